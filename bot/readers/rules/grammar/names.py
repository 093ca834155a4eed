"""Find the names in a frame, and what stands before each as title or office."""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from bot.lexicon import roles
from bot.lexicon.first_names import ALL as FIRST_NAMES
from bot.lexicon.names_like_words import REST_BY_FIRST_WORD
from bot.lexicon.word_set import word_set
from bot.readers.reading import PersonKind
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.name_kinds import gender_of_name, kind_of_name
from bot.readers.rules.grammar.name_runs import LETTERS, SUFFIXES, end_of_name, is_behind_number
from bot.readers.rules.grammar.name_starts import may_start_name
from bot.readers.rules.grammar.name_titles import start_of_name, start_of_title
from bot.readers.rules.grammar.tagging import TAGS
from bot.readers.rules.grammar.tags import (
    APOSTROPHE,
    NAME,
    NAME_OR_DETERMINER,
    NOUN_OR_DETERMINER,
    PREPOSITION,
    QUOTATION,
    start_of_run,
)
from bot.readers.rules.grammar.vocabulary import Vocabulary, capitals_of, is_in_title_case

# What capitals alone make no name of.
THINGS = word_set("tv dna gdp hiv aids gps cctv suv vat ipo ufo faq pdf cv dvd cd usb")
PLACE_PREPOSITIONS = word_set("in near across outside throughout towards toward around")
CALLED_BY_NAME = word_set("""
    group company firm charity band startup organisation organization nonprofit website newspaper magazine app
    brand retailer movement outlet chain carmaker automaker airline network platform tank
    daily weekly tabloid broadsheet
""")
SAINTS = word_set("st st. saint")
ENDINGS_OF_FIELDS = ("tion", "tions", "sion", "ment", "ity", "ance", "ence", "ics", "ings", "airs")
OWNERS = ("his", "her", "their")
ARTICLES = ("the", "a", "an")
LONGEST_OF_SHORT_TITLES = 4  # letters: "Dr", "Rep"
LONG_TITLES = frozenset(title for title in roles.TITLES if len(title) > LONGEST_OF_SHORT_TITLES)


class NameMention(NamedTuple):
    """One place of a name: tokens `[start, end)`; what stands before it as title from `title_start`.

    `is_family_name`: its last word is the family name of somebody in the article, though it may mean an
    occupation elsewhere: “Tim Cook”, “Cook”.
    """

    frame: int
    start: int
    end: int
    title_start: int
    words: tuple[str, ...]
    kind: PersonKind
    gender: str | None  # "m", "f", or None where the place does not tell
    is_family_name: bool = False


NamesByEnd: TypeAlias = Mapping[int, NameMention]  # by the token after the name


def find_names(frame: Frame, vocabulary: Vocabulary) -> list[NameMention]:
    """The names in `frame`, in order. `vocabulary` tells which words the article writes how."""
    in_title_case = is_in_title_case(frame)
    found: list[NameMention] = []
    end = 0
    for position in capitals_of(frame):
        if position < end:
            continue
        if (behind := _end_of_words(frame, position)) is not None:
            end = behind
            mention: NameMention | None = _organisation(frame, position, end)
        elif in_title_case:
            end = _end_of_known(frame, position, vocabulary)
            mention = _mention(frame, position, end, vocabulary) if end > position else None
        elif may_start_name(frame, position, vocabulary):
            end = end_of_name(frame, position)
            mention = _mention(frame, position, end, vocabulary)
        else:
            continue
        if mention is not None:
            found.append(mention)
    return found


def _organisation(frame: Frame, start: int, end: int) -> NameMention:
    words = tuple(frame.words[start:end])
    return NameMention(frame.number, start, end, start, words, "organisation", None)


def _end_of_words(frame: Frame, position: int) -> int | None:
    """Where a name ends that reads as words: “Save the Children”; None where none starts at `position`."""
    for rest in REST_BY_FIRST_WORD.get(frame.lows[position], ()):
        end = position + 1 + len(rest)
        if tuple(frame.lows[position + 1 : end]) == rest and frame.words[end - 1][0].isupper():
            return end
    return None


def _end_of_known(frame: Frame, position: int, vocabulary: Vocabulary) -> int:
    """Where a name ends that the story itself capitalises, or that opens with a first name."""
    end = position
    while frame.tag(end) == NAME and _is_known(frame, position, end, vocabulary):
        end += 1
    return end


def _is_known(frame: Frame, start: int, index: int, vocabulary: Vocabulary) -> bool:
    low = frame.lows[index]
    if low in vocabulary.capitalised or low in FIRST_NAMES:
        return True
    opens_with_first_name = index == start + 1 and frame.lows[start] in FIRST_NAMES
    return opens_with_first_name and low not in vocabulary.small and TAGS.get(low) is None


def _mention(frame: Frame, start: int, end: int, vocabulary: Vocabulary) -> NameMention | None:
    while end > start + 1 and frame.lows[end - 1] in ("the", ","):
        end -= 1
    name_start = start_of_name(frame, start, end)
    if name_start >= end or _is_office_in(frame, start, end):
        return None
    if name_start == start + 1 and _is_family_name(frame, start, vocabulary):
        name_start = start
    words = _without_note(_written_words(frame, name_start, end), vocabulary)
    if not any(word[0].isalpha() for word in words) or _is_no_name(words):
        return None
    title_start = start_of_title(frame, start, end)
    if words[0] == "of" or (frame.low(name_start - 2) == "of" and frame.low(name_start - 1) in SAINTS):
        return None  # "Minister of State", "the Bishop of St. Orrin"
    if "of" in frame.lows[title_start:name_start] and len(words) == 1 and _is_field(words[0].lower()):
        return None  # "Director of Public Prosecutions"
    title = [low for low in frame.lows[title_start:name_start] if low not in ARTICLES]
    behind_the = frame.low(start - 1) == "the" and name_start == start
    kind = kind_of_name(words, title, behind_the=behind_the)
    if frame.low(name_start - 1) in CALLED_BY_NAME and words[0].lower() not in FIRST_NAMES:
        kind = "organisation"  # "the group Quiet Harbour"
    if title_start == name_start and len(words) == 1 and _stands_as_place(frame, start):
        kind = "organisation"
    if words[0].lower() in SAINTS and len(words) == 2 and frame.tag(end) in APOSTROPHE:
        kind = "organisation"  # "the council of St Bride’s"
    is_owned = frame.low(title_start - 1) in OWNERS and title_start == name_start
    if is_owned and words[0].lower() not in FIRST_NAMES:
        kind = "organisation"  # "at his First Communion"
    if kind != "person" and _is_office(frame.words[end - 1]):
        return None  # "Labour MP"
    gender = None
    if kind == "person":
        gender = gender_of_name(words, title) or _gender_before_comma(frame, title_start)
    is_family_name = not behind_the and words[-1].lower() in vocabulary.family_names
    return NameMention(frame.number, name_start, end, title_start, words, kind, gender, is_family_name)


def _is_family_name(frame: Frame, start: int, vocabulary: Vocabulary) -> bool:
    """“Fan Mengguang”, who is “Fan” afterwards: no fan."""
    low = frame.lows[start]
    return low in vocabulary.alone and low not in roles.TITLES and low not in vocabulary.small


def _is_office_in(frame: Frame, start: int, end: int) -> bool:
    """“Minister | in the Office of the Premier”."""
    is_office = end == start + 1 and frame.lows[start] in LONG_TITLES
    return is_office and frame.low(end) in ("in", "at") and frame.tag(end + 1) in NAME_OR_DETERMINER


def _gender_before_comma(frame: Frame, start: int) -> str | None:
    """“Her grandson, | Ash Reyes”."""
    comma = start - 1
    if frame.tag(comma) != ",":
        return None
    opening = start_of_run(frame.tags, comma, NOUN_OR_DETERMINER | {PREPOSITION, "'"})
    field = next((at for at in range(opening, comma) if frame.tags[at] == PREPOSITION), comma)
    low = frame.low(field - 1)  # "The widow | of one victim, Ash Reyes"
    return "m" if low in roles.MALE_ROLES else "f" if low in roles.FEMALE_ROLES else None


def _is_field(low: str) -> bool:
    """“Prosecutions”, “Education”: what an office is of."""
    return low.endswith(ENDINGS_OF_FIELDS) and low not in FIRST_NAMES


def _is_no_name(words: tuple[str, ...]) -> bool:
    """A letter by itself, a politician’s party and state, or an office: “D-Nev.”, “MP”."""
    if len(words) > 1:
        return False
    word = words[0]
    return len(word.rstrip(".")) == 1 or word[1] == "-" or _is_office(word) or word.lower() in THINGS


def _is_office(word: str) -> bool:
    """“MP”, “CEO”."""
    return word.isupper() and word.lower() in roles.PEOPLE_ROLES


def _stands_as_place(frame: Frame, start: int) -> bool:
    """“in Harrow”, “117th Avenue”."""
    if is_behind_number(frame, start):
        return True
    return frame.low(start - 1) in PLACE_PREPOSITIONS and frame.lows[start] not in FIRST_NAMES


def _without_note(words: tuple[str, ...], vocabulary: Vocabulary) -> tuple[str, ...]:
    """“Ana Reyes1”, where the article writes “Reyes”: the number of a note is no part of the name."""
    bare = words[-1].rstrip("0123456789") if words else ""
    is_noted = (
        len(words) > 1 and bare != words[-1] and bare.lower() in vocabulary.capitalised | vocabulary.alone
    )
    return (*words[:-1], bare) if is_noted else words


def _written_words(frame: Frame, start: int, end: int) -> tuple[str, ...]:
    """The words of the name, an apostrophe with the word that it ends, without letters such as “MP”."""
    words: list[str] = []
    for index in range(start, end):
        word = frame.words[index]
        if frame.tags[index] == QUOTATION or (word == "," and frame.low(index + 1) in SUFFIXES):
            continue
        if words and (frame.tags[index] in APOSTROPHE or word == ","):
            words[-1] += word
        else:
            words.append(word)
    while len(words) > 1 and words[-1].lower().replace(".", "") in LETTERS:
        words.pop()
    return tuple(words)
