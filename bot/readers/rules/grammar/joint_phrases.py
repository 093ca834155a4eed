"""Tell whether “and” joins two who speak or two words for one: “a teacher and coach”."""

from bot.lexicon import roles
from bot.lexicon.first_names import ALL as FIRST_NAMES
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.nouns import is_verb_like
from bot.readers.rules.grammar.offices import HELD
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.phrase_heads import phrase_between
from bot.readers.rules.grammar.speaking_nouns import may_speak
from bot.readers.rules.grammar.tags import COORDINATOR, DETERMINER, NAME, NAME_OR_DETERMINER, PREPOSITION


def phrases_between(frame: Frame, start: int, end: int, names: NamesByEnd) -> list[Phrase]:
    """The phrases of the tokens `[start, end)`, cut at “and” where both sides can speak."""
    first = None  # of two words for one
    for index in range(end - 2, start, -1):
        low = frame.lows[index]
        if low not in ("and", "or") or frame.tags[index] != COORDINATOR or _inside_a_name(index, names):
            continue
        left, right = phrase_between(frame, start, index, names), phrase_between(frame, index + 1, end, names)
        if right is None or (low == "or" and not _are_either(frame, left, right, start)):
            continue
        if any(is_verb_like(frame, place) for place in range(start, index)):
            return [right]  # "the road was shut and the mayor"
        if left is not None and right.kind == "name" and _is_half_of_body(frame, left, right):
            return [right]
        if left is not None and _both_speak(frame, left, right):
            return [*phrases_between(frame, start, index, names), right]
        if left is not None and _tells_who(frame, left, right):
            first = left.head
    whole = phrase_between(frame, start, end, names)
    if whole is not None and first is not None and whole.kind == "description":
        whole = whole._replace(head=first)
    return [whole] if whole is not None else []


def _are_either(frame: Frame, left: Phrase | None, right: Phrase, start: int) -> bool:
    """“Reyes or her lawyers”; not “a spokesman for Reyes or Hale”, “one or two nurses”."""
    is_named = left is not None and left.kind == "name" and left.start == start and left.end == left.head + 1
    return is_named and frame.tags[right.start] in NAME_OR_DETERMINER


def _inside_a_name(index: int, names: NamesByEnd) -> bool:
    return any(index in range(name.title_start, name.end) for name in names.values())


def _both_speak(frame: Frame, left: Phrase, right: Phrase) -> bool:
    """Whether “and” joins two speakers rather than two words for one: “a teacher and coach” is one."""
    if frame.lows[left.end - 1] in roles.DEPARTMENTS and _is_bare_office(frame, right):
        return False  # "Health and Social Care Secretary Ana Reyes"
    if _is_half_of_body(frame, left, right):
        return False
    opener_of_left = left.start + (frame.tags[left.start] == DETERMINER)
    if frame.low(opener_of_left) in HELD and left.name is not None and left.name.kind != "person":
        return False  # "Former Leeds Rovers and Harrow City coach Ana Reyes"
    holds_both = left.kind == "description" and frame.tags[left.start] == NAME == frame.tags[left.head]
    if holds_both and frame.lows[left.head] in roles.PEOPLE_ROLES and _is_bare_office(frame, right):
        return False  # "Harrow Society Vice President and Senior Counsel Ana Reyes"
    if left.kind == right.kind == "name":
        return _is_person(right) or not _ends_with_name(frame, left)  # "Reyes of Harrow and Leeds Police"
    if right.name is not None and right.name.kind != "person" and _ends_with_name(frame, left):
        return False  # "officials in Harrow and Leeds"
    if left.name is not None and left.name.kind == "person" and _is_several(frame, right):
        return True  # "Reyes and others"
    opener = frame.tags[right.start]
    if right.kind == left.kind == "description" and opener != DETERMINER:
        return frame.lows[right.head] in roles.GROUPS and frame.lows[left.head] in roles.GROUPS
    return opener in NAME_OR_DETERMINER


def _is_half_of_body(frame: Frame, left: Phrase, right: Phrase) -> bool:
    """“University and | College Workers Union leader Ana Reyes”, “Fish and | Game Department officials”.

    Not “Reyes and | Harrow Council leader Tom Hale”, who both stand in the story.
    """
    starts_bare = frame.tags[left.start] == NAME == frame.tags[right.start]
    is_somebody = left.name is not None and (
        left.name.is_family_name or left.name.title_start < left.name.start
    )
    if not starts_bare or is_somebody or _is_several(frame, left):
        return False
    words = set(frame.lows[left.start : left.end])
    goes_on = PREPOSITION in frame.tags[left.start : left.end]  # "Alliance of Film and"
    if goes_on and words & roles.ORGANISATION_NAMES and _is_bare_office(frame, right):
        return True
    end = right.name.start if right.kind == "name" and right.name is not None else right.head
    names_body = any(frame.lows[index] in roles.ORGANISATION_NAMES for index in range(right.start + 1, end))
    return names_body and len(words) == 1 and words.isdisjoint(FIRST_NAMES | roles.PLACES)


def _tells_who(frame: Frame, left: Phrase, right: Phrase) -> bool:
    """“the former captain and Lions colossus”: the first word tells who it is better than the second."""
    are_words_for_one = left.kind == right.kind == "description" and frame.tags[left.start] == DETERMINER
    is_role = frame.lows[left.head] in roles.PEOPLE_ROLES and left.end == left.head + 1
    return are_words_for_one and is_role and not may_speak(frame, right.head)


def _is_bare_office(frame: Frame, phrase: Phrase) -> bool:
    """“Crime Commissioner”, “Crime Commissioner Ana Reyes”, without “the”."""
    if frame.tags[phrase.start] != NAME:
        return False
    if phrase.name is not None and phrase.kind == "name":
        return phrase.name.title_start < phrase.name.start
    return frame.lows[phrase.head] in roles.PEOPLE_ROLES


def _is_several(frame: Frame, phrase: Phrase) -> bool:
    """“others”, “colleagues”, “other officials”."""
    low = frame.lows[phrase.head]
    return phrase.kind == "description" and (low in roles.GROUPS or low == "others")


def _is_person(phrase: Phrase) -> bool:
    """Whether it is somebody's name in full, or with a title."""
    name = phrase.name
    if name is None or name.kind != "person":
        return False
    return len(name.words) > 1 or name.title_start < name.start


def _ends_with_name(frame: Frame, phrase: Phrase) -> bool:
    """Whether a phrase ends with the name of where or to whom somebody belongs."""
    return frame.tags[phrase.end - 1] == NAME and PREPOSITION in frame.tags[phrase.start : phrase.end]
