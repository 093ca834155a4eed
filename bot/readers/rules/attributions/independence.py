"""Tell which attributions of a frame stand for themselves, and how far what each reports may reach.

“Reyes said Brindle told her to go” is Reyes’s statement and no other. “The agency said that Reyes
denied it” is the other way round: the denial is hers, and the agency only passed it on.
"""

from collections.abc import Sequence

from bot.lexicon.cues import OPINION
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.attribution_places import (
    closes_sentence,
    introduces_quotation,
    opens_with_quotation,
    quotation_before,
)
from bot.readers.rules.attributions.infinitive_attributions import PROMPTS
from bot.readers.rules.attributions.relays import relays_what_follows, without_relay_behind
from bot.readers.rules.attributions.silences import Silence
from bot.readers.rules.grammar.clauses import has_finite_verb
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    HELPER,
    OBJECT_PRONOUN,
    PARTING,
    PRONOUN,
    QUOTATION,
    RELATIVE,
    SUBORDINATOR,
    VERB,
    VERBS,
    start_of_run,
)

BORDERS = frozenset({",", ";", ":", "-", QUOTATION, COORDINATOR})
BETWEEN_CLAUSES = frozenset({",", COORDINATOR, SUBORDINATOR})
CONTRASTS = ("while", "although", "though", "but")
JOINS_CLAUSES = ("and", "or", *CONTRASTS)
BEFORE_SECOND_SAYING = ("before", "after", "while")
BEFORE_CLAUSE = (*CONTRASTS, "after", "before", "when", "as")
# Without a subject these go on with what another says: “said they searched the house and found it”.
WITHIN_REPORT = OPINION | {"conclude"}
SHORTEST_CONTENT = 3  # tokens; less than that between two cues is no statement of its own


def independent(
    frame: Frame, attributions: Sequence[Attribution], silences: Sequence[Silence]
) -> list[Attribution]:
    """The attributions that are statements, in order, each with its `content_end` and its `via` set."""
    kept = _without_nested(without_relay_behind(_besides(attributions, silences)))
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


def _without_nested(attributions: list[Attribution]) -> list[Attribution]:
    """Without those inside what another one reports, and without who only passes on what follows."""
    if attributions and _reports_all_before(attributions[-1], attributions[:-1]):
        return attributions[-1:]
    kept: list[Attribution] = []
    for attribution in attributions:
        last = kept[-1] if kept else None
        if last is not None and relays_what_follows(last, attribution):
            attribution.via = [*last.via, *(last.subjects or []), *attribution.via]
            attribution.when = attribution.when or last.when
            kept[-1] = attribution
        elif last is None or _is_clause_of_its_own(last, attribution):
            kept.append(attribution)
    return kept


def _reports_all_before(attribution: Attribution, others: Sequence[Attribution]) -> bool:
    """Whether all of it is what they said: “The ferry will be sold, two officials said” does.

    With words in marks only where no clause of another's has them: “It was “late”, | saying so, she said”.
    """
    frame, start = attribution.frame, attribution.start
    quoted = [token for token in frame.quotations if frame.tags[token] == QUOTATION]
    are_words = not any(frame.quotations[token].capitalised for token in quoted)
    is_bare = are_words and all(one.relative or one.participle or one.noun for one in others)
    return (
        closes_sentence(attribution)
        and attribution.denied is None
        and start > SHORTEST_CONTENT + 1
        and frame.tags[start - 1] == ","
        and (is_bare or not quoted)
        and frame.tags[0] != CUE
        and any(tag in VERBS for tag in frame.tags[:start])
    )


def _is_clause_of_its_own(last: Attribution, attribution: Attribution) -> bool:
    """Whether `attribution` opens a clause, rather than standing inside what `last` reports."""
    frame, start = attribution.frame, attribution.start
    if attribution.denied is not None:
        return True
    if start < last.end:
        return last.relative or last.is_within_subject
    if attribution.relative:
        is_speaker = last.after_cue and start == last.end  # "said a nurse who warned that"
        return is_speaker or _closes_what_was_said(last)
    if start == last.end:  # "answered and confirmed that"
        return attribution.subjects is None and frame.tags[start] == COORDINATOR
    if _is_its_verb(last, attribution):
        return False
    before = frame.tags[start - 1]
    if before == "," and frame.lows[start] in PROMPTS:
        return True  # "…, prompting Reyes to ask"
    if attribution.is_according:
        return before in {",", "-", ";", COORDINATOR} or attribution.end >= len(frame) - 1
    if attribution.participle:
        return _adds_something(last, attribution)
    if attribution.subjects is None:
        return _goes_on_with_another_verb(last, attribution)
    if last.after_cue:
        return before in BORDERS or before == SUBORDINATOR
    return _breaks_off(last, attribution)


def _closes_what_was_said(last: Attribution) -> bool:
    """“The road is shut, the mayor said, | angering drivers who say”: what she said stands before."""
    frame = last.frame
    is_between = frame.tag(last.start - 1) in PARTING | {QUOTATION} and frame.tag(last.end) == ","
    return is_between and (QUOTATION in frame.tags[: last.start] or has_finite_verb(frame, 0, last.start))


def _adds_something(last: Attribution, attribution: Attribution) -> bool:
    """“…, adding that”, rather than a participle inside what `last` reports."""
    frame, start = attribution.frame, attribution.start
    if frame.tags[start - 1] == SUBORDINATOR and QUOTATION in frame.tags[:start]:
        return frame.lows[start - 1] in BEFORE_SECOND_SAYING
    if _is_said_of_another(last, attribution):
        return False
    return frame.tag(start_of_run(frame.tags, start, ADVERB) - 1) in {",", QUOTATION, "-", COORDINATOR}


def _goes_on_with_another_verb(last: Attribution, attribution: Attribution) -> bool:
    """“said it rained and warned that”: the subject of `last` says this, too."""
    frame, start = attribution.frame, attribution.start
    if attribution.cue.lemma in WITHIN_REPORT:
        turns = frame.lows[start] == "but" and attribution.cue.form == "s"  # "said it rained but hopes"
        return last.cue.lemma in WITHIN_REPORT or last.relative or turns
    commas = [index for index in range(start, attribution.cue_start) if frame.tags[index] == ","]
    joined = frame.tags[start] == COORDINATOR and all(
        frame.lows[index] in ("has", "have", "had")
        for index in range(commas[-1] if commas else start, attribution.cue_start)
        if frame.tags[index] == AUXILIARY
    )
    return frame.tags[start - 1] in {",", "-", QUOTATION} or joined


def _is_its_verb(last: Attribution, attribution: Attribution) -> bool:
    """Whether it is the verb of what was said.

    “said her survey, which took a year, | suggests that it rained”, “said Hale “clearly” | denied it”.
    """
    frame, start = last.frame, attribution.start
    is_bare = attribution.subjects is None or attribution.after_cue
    if not is_bare or attribution.participle or attribution.is_according or not last.cue.takes("clause"):
        return False
    if frame.tags[start - 1] == QUOTATION and frame.tags[start] != COORDINATOR:
        if last.end == start - 1 and attribution.subjects and attribution.subjects[0].kind == "name":
            return False  # "admitted “that it was late,” | reported the Harrow Post"
        return not (frame.quotations[start - 1].capitalised or has_finite_verb(frame, last.end, start))
    commas = [index for index in range(last.end, start) if frame.tags[index] == ","]
    tells_more = len(commas) == 2 and frame.tags[commas[0] + 1] == RELATIVE
    return tells_more and not has_finite_verb(frame, last.end, commas[0])


def _is_said_of_another(last: Attribution, attribution: Attribution) -> bool:
    """“Reyes said the guards came over, | telling them to go”: the guards did, by what Reyes said."""
    frame = attribution.frame
    if last.after_cue or attribution.cue.lemma != "tell":
        return False
    is_told = frame.tag(attribution.cue_end) == OBJECT_PRONOUN
    return is_told and has_finite_verb(frame, last.end, attribution.start)


def _breaks_off(last: Attribution, attribution: Attribution) -> bool:
    """“Reyes said it was late, and Brindle denied it”: a new subject behind a mark or a joining word."""
    frame, start = attribution.frame, _past_adverb(attribution)
    before, word, between = frame.tags[start - 1], frame.lows[start - 1], frame.tags[last.end : start]
    stands_near = introduces_quotation(attribution) or last.end == start - 1  # "she said when she denied it"
    if before == SUBORDINATOR and QUOTATION in frame.tags[: last.start] and stands_near:
        return True
    if before in {";", QUOTATION, "-", ":"} or frame.lows[max(0, start - 2) : start] == ["to", "which"]:
        return True
    tells_more = _tells_more_of_it(frame, start) and attribution.cue.takes("clause")
    if tells_more or _opens_behind_preposition(frame, start):
        # Not "said the house | which she said was old fell".
        return has_finite_verb(frame, last.end, start) or not last.cue.takes("clause")
    if opens_with_quotation(frame, start):
        return True
    if last.cue.builds <= {"quotation"} and QUOTATION not in between and introduces_quotation(attribution):
        return True  # "they laughed when he said: ‘…’"
    thinks = attribution.cue.lemma in OPINION and _is_pronoun(attribution)
    if last.has_that and thinks and not introduces_quotation(attribution):
        return False  # "said that, while it rained, | he believed"
    if before == "," and (last.is_in_leading_clause or _ends_relative(last, start)):
        return True
    if before == "," and _ends_leading_clause(last, start):
        return False
    if before == "," and "," in between:
        return (
            any(tag in {AUXILIARY, VERB, QUOTATION} for tag in between) or frame.tag(start - 2) == COORDINATOR
        )
    if BETWEEN_CLAUSES.issuperset(between) and _closes_what_was_said(last):
        return True  # "It was shut, police said, but | Reyes insisted it was open"
    return word in JOINS_CLAUSES and len(between) > SHORTEST_CONTENT


def _past_adverb(attribution: Attribution) -> int:
    """Where “while only | half of them said” begins, the adverb included."""
    frame, start = attribution.frame, attribution.start
    return start - (frame.tag(start - 1) == ADVERB and frame.low(start - 2) in CONTRASTS)


def _ends_leading_clause(last: Attribution, start: int) -> bool:
    """“said if it rained, | the board would deny it”: the comma stands inside what was said."""
    frame = last.frame
    opens = frame.tags[last.end] == SUBORDINATOR and last.cue.takes("clause")
    return opens and frame.tags.index(",", last.end) == start - 1 and QUOTATION not in frame.tags[:start]


def _is_pronoun(attribution: Attribution) -> bool:
    return any(phrase.kind == "pronoun" for phrase in attribution.subjects or ())


def _ends_relative(last: Attribution, start: int) -> bool:
    """“On Iran, a land that Reyes has criticised, | he said”."""
    return last.is_behind_relative


def _opens_behind_preposition(frame: Frame, start: int) -> bool:
    """“…, to which | she replied”, “a letter in which | they said”."""
    if frame.low(start - 1) != "which":
        return False
    return frame.low(start - 2) == "to" or (frame.low(start - 2) == "in" and frame.tag(start) == PRONOUN)


def _tells_more_of_it(frame: Frame, start: int) -> bool:
    """“…, who | she said was late”, “… which | it said was a record”."""
    opener = frame.low(start - 1)
    parts = (opener == "who" and frame.tag(start - 2) == ",") or opener == "which"
    return parts and frame.tag(start) == PRONOUN


def _border_before(frame: Frame, last: Attribution, attribution: Attribution) -> int:
    """Where the clause of `attribution`, behind `last`, begins, its comma and joining word included."""
    start = _past_adverb(attribution)
    if start < last.end:  # the verb whose subject holds a relative clause
        start = start_of_run(frame.tags, attribution.cue_start, HELPER)
    if attribution.after_cue and not attribution.is_according:
        return start
    if _opens_behind_preposition(frame, start):
        start -= 2
    elif _tells_more_of_it(frame, start):
        start -= 1
    elif opens_with_quotation(frame, start):
        start = quotation_before(frame, start)
    while frame.tag(start - 1) in {",", COORDINATOR, ";"} or frame.low(start - 1) in BEFORE_CLAUSE:
        start -= 1
        start -= frame.low(start - 1) == "even" and frame.tag(start) == SUBORDINATOR
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
