"""Read “according to Reyes” and “in the words of Reyes”."""

from bot.lexicon import roles
from bot.lexicon.irregular_verbs import BASE_FORMS
from bot.readers.rules.attributions.attribution import ACCORDING, Attribution
from bot.readers.rules.grammar.clauses import has_finite_verb, opens_predicate
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.listed_people import listed_behind, listed_from
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.noun_phrases import phrases_after
from bot.readers.rules.grammar.phrase import Phrase, pronoun_at
from bot.readers.rules.grammar.relative_subjects import BREAKS_RELATIVE, LONGEST_RELATIVE
from bot.readers.rules.grammar.speaking_nouns import may_speak
from bot.readers.rules.grammar.tags import (
    ADVERB,
    CUE,
    NOUN,
    NUMBER,
    PREPOSITION,
    QUOTATION,
    RELATIVE,
    TIME,
    end_of_run,
)
from bot.readers.rules.grammar.times import time_end

ENDS_WHO = frozenset({",", ".", ";", ":", "-", "(", QUOTATION})
PAPERS = frozenset({"paper", "newspaper", "magazine", "journal"})
BELONGS = ("of", "at", "from", "with")


def according_to(frame: Frame, start: int, end: int, names: NamesByEnd) -> Attribution | None:
    """The attribution whose words “according to” are tokens `[start, end)`; None where nobody follows."""
    if (listed := listed_behind(frame, end, names)) is not None:
        return Attribution(frame, ACCORDING, start, end, start, listed.end, listed.phrases, after_cue=True)
    points = frame.low(end) == "that"  # "according to that report"
    subjects = phrases_after(frame, end + points, names)
    if subjects and points:
        subjects[0] = subjects[0]._replace(start=end)
    if frame.low(end) in ("him", "her", "them") and frame.tag(end + 1) not in NOUN | {CUE, NUMBER}:
        subjects = [pronoun_at(end)]  # not "according to her report"
    if not subjects:
        return None
    subjects = _with_description(frame, subjects, names)
    border = subjects[-1].end
    if frame.tag(border) == TIME:
        border = time_end(frame, border)  # "according to messages released | on Friday"
    if frame.tag(border) == ",":
        if start > 0 or not _is_subject_behind(frame, border + 1, names):
            border, subjects = _past_apposition(frame, border, subjects, names)
    elif frame.tag(border) == PREPOSITION and not has_finite_verb(frame, border, len(frame)):
        border = _end_of_clause(frame, border)  # "…, according to a transcript | from Thursday’s briefing."
    return Attribution(frame, ACCORDING, start, end, start, border, subjects, after_cue=True)


def _end_of_clause(frame: Frame, start: int) -> int:
    return next((index for index in range(start, len(frame)) if frame.tags[index] in ENDS_WHO), len(frame))


def per(frame: Frame, index: int, names: NamesByEnd) -> Attribution | None:
    """“…, per the agency”; not “30 per hour”."""
    is_parted = index == 0 or frame.tags[index - 1] in {",", QUOTATION}
    if frame.low(index + 1) == "capita":
        return None
    attribution = according_to(frame, index, index + 1, names) if is_parted else None
    return (
        attribution if attribution is not None and _all_may_speak(frame, attribution.subjects or []) else None
    )


def reported_in(frame: Frame, start: int, end: int, names: NamesByEnd) -> Attribution | None:
    """“as reported in the Harrow Post”; not “as reported in May”, “in Leeds”."""
    attribution = according_to(frame, start, end, names)
    subjects = (attribution.subjects or []) if attribution is not None else []
    is_house = len(subjects) == 1 and subjects[0].name is not None and frame.low(end) == "the"
    is_paper = len(subjects) == 1 and frame.lows[subjects[0].head] in roles.DOCUMENTS | PAPERS
    return attribution if is_house or is_paper else None


def _all_may_speak(frame: Frame, phrases: list[Phrase]) -> bool:
    return all(phrase.name is not None or may_speak(frame, phrase.head) for phrase in phrases)


def _with_description(frame: Frame, subjects: list[Phrase], names: NamesByEnd) -> list[Phrase]:
    """With “who have seen it”, “kept by the ward” behind a description, “of the Post” behind a name."""
    last = subjects[-1]
    end = last.end
    is_done = frame.low(end) in BASE_FORMS and frame.tag(end + 1) in {PREPOSITION, TIME}
    if last.kind == "description" and (frame.tag(end) == RELATIVE or is_done):
        while end < len(frame) and frame.tags[end] not in BREAKS_RELATIVE:
            end += 1
    elif last.kind == "name" and frame.low(end) in BELONGS:
        end = _end_of_belonging(frame, end, names)
    return [*subjects[:-1], last._replace(end=end)]


def _end_of_belonging(frame: Frame, preposition: int, names: NamesByEnd) -> int:
    """“Ana Reyes of the Harrow Post”; the preposition where nothing named follows."""
    start = preposition + 1 + (frame.low(preposition + 1) == "the")
    return next((end for end, name in names.items() if start in (name.start, name.title_start)), preposition)


def _past_apposition(
    frame: Frame, comma: int, subjects: list[Phrase], names: NamesByEnd
) -> tuple[int, list[Phrase]]:
    """Where the speaker ends, and who it is: Reyes in “the coach, Ana Reyes,” and “Ana Reyes, the coach,”.

    `comma` is the one behind the speaker; it is given back where what follows tells no more of them.
    """
    if frame.tag(comma + 1) == RELATIVE:
        says = frame.tag(end_of_run(frame.tags, comma + 2, {ADVERB})) == CUE  # ", which notes that"
        return comma if says else _past_relative(frame, comma), subjects
    if (behind_age := _past_age(frame, comma)) > comma:
        return _past_apposition(frame, behind_age, subjects, names)
    following = phrases_after(frame, comma + 1, names)
    if len(following) != 1 or len(subjects) != 1:
        return comma, subjects
    speaker, more = subjects[0], following[0]
    if frame.tag(more.end) not in {",", ".", ""}:
        return comma, subjects
    is_house = frame.tag(more.end) in {".", ""}  # "the ministry's website, Harrow News."
    if speaker.kind == "description" and more.name is not None and (more.name.kind == "person" or is_house):
        return _past_age(frame, more.end), following
    if speaker.kind == "name" and more.kind == "description" and _is_office(frame, more):
        return more.end, subjects
    return comma, subjects


def _is_subject_behind(frame: Frame, start: int, names: NamesByEnd) -> bool:
    """“According to the source, | Reyes, Hale, and Bo left”, “…, | Ana Reyes, 43, left”: of the clause."""
    listed, following = listed_from(frame, start, names), phrases_after(frame, start, names)
    end = listed.end if listed is not None else following[-1].end if following else start
    behind = _past_age(frame, end)
    is_parted = listed is not None or behind > end
    behind += is_parted and frame.tag(behind) == ","
    return is_parted and opens_predicate(frame, behind) and frame.tag(behind) != QUOTATION


def _past_age(frame: Frame, comma: int) -> int:
    """The comma behind “Ana Reyes, 43|, ”; else the one given."""
    has_age = frame.tag(comma) == "," and frame.tag(comma + 1) == NUMBER and frame.tag(comma + 2) == ","
    return comma + 2 if has_age else comma


def _is_office(frame: Frame, phrase: Phrase) -> bool:
    return frame.lows[phrase.head] in roles.PEOPLE_ROLES


def _past_relative(frame: Frame, comma: int) -> int:
    for index in range(comma + 2, min(comma + LONGEST_RELATIVE, len(frame))):
        if frame.tags[index] == ",":
            return index
    return len(frame) - 1 if len(frame) - comma < LONGEST_RELATIVE else comma
