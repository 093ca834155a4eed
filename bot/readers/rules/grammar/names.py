"""Find the names in a frame and tell what stands before them as title or office."""

from collections.abc import Iterable
from typing import NamedTuple

from bot.lexicon import roles
from bot.lexicon.first_names import ALL as FIRST_NAMES
from bot.lexicon.first_names import gender_of
from bot.lexicon.word_set import word_set
from bot.readers.reading import PersonKind
from bot.readers.rules.grammar.frames import NAME, Frame

PARTICLES = word_set("de del della der den da das di dos du van von bin ibn al el la le ter ten zu af av")
SUFFIXES = word_set("jr jr. sr sr. ii iii iv mp mep msp qc kc phd md obe mbe cbe")
JOINS = word_set("of for & &amp;")
# "Secretary of State", "Duke of Saltmere", "Strait of Hormuz".
JOINING_WORDS = word_set("of for & and")
TITLES_AND_ROLES = roles.TITLES | roles.PEOPLE_ROLES
TAKES_OF = word_set("""
    secretary minister undersecretary under-secretary commons lords bishop archbishop duke prince earl
    mayor president speaker chancellor attorney ministry chief director house daughters sons friends isle
    republic kingdom states port cape gulf strait
""")
# Capitalised only because they open a sentence; never a name by themselves.
OPENERS = word_set("""
    yes no well oh ok okay please thanks thank sorry hello hi dear asked speaking writing earlier
    meanwhile additionally furthermore moreover nevertheless elsewhere overall unfortunately fortunately
    sadly clearly given despite according citing quoting pressed pushed challenged questioned told asked
    responding replying addressing referring describing calling saying adding noting commenting announcing
    explaining recalling welcoming reacting based born once indeed otherwise similarly likewise
    specifically apparently reportedly critics sources analysts experts officials police residents only
    even then new photo image video watch read see related breaking update updated exclusive analysis
    opinion
""")


# Behind these a capital may be that of a sentence.
AFTER_WHICH_SENTENCES_START = frozenset("Q:-.(")


class NameMention(NamedTuple):
    """One place of a name: tokens `[start, end)`; what stands before it as title from `title_start`."""

    frame: int
    start: int
    end: int
    title_start: int
    words: tuple[str, ...]
    kind: PersonKind
    gender: str | None  # "m", "f", or None where the place does not tell


class Vocabulary(NamedTuple):
    """Words, in lower case, that the article writes small, and those that it capitalises inside sentences."""

    small: frozenset[str]
    capitalised: frozenset[str]


def vocabulary_of(frames: Iterable[Frame]) -> Vocabulary:
    small: set[str] = set()
    capitalised: set[str] = set()
    for frame in frames:
        small.update([low for low, tag in zip(frame.lows, frame.tags, strict=True) if tag in "wCv"])
        for position in _capitals(frame):
            if position and frame.tags[position - 1] not in AFTER_WHICH_SENTENCES_START:
                capitalised.add(frame.lows[position])
    return Vocabulary(frozenset(small), frozenset(capitalised))


def find_names(frame: Frame, vocabulary: Vocabulary) -> list[NameMention]:
    """The names in `frame`, in order. `vocabulary` tells which words the article writes how."""
    found: list[NameMention] = []
    end = 0
    for position in _capitals(frame):
        if position < end or not _can_start(frame, position, vocabulary):
            continue
        end = _end_of_run(frame, position)
        mention = _mention(frame, position, end)
        if mention is not None:
            found.append(mention)
    return found


def _capitals(frame: Frame) -> list[int]:
    """The places of the words that are capitalised as names are."""
    return [position for position, tag in enumerate(frame.tags) if tag == NAME]


def _can_start(frame: Frame, position: int, vocabulary: Vocabulary) -> bool:
    if position and frame.tags[position - 1] not in AFTER_WHICH_SENTENCES_START:
        return not (
            frame.lows[position] in ("march", "may") and frame.tags[position + 1 : position + 2] == ["D"]
        )
    low = frame.lows[position]
    if low in OPENERS or (low in ("march", "may") and frame.tags[position + 1 : position + 2] == ["D"]):
        return False
    followed = position + 1 < len(frame) and frame.tags[position + 1] == NAME
    if low in roles.GROUPS or low in roles.DOCUMENTS:
        return followed
    if low in roles.PEOPLE_ROLES or low in roles.ORGANISATIONS:
        return followed
    if low in FIRST_NAMES or followed:
        return True
    if low in vocabulary.capitalised:
        return True
    return not (low in vocabulary.small or low.endswith(("ing", "ed", "ly")))


def _end_of_run(frame: Frame, start: int) -> int:
    """Where a row of capitalised words ends, with the small words and marks that join them."""
    end = start + 1
    while end < len(frame):
        length = _length_of_link(frame, start, end)
        if length == 0:
            break
        end += length
    return end


def _length_of_link(frame: Frame, start: int, end: int) -> int:
    """How many tokens at `end` go on with the name that starts at `start`; 0 where it ends."""
    tag, low, following = frame.tags[end], frame.lows[end], frame.tag(end + 1)
    if tag == NAME or (low in SUFFIXES and tag in "wN"):
        return 1
    if low in JOINS and _joins(frame, start, end):
        return 2 if following == NAME else 3
    if low in PARTICLES and frame.low(end + 1) in PARTICLES and frame.tag(end + 2) == NAME:
        return 3
    if following == NAME and (
        low in PARTICLES
        or (
            low == "and"
            and frame.lows[end - 1] not in FIRST_NAMES
            and _inside_organisation(frame, start, end)
        )
    ):
        return 2
    if (tag == "," and frame.low(end + 1) in SUFFIXES) or (
        tag in "'`" and _owns_its_members(frame, start, end)
    ):
        return 2
    return 1 if tag == "Q" and following == NAME and _is_nickname(frame, end) else 0


def _owns_its_members(frame: Frame, start: int, position: int) -> bool:
    """Whether the apostrophe stands inside one name: "the Boatmen’s Union", "St Orrin’s School"."""
    lows, following = frame.lows, position + 1
    if frame.tag(following) != NAME or lows[following] not in roles.ORGANISATION_NAMES:
        return False
    ends_there = following + 1 >= len(frame) or frame.tags[following + 1] != NAME
    return ends_there and lows[position - 1] not in roles.PLACES and lows[start] not in FIRST_NAMES


def _joins(frame: Frame, start: int, position: int) -> bool:
    """Whether "of" at `position` continues a name: "Department of Health", "Bank of the West"."""
    lows = frame.lows
    following = position + 1 + (frame.low(position + 1) == "the")
    if frame.tag(following) != NAME:
        return False
    if lows[position] in ("&", "&amp;"):
        return True
    before = lows[position - 1]
    if lows[position] == "for":
        return before in roles.ORGANISATION_NAMES
    joined_before = any(lows[index] in JOINS for index in range(start + 1, position))
    return joined_before or before in roles.ORGANISATION_NAMES or before in TAKES_OF


def _inside_organisation(frame: Frame, start: int, position: int) -> bool:
    """Whether "and" at `position` stands inside one name: "Department of Health and Human Services"."""
    return any(
        frame.lows[index] in JOINS and frame.lows[index - 1] in roles.ORGANISATION_NAMES
        for index in range(start + 1, position)
    )


def _is_nickname(frame: Frame, position: int) -> bool:
    return frame.ends[position] - frame.starts[position] <= 24


def _mention(frame: Frame, start: int, end: int) -> NameMention | None:
    lows = frame.lows
    while end > start + 1 and lows[end - 1] in ("the", ","):
        end -= 1
    name_start = _after_titles(frame, start, end)
    if name_start >= end:
        return None
    kept = [
        index for index in range(name_start, end) if frame.tags[index] != "Q" and frame.words[index] != ","
    ]
    words = _written_words(frame, kept)
    if not any(word[0].isalpha() for word in words) or (len(words) == 1 and len(words[0]) == 1):
        return None
    title_start = _title_start(frame, start)
    title_lows = [low for low in lows[title_start:name_start] if low not in ("the", "a", "an")]
    before = lows[start - 1] if start else ""
    kind = _kind(words, title_lows, preceded_by_the=before == "the" and name_start == start)
    if (
        kind == "person"
        and len(words) == 1
        and title_start == name_start
        and before in _PLACE_PREPOSITIONS
        and words[0].lower() not in FIRST_NAMES
    ):
        kind = "organisation"
    gender = _gender(words, title_lows) if kind == "person" else None
    return NameMention(frame.number, name_start, end, title_start, words, kind, gender)


def _written_words(frame: Frame, tokens: Iterable[int]) -> tuple[str, ...]:
    """The words as they are written, an apostrophe with the word that it ends."""
    words: list[str] = []
    for index in tokens:
        if words and frame.tags[index] in "'`":
            words[-1] += frame.words[index]
        else:
            words.append(frame.words[index])
    return tuple(words)


def _after_titles(frame: Frame, start: int, end: int) -> int:
    """The first token of the name proper: offices and nationalities before it are not part of it."""
    lows = frame.lows
    if end - start == 1:
        return start
    if end - start > 2 and f"{lows[start]}-{lows[start + 1]}" in roles.TWO_WORD_PLACES:
        following = _after_titles(frame, start + 2, end)
        if lows[end - 1] not in roles.ORGANISATION_NAMES and lows[end - 1] not in roles.PEOPLE_ROLES:
            return following
        return start
    last = end - 1
    while last > start and lows[last] in SUFFIXES:
        last -= 1
    if lows[last] in roles.ORGANISATION_NAMES and lows[start] not in FIRST_NAMES:
        return start
    name_start = start
    for index in range(start, last):
        low = lows[index]
        if low in roles.TITLES or low in roles.PEOPLE_ROLES:
            name_start = index + 1
            if lows[name_start] == "of" and name_start + 2 <= last:
                name_start = _after_office(frame, name_start, last)
    if name_start == start:
        while name_start < last and lows[name_start] in roles.NATIONALITIES and name_start + 1 < last:
            name_start += 1
    if (
        last - name_start >= 2
        and lows[name_start] not in FIRST_NAMES
        and not _is_initial(frame.words[name_start])
    ):
        for index in range(name_start + 1, last):
            if lows[index] in FIRST_NAMES and lows[index - 1] not in PARTICLES:
                return index
    return name_start


def _after_office(frame: Frame, position: int, last: int) -> int:
    """Past "of State", "of the Board": up to a first name, else the last two words are the name."""
    for index in range(position + 1, last):
        if frame.lows[index] in FIRST_NAMES or _is_initial(frame.words[index]):
            return index
    return max(position + 2, last - 1) if last - position > 2 else last


def _is_initial(word: str) -> bool:
    return len(word) == 2 and word[1] == "." and word[0].isupper()


def _title_start(frame: Frame, start: int) -> int:
    """Left of the name over "White House spokesman", "the former England captain", to the phrase's start."""
    tags, index = frame.tags, start
    role_seen = False
    while index > 0 and start - index < 10:
        before = index - 1
        tag, low = tags[before], frame.lows[before]
        if (
            tag in "Nw"
            or tag == "'"
            or (tag == "D" and role_seen)
            or (tag == "C" and role_seen and low == "chair")
        ):
            if tag == "w" and not role_seen and low not in roles.PEOPLE_ROLES and low not in roles.TITLES:
                break
            role_seen = True
            index = before
        elif tag == "d":
            if not role_seen:
                break
            return before
        elif tag in "-&" and role_seen and before > 0 and tags[before - 1] in "Nw":
            index = before
        else:
            break
    return index if role_seen else start


def _kind(words: tuple[str, ...], title_lows: list[str], *, preceded_by_the: bool) -> PersonKind:
    first, last = words[0].lower(), words[-1].lower().strip(".")
    if last in SUFFIXES and len(words) > 1:
        last = words[-2].lower()
    titled = not TITLES_AND_ROLES.isdisjoint(title_lows)
    if last in roles.ORGANISATION_NAMES and not (
        titled and len(words) <= 2 and last not in ("police", "court")
    ):
        return (
            "person"
            if first in FIRST_NAMES and len(words) == 2 and last in ("house", "bell", "church")
            else ("organisation")
        )
    if len(words) > 1 and last in ("international", "watch", "global", "today") and first not in FIRST_NAMES:
        return "organisation"
    if not JOINING_WORDS.isdisjoint([word.lower() for word in words]):
        return "organisation"
    if titled:
        return "person"
    if len(words) == 1 and (
        first in roles.PLACES or (words[0].isupper() and 2 <= len(first) <= 6 and "." not in first)
    ):
        return "organisation"
    if "." in words[0] and words[0].count(".") >= 2:
        return "organisation"
    if len(words) >= 2 and first in FIRST_NAMES:
        return "person"
    if (
        last in roles.PLACES
        or first in roles.PLACE_FIRST_WORDS
        or "-".join(words).lower() in roles.TWO_WORD_PLACES
    ):
        return "organisation"
    if preceded_by_the or len(words) > 4 or words[0].startswith("@"):
        return "organisation"
    if len(words) > 1 and all(word.isupper() and len(word) > 1 for word in words):
        return "person" if first in FIRST_NAMES else "organisation"
    return "person"


_PLACE_PREPOSITIONS = word_set("in near across outside throughout towards toward around")


def _gender(words: tuple[str, ...], title_lows: list[str]) -> str | None:
    for low in reversed(title_lows):
        if low in roles.TITLES_MALE or low in roles.MALE_ROLES:
            return "m"
        if low in roles.TITLES_FEMALE or low in roles.FEMALE_ROLES:
            return "f"
    return gender_of(words[0]) if len(words) > 1 else None
