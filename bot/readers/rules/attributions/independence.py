"""Tell which attributions of a frame stand for themselves, and how far what each reports may reach.

“Reyes said Brindle told her to go” is Reyes’s statement and no other. “The agency said that Reyes
denied it” is the other way round: the denial is hers, and the agency only passed it on.
"""

from collections.abc import Sequence

from bot.lexicon.cues import OPINION
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.silences import Silence
from bot.readers.rules.grammar.clauses import has_finite_verb
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.noun_phrases import Phrase
from bot.readers.rules.grammar.phrase_kinds import kind_of_phrase
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    FINITE,
    HELPER,
    OBJECT_PRONOUN,
    PARTING,
    QUOTATION,
    SUBORDINATOR,
    THAT,
    TIME,
    VERB,
    VERBS,
    start_of_run,
)

# What somebody must have done with their words to be the speaker of what another passes on.
SAYING = word_set("""
    say tell deny claim warn announce add declare insist accuse state vow promise pledge argue believe
""")
RELAYING_KINDS = (
    "unnamed",
    "document",
    "group",
)  # a named person who says that another said it is a speaker
BETWEEN_RELAY_AND_SPEAKER = frozenset({ADVERB, TIME, ",", DETERMINER, THAT})
BORDERS = frozenset({",", ";", ":", "-", QUOTATION, COORDINATOR})
JOINS_CLAUSES = ("and", "but", "while", "or")
CONTRASTS = ("while", "although", "though", "but")
BEFORE_PARTICIPLE = ("before", "after", "while")
BEFORE_CLAUSE = (*CONTRASTS, "after", "before", "when")
LONGEST_ADDRESSEE = 5  # tokens between a verb and the quotation behind it: "urged voters, “…”"
# Without a subject these go on with what another says: “said they searched the house and found it”.
WITHIN_REPORT = OPINION | {"conclude"}
SHORTEST_CONTENT = 3  # tokens; less than that between two cues is no statement of its own


def independent(
    frame: Frame, attributions: Sequence[Attribution], silences: Sequence[Silence]
) -> list[Attribution]:
    """The attributions that are statements, in order, each with its `content_end` and its `via` set."""
    kept = _without_nested(_without_relay_behind(_besides(attributions, silences)))
    for place, attribution in enumerate(kept):
        following = kept[place + 1] if place + 1 < len(kept) else None
        end = len(frame) if following is None else _border_before(frame, attribution, following)
        end = _border_before_silence(frame, attribution, silences, end)
        attribution.content_end = max(attribution.end, min(end, attribution.content_end or end))
    return kept


def _besides(attributions: Sequence[Attribution], silences: Sequence[Silence]) -> list[Attribution]:
    """Without the cues that only tell of a silence: “was asked”, “did not comment”."""
    return [
        attribution
        for attribution in attributions
        if not any(silence.start <= attribution.cue_start < silence.cue[1] for silence in silences)
    ]


def _without_relay_behind(attributions: list[Attribution]) -> list[Attribution]:
    """“Reyes said the ward was full, the agency reported” is Reyes’s, via the agency."""
    if len(attributions) < 2:
        return attributions
    relay, speaker = attributions[-1], attributions[0]
    leads_in = SUBORDINATOR in speaker.frame.tags[: speaker.start]
    if leads_in and speaker.end < relay.start - 1:
        return attributions  # "Just before it rained, one of them told us where, the agency said"
    if relay.cue.lemma == "report" and _closes_sentence(relay) and _is_outlet(relay):
        return _with_relay(attributions, relay)
    speaks_first = VERBS.isdisjoint(speaker.frame.tags[: speaker.start]) or speaker.end == relay.start - 1
    if not (speaks_first and _closes_sentence(relay) and _passes_on(relay, speaker)):
        return attributions
    speaker.via = [*(relay.subjects or []), *speaker.via]
    speaker.content_end = relay.start
    return attributions[:-1]


def _with_relay(attributions: list[Attribution], relay: Attribution) -> list[Attribution]:
    """“Reyes condemned it and said she would go, the agency reported”: both are hers, via the agency."""
    spoken = [one for one in attributions[:-1] if not one.subjects or one.subjects[0].kind != "pronoun"]
    if len(spoken) < len(attributions) - 1 or not any(one.cue.lemma in SAYING for one in spoken):
        return attributions
    for one in attributions[:-1]:
        one.via = [*(relay.subjects or []), *one.via]
        one.content_end = relay.start
    return attributions[:-1]


def _is_outlet(relay: Attribution) -> bool:
    names = [phrase.name for phrase in relay.subjects or []]
    return all(name is not None and name.kind == "organisation" for name in names)


def _without_nested(attributions: list[Attribution]) -> list[Attribution]:
    """Without those inside what another one reports, and without who only passes on what follows."""
    if attributions and _reports_all_before(attributions[-1]):
        return attributions[-1:]
    kept: list[Attribution] = []
    for attribution in attributions:
        last = kept[-1] if kept else None
        if last is not None and _relays_what_follows(last, attribution):
            attribution.via = [*last.via, *(last.subjects or []), *attribution.via]
            attribution.when = attribution.when or last.when
            kept[-1] = attribution
        elif last is None or _is_clause_of_its_own(last, attribution):
            kept.append(attribution)
    return kept


def _closes_sentence(attribution: Attribution) -> bool:
    """Whether nothing but the full stop follows, and a comma parts it from what stands before."""
    frame, start = attribution.frame, attribution.start
    parted = attribution.is_according or frame.tag(start - 1) in PARTING
    return (
        parted
        and bool(attribution.subjects)
        and not attribution.relative
        and attribution.end >= len(frame) - 1
    )


def _reports_all_before(attribution: Attribution) -> bool:
    """Whether all of it is what they said: “The ferry will be sold, two officials said” does."""
    frame, start = attribution.frame, attribution.start
    return (
        _closes_sentence(attribution)
        and start > SHORTEST_CONTENT + 1
        and frame.tags[start - 1] == ","
        and QUOTATION not in frame.tags
        and frame.tags[0] != CUE
        and any(tag in VERBS for tag in frame.tags[:start])
    )


def _relays_what_follows(last: Attribution, attribution: Attribution) -> bool:
    """“The agency reported that Reyes denied it”, “According to the agency, Reyes denied it”."""
    if last.after_cue and not last.is_according:
        return False
    between = attribution.frame.tags[last.end : attribution.start]
    return all(tag in BETWEEN_RELAY_AND_SPEAKER for tag in between) and _passes_on(last, attribution)


def _passes_on(relay: Attribution, speaker: Attribution) -> bool:
    """Whether `relay` is where the news came from, and `speaker` whose words they are."""
    if not relay.subjects or not speaker.subjects or speaker.participle:
        return False
    if speaker.subjects[0].kind == "pronoun":
        return False
    if relay.is_according and _introduces_quotation(speaker):
        return True
    if speaker.cue.lemma not in SAYING:
        return False
    return relay.is_according or relay.cue.lemma == "report" or _is_relay(relay.subjects[0], relay.frame)


def _is_relay(phrase: Phrase, frame: Frame) -> bool:
    if phrase.name is not None:
        return phrase.name.kind == "organisation"
    return phrase.kind == "description" and kind_of_phrase(phrase, frame) in RELAYING_KINDS


def _is_clause_of_its_own(last: Attribution, attribution: Attribution) -> bool:
    """Whether `attribution` opens a clause, rather than standing inside what `last` reports."""
    frame, start = attribution.frame, attribution.start
    if frame.lows[start] == "with" and frame.tag(start - 1) == ",":
        return True  # "…, with officials warning that"
    if start < last.end:
        return last.relative and attribution.cue_start > last.end
    if attribution.relative:
        return start - last.end <= 2 and (last.after_cue or QUOTATION in frame.tags[: last.end])
    if start == last.end:
        return (
            attribution.subjects is None and frame.tags[start] == COORDINATOR
        )  # "answered and confirmed that"
    before = frame.tags[start - 1]
    if attribution.is_according:
        return before in {",", "-", ";", COORDINATOR} or attribution.end >= len(frame) - 1
    if attribution.participle and before == SUBORDINATOR and QUOTATION in frame.tags[:start]:
        return frame.lows[start - 1] in BEFORE_PARTICIPLE
    if attribution.participle and _is_said_of_another(last, attribution):
        return False
    if attribution.participle:
        return frame.tag(start_of_run(frame.tags, start, ADVERB) - 1) in {",", QUOTATION, "-", COORDINATOR}
    if attribution.subjects is None and attribution.cue.lemma in WITHIN_REPORT:
        turns = frame.lows[start] == "but" and attribution.cue.form == "s"  # "said it rained but hopes"
        return last.cue.lemma in WITHIN_REPORT or last.relative or turns
    if attribution.subjects is None:
        commas = [index for index in range(start, attribution.cue_start) if frame.tags[index] == ","]
        joined = frame.tags[start] == COORDINATOR and all(
            frame.lows[index] in ("has", "have", "had")
            for index in range(commas[-1] if commas else start, attribution.cue_start)
            if frame.tags[index] == AUXILIARY
        )
        return before in {",", "-", QUOTATION} or joined
    if last.after_cue or last.is_according:
        return before in BORDERS or before == SUBORDINATOR
    return _breaks_off(last, attribution)


def _is_said_of_another(last: Attribution, attribution: Attribution) -> bool:
    """“Reyes said the guards came over, | telling them to go”: the guards did, by what Reyes said."""
    frame = attribution.frame
    if last.after_cue or last.is_according or attribution.cue.lemma != "tell":
        return False
    is_told = frame.tag(attribution.cue_end) == OBJECT_PRONOUN
    return is_told and has_finite_verb(frame, last.end, attribution.start)


def _breaks_off(last: Attribution, attribution: Attribution) -> bool:
    """“Reyes said it was late, and Brindle denied it”: a new subject behind a mark or a joining word."""
    frame, start = attribution.frame, attribution.start
    before, word, between = frame.tags[start - 1], frame.lows[start - 1], frame.tags[last.end : start]
    if (
        before == SUBORDINATOR
        and QUOTATION in frame.tags[: last.start]
        and _introduces_quotation(attribution)
    ):
        return True
    if before in {";", QUOTATION, "-", ":"} or _is_answer(frame, start):
        return True
    if _opens_with_quotation(frame, start) and start - 3 > last.end:
        return True
    if last.cue.builds <= {"quotation"} and QUOTATION not in between and _introduces_quotation(attribution):
        return True  # "they laughed when he said: ‘…’"
    if before == "," and (last.is_in_leading_clause or _ends_relative(last, start)):
        return True
    if before == "," and "," in between:
        return (
            any(tag in {AUXILIARY, VERB, QUOTATION} for tag in between) or frame.tag(start - 2) == COORDINATOR
        )
    if before == COORDINATOR:
        return word in JOINS_CLAUSES and len(between) > SHORTEST_CONTENT
    return before == SUBORDINATOR and word in CONTRASTS and len(between) > SHORTEST_CONTENT + 1


def _ends_relative(last: Attribution, start: int) -> bool:
    """“On Iran, a land that Reyes has criticised, | he said”."""
    return last.is_behind_relative and last.end == start - 1


def _introduces_quotation(attribution: Attribution) -> bool:
    """“after Reyes declared, ‘…’”."""
    frame, end = attribution.frame, attribution.end
    for index in range(end, min(end + LONGEST_ADDRESSEE, len(frame))):
        if frame.tags[index] == QUOTATION:
            return index == end or frame.tags[index - 1] in {",", ":"}
        if frame.tags[index] in FINITE:
            return False
    return False


def _quotation_before(frame: Frame, start: int) -> int:
    """Where a quotation stands right before token `start`, but for a comma; -1 where none does."""
    quotation = start - 2 if frame.tag(start - 1) == "," else start - 1
    return quotation if frame.tag(quotation) == QUOTATION else -1


def _opens_with_quotation(frame: Frame, start: int) -> bool:
    """“They praised it, but “…,” | Reyes said”: the quotation behind the joining word is hers."""
    quotation = _quotation_before(frame, start)
    return (
        frame.tag(quotation - 1) == COORDINATOR
        and quotation in frame.quotations
        and frame.quotations[quotation].capitalised
    )


def _is_answer(frame: Frame, start: int) -> bool:
    """“…, to which | she replied”."""
    return frame.lows[max(0, start - 2) : start] == ["to", "which"]


def _border_before(frame: Frame, last: Attribution, attribution: Attribution) -> int:
    """Where the clause of `attribution`, behind `last`, begins, its comma and joining word included."""
    start = attribution.start
    if start < last.end:  # the verb whose subject holds a relative clause
        start = start_of_run(frame.tags, attribution.cue_start, HELPER)
    if attribution.after_cue and not attribution.is_according:
        return start
    if _is_answer(frame, start):
        start -= 2
    elif _opens_with_quotation(frame, start):
        start = _quotation_before(frame, start)
    while frame.tag(start - 1) in {",", COORDINATOR, ";"} or frame.low(start - 1) in BEFORE_CLAUSE:
        start -= 1
    return start


def _border_before_silence(
    frame: Frame, attribution: Attribution, silences: Sequence[Silence], end: int
) -> int:
    """“said the ward was full but declined to comment”: what was said ends before “but”."""
    for silence in silences:
        if attribution.end < silence.start < end:
            end = silence.start
            while frame.tag(end - 1) in {",", COORDINATOR, ";"}:
                end -= 1
    return end
