"""Find where a frame says that somebody says something: the cue, its subject, and what surrounds them.

What was said is found afterwards, in `contents`.
"""

from bot.lexicon import roles
from bot.lexicon.cues import PHRASAL_CUES, Cue
from bot.lexicon.spoken_nouns import SPOKEN_NOUNS
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.according_to import according_to, per, reported_in
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.convictions import CONVICTIONS, read_conviction
from bot.readers.rules.attributions.denials_behind import denial_behind
from bot.readers.rules.attributions.inverted_attributions import may_be_inverted, read_inverted
from bot.readers.rules.attributions.namings import names_something
from bot.readers.rules.attributions.spoken_nouns import read_spoken_noun
from bot.readers.rules.attributions.upright_attributions import read_upright
from bot.readers.rules.grammar.clauses import has_finite_verb, is_clause
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.reporting_verbs import reporting_verb
from bot.readers.rules.grammar.speaking_nouns import SPEAKING_NOUNS
from bot.readers.rules.grammar.subjects import subject_before
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    FINITE,
    HELPER,
    NAME,
    NUMBER,
    PREPOSITION,
    QUOTATION,
    THAT,
    TIME,
    WORD,
    end_of_run,
    start_of_run,
)

# By the first of them.
ACCORDING_WORDS = {
    "according": ["according", "to"],
    "in": ["in", "the", "words", "of"],
    "as": ["as", "reported", "by"],
}
REPORTED_IN = ["as", "reported", "in"]
HEARING = ("heard", "hears", "told")
# Words that report though they are no verbs of saying; of no other token is more asked.
OPENS_ATTRIBUTION = {*PHRASAL_CUES, *CONVICTIONS, *SPOKEN_NOUNS, *HEARING, "per", *ACCORDING_WORDS}
HEARD = Cue("hear", frozenset({"clause"}), "said", "past")
HEARS = word_set("court jury jurors inquest tribunal inquiry hearing trial panel committee council meeting")
# What a name and its description consist of.
DESCRIPTION = frozenset({NAME, WORD, DETERMINER, PREPOSITION, NUMBER, TIME, "'", ",", ".", "-", "(", ")"})


def find_attributions(frame: Frame, names: NamesByEnd) -> list[Attribution]:
    """The attributions of `frame` in order, disjoint; those inside what another one reports included."""
    found: list[Attribution] = []
    for index, (low, tag) in enumerate(zip(frame.lows, frame.tags, strict=True)):
        if tag != CUE and low not in OPENS_ATTRIBUTION:
            continue
        attribution = _at(frame, index, names, after_another=bool(found))
        if attribution is not None:
            _add(found, attribution)
    return found


def _at(frame: Frame, index: int, names: NamesByEnd, *, after_another: bool) -> Attribution | None:
    """The attribution whose cue begins at token `index`, if any does."""
    low = frame.lows[index]
    if low in PHRASAL_CUES:
        phrasal = _with_phrasal_verb(frame, index, names, after_another=after_another)
        if phrasal is not None:
            return phrasal
    if frame.tags[index] == CUE:
        attribution = _with_verb(frame, index, names, after_another=after_another)
        if attribution is not None:
            return attribution
    if low in CONVICTIONS and (convinced := read_conviction(frame, index, names)) is not None:
        return convinced
    if low in SPOKEN_NOUNS:
        return read_spoken_noun(frame, index, names)
    if low in HEARING:
        return _heard_in_court(frame, index, names)
    if low == "per":
        return per(frame, index, names)
    if frame.lows[index : index + 3] == REPORTED_IN:
        return reported_in(frame, index, index + 3, names)
    words = ACCORDING_WORDS.get(low)
    if words is None or frame.lows[index : index + len(words)] != words:
        return None
    return according_to(frame, index, index + len(words), names)


def _add(found: list[Attribution], attribution: Attribution) -> None:
    """Add what is not part of the last one, in place of those that stand inside its subject."""
    if found and found[-1].is_according and attribution.cue_start < found[-1].end:
        return
    while (
        found
        and found[-1].start >= attribution.start
        and not _says_by_itself(found[-1], attribution.cue_start)
    ):
        found.pop()  # "Reyes, who spoke to reporters, said"
    if not found or attribution.cue_start >= found[-1].cue_end:
        found.append(attribution)


def _says_by_itself(attribution: Attribution, end: int) -> bool:
    """“Reyes, who said it rained, left”: before token `end`, where the next cue stands."""
    if attribution.has_that:
        return True
    frame, start = attribution.frame, attribution.end
    if attribution.is_within_subject:
        return is_clause(frame, start, end)
    if not attribution.relative or frame.tag(start) in {PREPOSITION, ","}:
        return False
    is_deed = attribution.cue.act in ("accused", "denied", "criticised", "promised")
    comma = next((index for index in range(start, end) if frame.tags[index] == ","), start)
    if names_something(attribution, (start, comma)):
        return True
    return is_deed or (attribution.cue.takes("clause") and is_clause(frame, start, end))


def _with_verb(frame: Frame, index: int, names: NamesByEnd, *, after_another: bool) -> Attribution | None:
    cue = reporting_verb(frame, index)
    if cue is None:
        return None
    if (denial := denial_behind(frame, index, cue, names)) is not None:
        return denial
    upright = read_upright(frame, index, cue, names, after_another=after_another)
    if not may_be_inverted(frame, index, cue, names):
        return upright
    inverted = read_inverted(frame, index, cue, names)
    if upright is not None and _stands_behind_apposition(frame, index, upright):
        is_said_behind = inverted is not None and (
            _parts_a_sentence(frame, inverted) or _stands_in_a_clause(frame, upright)
        )
        return inverted if is_said_behind else upright
    return inverted or upright


def _heard_in_court(frame: Frame, index: int, names: NamesByEnd) -> Attribution | None:
    """“The court heard that”, “…, MPs told”: the text does not say from whom."""
    subject = subject_before(frame, start_of_run(frame.tags, index, HELPER), names)
    phrases = (subject.phrases if subject is not None else None) or []
    if subject is None or len(phrases) != 1:
        return None
    is_told = frame.lows[index] == "told" and index >= len(frame) - 2
    if not is_told and frame.lows[phrases[0].head] not in HEARS:
        return None
    end = index + 1 + (frame.tag(index + 1) == THAT or frame.low(index + 1) == "how")
    closes = end >= len(frame) - 1 and frame.tag(subject.start - 1) in {",", QUOTATION}
    if not closes and not is_clause(frame, end, len(frame)):
        return None
    return Attribution(frame, HEARD, index, index + 1, subject.start, end, [], has_that=True)


def _with_phrasal_verb(
    frame: Frame, index: int, names: NamesByEnd, *, after_another: bool
) -> Attribution | None:
    """“pointed out”, “made it clear”."""
    for cue, words in PHRASAL_CUES[frame.lows[index]]:
        if tuple(frame.lows[index + 1 : index + 1 + len(words)]) == words:
            width = 1 + len(words)
            if cue.builds <= {"quotation"} and _is_words_for_deed(frame, index + width):
                return None
            if may_be_inverted(frame, index, cue, names):
                inverted = read_inverted(frame, index, cue, names, width=width)
                if inverted is not None:
                    return inverted
            upright = read_upright(frame, index, cue, names, after_another=after_another, width=width)
            if upright is not None and words == ("that",):  # "held that": no part of the verb
                upright.cue_end, upright.has_that = index + 1, True
            return upright
    return None


def _is_words_for_deed(frame: Frame, index: int) -> bool:
    """“The firm went on | “a spending spree,” Reyes said”: hers are the words for what it did."""
    return index in frame.quotations and not frame.quotations[index].capitalised


def _stands_behind_apposition(frame: Frame, index: int, upright: Attribution) -> bool:
    """Whether the comma before the cue ends “Reyes, the coach,” rather than what was said."""
    if frame.tags[index - 1] != "," or frame.tag(index - 2) == QUOTATION or not upright.subjects:
        return False
    if _has_predicate(frame, upright.subjects[-1].end, index):
        return False
    is_several = frame.lows[upright.subjects[-1].head] in roles.GROUPS
    if is_several and frame.cue(index) is not None and frame.lows[index].endswith("s"):
        return False  # "Young vets prefer cats, | says the study"
    return _surely_speaks(frame, upright.subjects[0]) and not _names_who_said_it(frame, index)


def _stands_in_a_clause(frame: Frame, upright: Attribution) -> bool:
    """“It was sold in Harrow, | Norland, about a mile off, said two nurses”: no subject, but where it was."""
    start = upright.start
    return frame.tag(start - 1) == "," and has_finite_verb(frame, 0, start)


def _parts_a_sentence(frame: Frame, inverted: Attribution) -> bool:
    """“The rules, said the report, | ‘are bad for everybody’”."""
    quotation = frame.quotations.get(inverted.end + 1) if frame.tag(inverted.end) == "," else None
    return quotation is not None and not quotation.capitalised


def _has_predicate(frame: Frame, start: int, end: int) -> bool:
    """“Reyes, who runs it, | has left, said two nurses”: what she did stands before the cue.

    Likewise “Reyes, Brindle | and Hale were late, said two nurses”.
    """
    return any(
        (frame.tags[index] == "," and frame.tag(end_of_run(frame.tags, index + 1, {ADVERB})) in FINITE)
        or (
            frame.tags[index] == COORDINATOR
            and frame.tag(end_of_run(frame.tags, index + 1, {NAME})) == AUXILIARY
        )
        for index in range(start, end - 1)
    )


def _names_who_said_it(frame: Frame, index: int) -> bool:
    """Whether nothing but a name and its description follows: “…, said Ana Reyes, a nurse”."""
    following = frame.tags[index + 1 :]
    return following[:1] == [NAME] and DESCRIPTION.issuperset(following)


def _surely_speaks(frame: Frame, phrase: Phrase) -> bool:
    """Whether the phrase is somebody, rather than one capitalised word that merely opens the sentence."""
    if phrase.name is not None:
        is_titled = phrase.name.title_start < phrase.name.start
        return len(phrase.name.words) > 1 or is_titled or phrase.start > 0
    return phrase.kind == "pronoun" or frame.lows[phrase.head] in SPEAKING_NOUNS
