"""Find the names in a frame, and what stands before each as title or office."""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from bot.lexicon import roles
from bot.lexicon.cues import OFTEN_NOUNS
from bot.lexicon.first_names import ALL as FIRST_NAMES
from bot.lexicon.name_particles import NAME_PARTICLES
from bot.lexicon.names_like_words import REST_BY_FIRST_WORD
from bot.lexicon.word_set import word_set
from bot.readers.reading import PersonKind
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.name_kinds import gender_of_name, kind_of_name
from bot.readers.rules.grammar.name_runs import LETTERS, SUFFIXES, TAKES_OF, end_of_name, is_behind_number
from bot.readers.rules.grammar.name_titles import start_of_name, start_of_title
from bot.readers.rules.grammar.speaking_nouns import SPEAKING_NOUNS
from bot.readers.rules.grammar.tagging import TAGS
from bot.readers.rules.grammar.tags import (
    ADVERB,
    APOSTROPHE,
    AUXILIARY,
    BEFORE_SENTENCE,
    COORDINATOR,
    CUE,
    NAME,
    NAME_OR_DETERMINER,
    NUMBER,
    OBJECT_PRONOUN,
    PREPOSITION,
    QUOTATION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TIME,
    VERB,
    WORD,
)
from bot.readers.rules.grammar.vocabulary import Vocabulary, capitals_of, is_in_title_case

# Capitalised only because they open a sentence; never a name by themselves.
OPENERS = word_set("""
    yes no well oh ok okay please thanks thank sorry hello hi dear asked speaking writing earlier
    meanwhile additionally furthermore moreover nevertheless elsewhere overall unfortunately fortunately
    sadly clearly given despite according citing quoting pressed pushed challenged questioned told asked
    responding replying addressing referring describing calling saying adding noting commenting announcing
    explaining recalling welcoming reacting based born once indeed otherwise similarly likewise
    specifically apparently reportedly critics sources analysts experts officials police residents only
    even then new photo image video watch read see related breaking update updated exclusive analysis
    opinion former ex late fellow nobody everybody everyone anybody anyone somebody someone nothing
    everything something anything neither none
""")
# What stands before a name at the start of a sentence and is no part of it, besides words in “-ly” and “-ed”.
BEFORE_NAMES = word_set("""
    like unlike opposite minus except beside past up down out away ahead home nearby alone upstairs nor either
    same whether unless if raised sometimes second meet ask remember imagine say take let young old tall happy
    proud angry longtime long-time veteran popular outspoken controversial ambitious defiant furious tearful
    emotional unhappy confident nervous weary clad stung shaken worn torn fed born armed famed fired buoyed
""")
PARTS_OF_NAMES = FIRST_NAMES | roles.PLACE_FIRST_WORDS | roles.TITLES | roles.PEOPLE_ROLES
SHORTEST_PARTICIPLE = 7  # letters; "Majed", "Rashed" are names
# What capitals alone make no name of.
THINGS = word_set("tv dna gdp hiv aids gps cctv suv vat ipo ufo faq pdf cv dvd cd usb")
MONTHS_AND_VERBS = ("march", "may")
# No name that only opens a sentence ends so: "Walking", "Originality", "Opposition".
ENDINGS_OF_WORDS = ("ing", "ed", "ly", "ity", "tion", "sion", "ness", "ment", "ism", "ship", "ful", "ous")
# What stands behind a name that opens a sentence, as the subject of its verb or parted by a mark.
BEHIND_NAME = frozenset(
    {
        AUXILIARY,
        VERB,
        CUE,
        ADVERB,
        RELATIVE,
        SUBORDINATOR,
        QUOTATION,
        TIME,
        NUMBER,
        OBJECT_PRONOUN,
        THAT,
        ",",
        "'",
        "`",
        "(",
        ":",
        ";",
        "-",
        ".",
        "/",
    }
) | {""}
PLACE_PREPOSITIONS = word_set("in near across outside throughout towards toward around")
CALLED_BY_NAME = word_set("""
    group company firm charity band startup organisation organization nonprofit website newspaper magazine app
    brand retailer movement outlet chain carmaker automaker airline network platform
""")
SAINTS = word_set("st st. saint")
ARTICLES = ("the", "a", "an")
NOUNS_OF_SPEAKERS = roles.GROUPS | roles.DOCUMENTS | roles.PEOPLE_ROLES | roles.ORGANISATIONS
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
            mention = _organisation(frame, position, end)
        elif in_title_case:
            end = _end_of_known(frame, position, vocabulary)
            mention = _mention(frame, position, end, vocabulary) if end > position else None
        elif _can_start(frame, position, vocabulary):
            end = end_of_name(frame, position)
            mention = _mention(frame, position, end, vocabulary)
        else:
            continue
        if mention is not None:
            found.append(mention)
    return found


def _organisation(frame: Frame, start: int, end: int) -> NameMention | None:
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


def _can_start(frame: Frame, position: int, vocabulary: Vocabulary) -> bool:
    if frame.lows[position] in MONTHS_AND_VERBS and frame.tag(position + 1) == NUMBER:
        return False
    is_listed = position == 2 and frame.tags[0] == NUMBER and frame.tags[1] == ")"  # "6) Even so"
    if position and frame.tags[position - 1] not in BEFORE_SENTENCE and not is_listed:
        return True
    return _can_open_sentence(frame, position, vocabulary)


def _can_open_sentence(frame: Frame, position: int, vocabulary: Vocabulary) -> bool:
    """Whether a word is a name though any word would be capitalised there."""
    low = frame.lows[position]
    if low in OPENERS or frame.words[position].partition("-")[2].islower():
        return False  # "Third-ranked Reyes"
    if _does_something_to_a_name(frame, position, vocabulary):
        return False
    if low.endswith("ing") and frame.low(position + 1) in roles.NATIONALITIES:
        return False  # "Bleeding Guatemalan"
    if _only_opens(frame, position, vocabulary):
        return False
    if frame.tag(position + 1) == NAME or _opens_office(frame, position) or low in vocabulary.family_names:
        return True
    if low in NOUNS_OF_SPEAKERS:
        return False
    if frame.tag(position + 1) in {WORD, CUE} and _is_noun(frame, position + 1):
        return False  # "Health bosses", "Israeli settlers", "Recent reports have"
    if low in FIRST_NAMES or low in vocabulary.capitalised:
        return True
    if low in vocabulary.small or low.endswith(ENDINGS_OF_WORDS) or low in roles.NATIONALITIES:
        return False
    return _is_followed_as_name(frame, position)


def _does_something_to_a_name(frame: Frame, position: int, vocabulary: Vocabulary) -> bool:
    """“Hosting Reyes was a dream”, where Reyes is named elsewhere; but “Sterling Reyes”."""
    low = frame.lows[position]
    is_verb = low.endswith("ing") and low not in FIRST_NAMES and low not in vocabulary.capitalised
    return is_verb and frame.low(position + 1) in vocabulary.capitalised


def _only_opens(frame: Frame, position: int, vocabulary: Vocabulary) -> bool:
    """“Sometimes Reyes left”, “Unmoved Reyes stayed”, where the article knows Reyes by itself."""
    low, following = frame.lows[position], frame.low(position + 1)
    if frame.tag(position + 1) != NAME or low in PARTS_OF_NAMES or low in vocabulary.capitalised:
        return False
    is_known = (
        following in vocabulary.capitalised or following in vocabulary.alone or following in FIRST_NAMES
    )
    is_ordinary = low in BEFORE_NAMES or low.endswith(("ly", "ful", "ous")) or low in vocabulary.small
    is_participle = low.endswith("ed") and len(low) >= SHORTEST_PARTICIPLE
    return is_known and (is_ordinary or is_participle)


def _opens_office(frame: Frame, position: int) -> bool:
    """“Minister of Education Ana Reyes”."""
    is_office = frame.lows[position] in TAKES_OF and frame.lows[position] in roles.PEOPLE_ROLES
    return is_office and frame.low(position + 1) == "of" and frame.tag(position + 2) == NAME


def _is_noun(frame: Frame, index: int) -> bool:
    if frame.tags[index] == CUE:
        return frame.lows[index] in OFTEN_NOUNS and frame.tag(index + 1) in {"a", VERB}
    return frame.lows[index] in SPEAKING_NOUNS


def _is_followed_as_name(frame: Frame, position: int) -> bool:
    """“Brindle laughed”, but not “Health bosses”, “Boats and planes”."""
    following, low = frame.tag(position + 1), frame.low(position + 1)
    if following == WORD:
        return low.endswith("ed") or low in NAME_PARTICLES
    if following == COORDINATOR:
        return frame.tag(position + 2) in {NAME, VERB, CUE, "a"}
    if following == "&":
        return frame.tag(position + 2) == NAME
    return following in BEHIND_NAME or (following == PREPOSITION and not frame.lows[position].endswith("s"))


def _mention(frame: Frame, start: int, end: int, vocabulary: Vocabulary) -> NameMention | None:
    while end > start + 1 and frame.lows[end - 1] in ("the", ","):
        end -= 1
    name_start = start_of_name(frame, start, end)
    if name_start >= end or _is_office_in(frame, start, end):
        return None
    if name_start == start + 1 and _is_family_name(frame, start, vocabulary):
        name_start = start
    words = _written_words(frame, name_start, end)
    if not any(word[0].isalpha() for word in words) or _is_no_name(words):
        return None
    title_start = start_of_title(frame, start)
    if words[0] == "of" or (frame.low(name_start - 2) == "of" and frame.low(name_start - 1) in SAINTS):
        return None  # "Minister of State", "the Bishop of St. Orrin"
    title = [low for low in frame.lows[title_start:name_start] if low not in ARTICLES]
    behind_the = frame.low(start - 1) == "the" and name_start == start
    kind = kind_of_name(words, title, behind_the=behind_the)
    if frame.low(name_start - 1) in CALLED_BY_NAME and words[0].lower() not in FIRST_NAMES:
        kind = "organisation"  # "the group Quiet Harbour"
    if title_start == name_start and len(words) == 1 and _stands_as_place(frame, start):
        kind = "organisation"
    gender = gender_of_name(words, title) if kind == "person" else None
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
    """“in Harrow”, “117th Avenue”, “Harrow’s MP”."""
    if is_behind_number(frame, start):
        return True
    if frame.tag(start + 1) == "'" and frame.tag(start + 2) == NAME and _is_office(frame.words[start + 2]):
        return True
    return frame.low(start - 1) in PLACE_PREPOSITIONS and frame.lows[start] not in FIRST_NAMES


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
