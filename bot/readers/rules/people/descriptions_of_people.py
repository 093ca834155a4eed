"""Learn what the words around a name say of its owner: office, age, party, part in a trial."""

import re
from collections.abc import Iterable

from bot.lexicon import grammar, offices, roles
from bot.lexicon.states import STATES_BEHIND_PARTIES
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import CALLED_BY_NAME, NameMention
from bot.readers.rules.grammar.offices import FORMS_OF_ADDRESS
from bot.readers.rules.grammar.tags import (
    ADVERB,
    APOSTROPHE,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    NAME,
    NOUN,
    NUMBER,
    PREPOSITION,
    QUOTATION,
    RELATIVE,
    TIME,
    VERBS,
    WORD,
    start_of_run,
)
from bot.readers.rules.people.named_speakers import NamedSpeaker

# How much a description tells, by where it stands.
TITLE, OFFICE, OFFICE_BEFORE_COMMA, APPOSITION = 2, 3, 3, 4
SAYING = ("said", "says", "told", "tells")
LONGEST_APPOSITION = 28  # tokens
LONGEST_COMPLEMENT = 9  # tokens, with the verb: "is a nurse at the hospital"


def describe(
    frame: Frame,
    mention: NameMention,
    speaker: NamedSpeaker,
    named_before: NameMention | None,
    next_named: NameMention | None,
) -> None:
    """Add to `speaker` what stands before and behind its name at `mention`."""
    _from_title(frame, mention, speaker)
    following = _from_brackets(frame, mention.end, speaker)
    if frame.tag(following) == ",":
        if not (_ends_what_was_said(frame, mention, following) or _is_listed(mention, next_named)):
            _from_apposition(frame, following + 1, speaker)
    elif frame.low(following) in grammar.BE_FORMS and frame.tag(following + 1) == DETERMINER:
        speaker.roles.update(
            low for low, tag in _tokens(frame, following, following + LONGEST_COMPLEMENT) if tag in NOUN
        )
    if speaker.kind == "person":
        _from_part_in_proceedings(frame, mention, speaker)
        has_office = named_before is not None and named_before.title_start < named_before.start
        if not (has_office and _is_listed(named_before, mention)):
            _from_office_before_comma(frame, mention, speaker)


def _from_title(frame: Frame, mention: NameMention, speaker: NamedSpeaker) -> None:
    """White House spokesman Ana Reyes, the carmaker Acme."""
    start, end = mention.title_start, mention.start
    if frame.low(start - 1) in roles.ORGANISATIONS | CALLED_BY_NAME:
        speaker.roles.add(frame.low(start - 1))
    if start == end:
        return
    is_style = frame.low(end - 1) in offices.STYLES and frame.low(end - 2) != "first"
    reigns = frame.low(end - 1) in offices.STYLES_OF_FIRST_NAMES and len(speaker.words) == 1
    if is_style or reigns:
        speaker.style = speaker.style or frame.words[end - 1]
    words = role_words(frame, start, end)
    if roles.PEOPLE_ROLES.isdisjoint(words):  # not "the challenger to | Prime Minister Ana Reyes"
        speaker.roles.update(_office_of_field(frame, start, end))
    speaker.roles.update(words)
    tells = {low for low in words if low in roles.PEOPLE_ROLES or low in offices.OFFICES}
    if "first" not in words:  # "First Lady"
        tells -= offices.STYLES | (offices.STYLES_OF_FIRST_NAMES if reigns else set())
    if tells:
        if frame.low(end - 1) in FORMS_OF_ADDRESS and end - start > 1 and "first" not in words:
            end -= 1  # "headteacher | Mrs Ana Reyes"
        speaker.describe(frame.span_of(start, end), OFFICE if len(words) > 1 else TITLE)


def _office_of_field(frame: Frame, start: int, end: int) -> list[str]:
    """“the ambassador to | Britain Ana Reyes”: what stands before a title that only tells the field."""
    field = start - (frame.tag(start - 1) == DETERMINER)  # "Secretary in | the Office of Works Ana Reyes"
    if frame.tags[start] != NAME or frame.tag(field - 1) != PREPOSITION:
        return []
    is_office = frame.low(field - 2) in roles.PEOPLE_ROLES
    return role_words(frame, start_of_run(frame.tags, field - 1, {NAME, WORD, "'"}), end) if is_office else []


def _from_brackets(frame: Frame, following: int, speaker: NamedSpeaker) -> int:
    """Ana Reyes (R-Utah): the first token behind the brackets, or `following` where there are none."""
    if frame.tag(following) != "(":
        return following
    speaker.roles.update(party_and_state(frame.lows[following + 1 : following + 4]))
    closing = range(following, min(following + 8, len(frame)))
    return next((index + 1 for index in closing if frame.tags[index] == ")"), following)


def _ends_what_was_said(frame: Frame, mention: NameMention, comma: int) -> bool:
    """“It will open in Leeds, | the company said”: who says it is nothing before the comma."""
    end = apposition_end(frame, comma + 1)
    closes_headline = end == len(frame) - 1  # "Man shot in Leeds, watchdog says"
    is_new = frame.tag(comma + 1) in {DETERMINER, NAME}  # "in Italy, Anadol news agency"
    says = is_new or closes_headline
    return end is not None and frame.tag(end) == CUE and says and mention.title_start > 0


def _is_listed(one: NameMention | None, other: NameMention | None) -> bool:
    """“Ana Reyes, | Judge Tom Brindle”: somebody else behind the comma, with an office of their own."""
    return one is not None and other is not None and one.end + 1 == other.title_start < other.start


def _from_apposition(frame: Frame, start: int, speaker: NamedSpeaker) -> None:
    """“Ana Reyes, a former coach of the team”, “Ana Reyes, 34”."""
    end = apposition_end(frame, start)
    if end is None:
        return
    words = role_words(frame, start, end)
    speaker.roles.update(words)
    if any(low in roles.PEOPLE_ROLES or low in roles.ORGANISATIONS for low in words):
        speaker.describe(frame.span_of(start, end), APPOSITION)
        _learn_gender(speaker, words)
    elif len(words) == 1 and words[0].isdigit():
        speaker.roles.add(f"{words[0]}-year-old")


def _from_part_in_proceedings(frame: Frame, mention: NameMention, speaker: NamedSpeaker) -> None:
    """Ana Reyes denies two counts of theft; Ana Reyes was in the chair."""
    opens = not any(tag in VERBS for tag in frame.tags[: mention.title_start])
    says = (at for at in range(mention.end, len(frame)) if frame.low(at) in SAYING)
    end = next(says, len(frame))  # "Ana Reyes said | her client denies it"
    told = {*frame.lows[: mention.start], *frame.lows[mention.end : end]}  # not "Trial of a forger"
    if opens and not offices.STANDS_TRIAL.isdisjoint(told):
        speaker.roles.update(("defendant", "accused"))
    if "in the chair" in " ".join(frame.lows[mention.end : mention.end + 6]):
        speaker.roles.add("chair")


def _from_office_before_comma(frame: Frame, mention: NameMention, speaker: NamedSpeaker) -> None:
    """“The president, Ana Reyes,”."""
    comma = mention.title_start - 1
    has_style = frame.low(comma) == "the"
    comma -= has_style  # "The bishop, | the Rt. Rev. Ana Reyes, "
    goes_on = has_style and frame.tag(mention.end) == AUXILIARY
    if frame.tag(comma) != ",":
        return
    if frame.tag(mention.end) not in ("", ",", CUE, ".", QUOTATION) and not goes_on:
        return
    start = start_of_run(frame.tags, comma, {DETERMINER, NAME, WORD, "'", PREPOSITION, "&"})
    openings = [
        place
        for place in reversed(range(start, comma))
        if frame.tags[place] == DETERMINER
        and not roles.PEOPLE_ROLES.isdisjoint(role_words(frame, place, comma))
    ]
    # "The widow of one victim, Ana Reyes,"
    start = next((place for place in openings if frame.low(place - 1) != "of"), (*openings, start)[0])
    words = role_words(frame, start, comma)
    if roles.PEOPLE_ROLES.intersection(words) and frame.tags[start] in {DETERMINER, NAME, WORD}:
        speaker.roles.update(words)
        speaker.describe(frame.span_of(start, comma), OFFICE_BEFORE_COMMA)
        _learn_gender(speaker, words)


def apposition_end(frame: Frame, start: int) -> int | None:
    """Where the apposition that starts at `start`, after a comma, ends; None where there is none."""
    tags, lows = frame.tags, frame.lows
    if frame.tag(start) not in (DETERMINER, NAME, WORD, NUMBER, ADVERB):
        return None
    if tags[start] == NUMBER and frame.tag(start + 1) in ("", ",", "."):
        return start + 1
    end = start
    while (
        end < len(frame)
        and end - start < LONGEST_APPOSITION
        and tags[end]
        in {DETERMINER, NAME, WORD, NUMBER, PREPOSITION, ADVERB, "'", "&", TIME, "`", "/", RELATIVE, "-"}
    ):
        if lows[end] == "who":
            break
        end += 1
    if frame.tag(end) not in ("", ",", ".", CUE, ";", ")", QUOTATION, COORDINATOR):
        return None
    if lows[start] in offices.PRACTISES:
        return end
    head = start
    while head < end and tags[head] != PREPOSITION:
        head += 1
    names_somebody = any(
        low in roles.PEOPLE_ROLES or low in roles.ORGANISATIONS or low in roles.GROUPS
        for low in lows[start:head]
    )
    return end if names_somebody and frame.tag(end) != COORDINATOR and end > start else None


def role_words(frame: Frame, start: int, end: int) -> list[str]:
    """What a title or apposition makes somebody: "the governor’s chief of staff" is no governor."""
    words: list[str] = []
    linked = False
    for low, tag in _tokens(frame, start, end):
        if tag in APOSTROPHE:
            words = [word for word in words if word in roles.PLACES]
        elif tag == PREPOSITION:
            linked = True
        elif tag == RELATIVE:
            break
        elif tag in {NAME, WORD, NUMBER, CUE, ADVERB} and not (
            linked and (low in roles.PEOPLE_ROLES or low in roles.TITLES)
        ):
            words.append(offices.PRACTISES.get(low, low))
    return [*words, *offices.ranked(words)]


def party_and_state(lows: list[str]) -> set[str]:
    """The party and the state that the letters in "(R-Utah)" or "(D., Vt.)" stand for."""
    found: set[str] = set()
    for low in lows:
        for part in re.split(r"[-–.,]", low):
            if part in offices.PARTIES:
                found.add(offices.PARTIES[part])
            elif part in STATES_BEHIND_PARTIES:
                found.add(STATES_BEHIND_PARTIES[part])
            elif len(part) > 3:
                found.add(part)
    return found


def _learn_gender(speaker: NamedSpeaker, words: Iterable[str]) -> None:
    if speaker.gender is not None or speaker.kind != "person":
        return
    for low in words:
        if low in roles.MALE_ROLES:
            speaker.gender = "m"
        elif low in roles.FEMALE_ROLES:
            speaker.gender = "f"


def _tokens(frame: Frame, start: int, end: int) -> Iterable[tuple[str, str]]:
    return zip(frame.lows[start:end], frame.tags[start:end], strict=True)
