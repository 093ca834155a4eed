"""Find what was said where it stands in front of an upright attribution: “The road is shut, she said”."""

from collections.abc import Iterator

from bot.lexicon.cues import OPINION
from bot.lexicon.grammar import TIME_NOUNS
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.contents.bare import FINDING, reports_finding
from bot.readers.rules.contents.ends import is_empty
from bot.readers.rules.grammar.antecedents import antecedent_of
from bot.readers.rules.grammar.clauses import CONTINUES, has_finite_verb, is_clause, opens_quantity
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.speaking_nouns import may_speak
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    FINITE,
    NAME,
    NAME_OR_DETERMINER,
    NUMBER,
    OBJECT_PRONOUN,
    OPENS_PHRASE,
    PARTING,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TIME,
    VERB,
    WORD,
    Tokens,
)

BEFORE_ATTRIBUTION = frozenset({",", QUOTATION, "-", ":"})
# What may go on behind "…, she said,": whatever a sentence may go on with.
BEHIND_ATTRIBUTION = frozenset(
    {
        PRONOUN,
        DETERMINER,
        NAME,
        WORD,
        NUMBER,
        ADVERB,
        AUXILIARY,
        VERB,
        PREPOSITION,
        OBJECT_PRONOUN,
        THAT,
        CUE,
        QUOTATION,
    }
)
# What somebody does while speaking: "she said, with a smile".
GESTURES = word_set("""
    smile smiles laugh laughter tears sigh grin shrug nod look eyes voice wink chuckle hand hands arms finger
    face frown emotion pride gesture glance tone pause irony respect regret
""")
SHORTEST_SENTENCE = 3  # tokens
OPENS_SUBJECT = frozenset({DETERMINER, NAME, WORD, NUMBER, PRONOUN})
LONGEST_TIME = 3  # tokens of "On Friday" in front of "she said"
CLOSES_AS_CLAUSE = frozenset({",", "."}) | {""}
PARTICIPLE = frozenset({CUE, WORD, NAME, PREPOSITION})
SUBORDINATE = frozenset({SUBORDINATOR, RELATIVE, THAT})


def leading_content(attribution: Attribution, before: Tokens) -> Tokens | None:
    """What was said in front of the attribution; None where nothing of it was."""
    frame, cue = attribution.frame, attribution.cue
    start, end = before
    if attribution.as_clause and (cue.takes("object") or frame.tag(attribution.end) not in CLOSES_AS_CLAUSE):
        return None  # "as most reported a loss", "as she called it"
    if _lacks_its_clause(attribution, end) or not _may_report_before(attribution):
        return None
    if frame.tag(attribution.start - 1) not in BEFORE_ATTRIBUTION:
        return None
    is_all = _is_all_that_is_said(attribution, start, end)
    if not is_all and _is_lead_in(frame, start, end):
        return None
    if (thing := _thing_told_of(attribution)) is not None:
        return thing
    if QUOTATION in frame.tags[start:end]:
        holds_verb = has_finite_verb(frame, start, end) or _holds_its_verb(attribution, start, end)
        return before if holds_verb else None
    tells = cue.takes("clause", "question") or reports_finding(attribution)
    return _last_sentence(frame, start, end) if tells or _closes_with_finding(attribution) else None


def _thing_told_of(attribution: Attribution) -> Tokens | None:
    """“It has yet to comment on | the sale, announced by the board”: the sale, and not what it did."""
    frame, start = attribution.frame, attribution.start
    is_bare = attribution.passive and start == attribution.cue_start and frame.tag(start - 1) == ","
    thing = antecedent_of(frame, start) if is_bare and attribution.cue.takes("object") else (start, start)
    return thing if thing[0] < thing[1] and frame.tags[thing[0]] in NAME_OR_DETERMINER else None


def _holds_its_verb(attribution: Attribution, start: int, end: int) -> bool:
    """Whether a quotation may: “The road, “still wet””, “Most guests “have loved” the ward, she said.”."""
    frame = attribution.frame
    if frame.tags[end - 1] == QUOTATION:
        return True
    closes = attribution.end >= len(frame) - 1 and frame.tags[start] in OPENS_SUBJECT
    return closes and any(
        frame.tags[token] == QUOTATION and not frame.quotations[token].capitalised
        for token in range(start, end)
    )


def _lacks_its_clause(attribution: Attribution, end: int) -> bool:
    """“It was shut because, | she said, it was wet”; not “He died soon after, | she said.”."""
    closes = attribution.end >= len(attribution.frame) - 1
    return attribution.frame.tags[end - 1] == SUBORDINATOR and not closes


def _is_all_that_is_said(attribution: Attribution, start: int, end: int) -> bool:
    """“Prices rise in spring, she said.”: nothing else is there to be said, though no verb is known."""
    frame = attribution.frame
    closes = attribution.end >= len(frame) - 1 and QUOTATION not in frame.tags
    if not closes or frame.tags[start] not in OPENS_SUBJECT or end - start < SHORTEST_SENTENCE:
        return False
    tells_when = TIME in frame.tags[start:end] or not TIME_NOUNS.isdisjoint(frame.lows[start : start + 3])
    return not tells_when and not any(  # "A nurse, when asked, said"
        frame.tags[index] == "," and frame.tags[index + 1] in SUBORDINATE for index in range(start, end - 1)
    )


def content_around(attribution: Attribution, before: Tokens, after: Tokens) -> tuple[Tokens, ...] | None:
    """Both halves of one sentence around the cue: “If it rains, she said, the match is off”; else None."""
    frame = attribution.frame
    if is_empty(before) or is_empty(after) or not _is_inserted(attribution):
        return None
    if QUOTATION in frame.tags[slice(*before)]:
        return None
    if _is_time_alone(frame, before):
        return (after,) if has_finite_verb(frame, *after) else None
    goes_on = frame.tags[after[0]]
    if frame.tags[before[1] - 1] == SUBORDINATOR:
        return (after,)  # "It was shut because, she said, it was wet"
    if AUXILIARY in (frame.tags[before[1] - 1], goes_on):
        return before, after  # "It was, she said, a bad night", "The new rules, she said, will help"
    if goes_on == QUOTATION and frame.quotations[after[0]].capitalised:
        return None  # "Of the vote, she said, “It was close”"
    if frame.tags[before[0]] in OPENS_PHRASE or not has_finite_verb(frame, *before):
        return (before, after) if goes_on in BEHIND_ATTRIBUTION else None
    gives_reason = goes_on == SUBORDINATOR and frame.lows[after[0]] == "because"
    if _tells_more(attribution, after):
        return before, after
    is_joined = frame.tags[after[0] - 1] == COORDINATOR and (
        goes_on in CONTINUES
        or adds_to_what_stands_before(frame, after)
        or is_clause(frame, *after)
        or (goes_on == PREPOSITION and has_finite_verb(frame, *after))
    )
    return (before, after) if gives_reason or is_joined else None


def adds_to_what_stands_before(frame: Frame, after: Tokens) -> bool:
    """“…, she said, but not | the old one”, “…, and 21 percent to the clubs”."""
    joined = frame.tags[after[0] - 1] == COORDINATOR
    return joined and (frame.lows[after[0]] == "not" or frame.tags[after[0]] == NUMBER)


def _tells_more(attribution: Attribution, after: Tokens) -> bool:
    """“…, she said, which | made it hard”, “… with the doors shut”; not “… with a smile”."""
    frame, start = attribution.frame, after[0]
    if frame.tag(attribution.end) != ",":
        return False
    lows = frame.lows[start : after[1]]
    if lows[0] == "with":
        return GESTURES.isdisjoint(lows)
    if lows[0] == "as" and frame.low(start + 2) != "by":  # a body does nothing while it speaks
        return not any(_is_person(phrase) for phrase in attribution.subjects or ()) and lows[-1] != "well"
    return lows[0] == "which" or lows[:2] == ["only", "to"]


def _is_person(phrase: Phrase) -> bool:
    return phrase.kind == "pronoun" or (phrase.name is not None and phrase.name.kind == "person")


def _may_report_before(attribution: Attribution) -> bool:
    """Whether the cue has a subject of its own, and what it reports may stand before it."""
    if attribution.subjects is None or attribution.relative:
        return False
    if (
        attribution.as_clause
        and not attribution.cue.takes("clause")
        and QUOTATION not in attribution.frame.tags
    ):
        return False  # "The clock struck, as the mayor spoke"
    if attribution.cue.takes("clause", "quotation", "question", "addressee"):
        return True
    return reports_finding(attribution) or _closes_with_finding(attribution)


def _closes_with_finding(attribution: Attribution) -> bool:
    """“Half of them lie, the auditors found.”."""
    frame, subjects = attribution.frame, attribution.subjects or []
    closes = attribution.cue.lemma in (*FINDING, "calculate", "determine") and frame.tag(attribution.end) in (
        "",
        ".",
    )
    return closes and len(subjects) == 1 and may_speak(frame, subjects[0].head)


def _is_inserted(attribution: Attribution) -> bool:
    """Whether the attribution stands between commas or dashes: “, she said,”."""
    frame = attribution.frame
    return (
        bool(attribution.subjects)
        and not attribution.has_that
        and (_may_report_before(attribution) or attribution.cue.lemma in OPINION)
        and frame.tag(attribution.start - 1) in PARTING
        and frame.tag(attribution.end) in PARTING
    )


def _is_time_alone(frame: Frame, tokens: Tokens) -> bool:
    """“On Friday, she said, …”: a lead-in, not half of what was said."""
    return tokens[1] - tokens[0] <= LONGEST_TIME and TIME in frame.tags[slice(*tokens)]


def _last_sentence(frame: Frame, start: int, end: int) -> Tokens:
    """What stands behind a colon or semicolon: “They were split: three would vote for it, she said”."""
    for index in range(end - 4, start, -1):
        if frame.tags[index] in ":;" and has_finite_verb(frame, index, end):
            return index + 1, end
    return start, end


def _is_lead_in(frame: Frame, start: int, end: int) -> bool:
    """“Asked by a neighbour how it felt,”, “Later, when they met,”: nothing of it was said."""
    if QUOTATION in frame.tags[start:end]:
        return False
    stretches = list(_between_commas(frame, start, end))
    if _opens_with_participle(frame, start) and not _is_gerund_with_verb(frame, *stretches[0]):
        del stretches[0]
    return not any(_stands_by_itself(frame, *stretch) for stretch in stretches)


def _between_commas(frame: Frame, start: int, end: int) -> Iterator[Tokens]:
    for index in range(start, end):
        if frame.tags[index] == ",":
            yield start, index
            start = index + 1
    yield start, end


def _opens_with_participle(frame: Frame, start: int) -> bool:
    return frame.tags[start] in PARTICIPLE and frame.lows[start].endswith(("ed", "ing"))


def _is_gerund_with_verb(frame: Frame, start: int, end: int) -> bool:
    """“Closing the ward is wrong, she said”."""
    tags = frame.tags[start:end]
    return frame.lows[start].endswith("ing") and AUXILIARY in tags and SUBORDINATE.isdisjoint(tags)


def _stands_by_itself(frame: Frame, start: int, end: int) -> bool:
    if frame.lows[start] == "what":  # "What happened was wrong, she said"
        return sum(tag in FINITE for tag in frame.tags[start:end]) > 1
    if frame.tags[start] == SUBORDINATOR and not opens_quantity(frame, start):
        return False
    does = frame.low(start + 1).endswith("ing")  # "Without saying what it might do"
    if frame.tags[start] == PREPOSITION and (does or FINITE.isdisjoint(frame.tags[start:end])):
        return False  # "In a recorded interview"
    return has_finite_verb(frame, start, end)
