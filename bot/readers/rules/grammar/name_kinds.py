"""Tell what a name names: a person, and of which gender, or an organisation, to which places count."""

import re
from collections.abc import Sequence

from bot.lexicon import roles
from bot.lexicon.first_names import ALL as FIRST_NAMES
from bot.lexicon.first_names import gender_of
from bot.lexicon.name_particles import NAME_PARTICLES
from bot.lexicon.states import STATES
from bot.lexicon.word_set import word_set
from bot.readers.reading import PersonKind
from bot.readers.rules.grammar.name_runs import GENERATIONS_WRITTEN

# "Secretary of State", "Duke of Saltmere", "Strait of Hormuz".
JOINS_WORDS_OF_NAME = word_set("of for & and")
OWNERS = word_set("my your our his her their its")  # in titles: “Praising Your Neighbour”
TITLES_AND_ROLES = roles.TITLES | roles.PEOPLE_ROLES
OPENS_ORGANISATION = (
    "airways",
    "airlines",
    "motors",
    "bank",
    "ministry",
    "department",
    "university",
    "institute",
)
ENDS_OUTLET = word_set("""
    international watch global today investigations operations affairs solutions communications analytics
    ventures properties enterprises brands
""")
NEVER_FAMILY_NAMES = ("police", "court")
FAMILY_NAMES_AS_WELL = ("house", "bell", "church", "fox")  # behind a first name: "Ana Church"
DOMAIN = re.compile(r"\w\.(?:com|org|net|gov|edu|co)(?:\.[a-z]{2})?$")
LONGEST_PERSON = 4  # words
SHORTEST_PLACE = 3  # words of one that opens with a first name
PLACES_AND_STATES = roles.PLACES | STATES
PLACES_OF_INITIALS = ("u.s", "u.s.a", "u.k", "u.n", "e.u", "d.c", "l.a", "n.y", "n.j", "u.a.e", "n.z")
LONGEST_ACRONYM = 6  # letters


def kind_of_name(words: Sequence[str], title: Sequence[str], *, behind_the: bool) -> PersonKind:
    """`title` are the words of the title before the name, in lower case; `behind_the`: right behind “the”."""
    lows = [word.lower() for word in words]
    is_titled = not TITLES_AND_ROLES.isdisjoint(title)
    has_first_name = lows[0] in FIRST_NAMES and len(words) > 1
    if _ends_as_organisation(lows, is_titled=is_titled):
        is_person = has_first_name and len(words) == 2 and lows[-1] in FAMILY_NAMES_AS_WELL
        return "person" if is_person else "organisation"
    if len(words) > 1 and lows[0] in OPENS_ORGANISATION and not is_titled:
        return "organisation"
    if lows[-1] in ENDS_OUTLET and len(words) > 1 and not has_first_name:
        return "organisation"
    if not (JOINS_WORDS_OF_NAME | OWNERS).isdisjoint(lows):
        return "organisation"
    if is_titled:
        return "person"
    if len(words) > 1 and lows[-1] in roles.GROUPS and not has_first_name:
        return "organisation"  # "Senate Republicans"
    if len(words) == 1 and lows[0] in roles.NATIONALITIES:
        return "organisation"  # "the vote of the Shiites", "in French"
    if DOMAIN.search(lows[-1]) or any("/" in word for word in words):
        return "organisation"
    if _is_acronym(words) or (len(words) == 1 and lows[0].strip(".") in PLACES_AND_STATES):
        return "organisation"
    if has_first_name and (len(words) < SHORTEST_PLACE or lows[-1] not in roles.PLACE_LAST_WORDS):
        return "person"  # not "San Juan Forest"
    if _is_place(lows) or behind_the or _names_in(lows) > LONGEST_PERSON or words[0].startswith("@"):
        return "organisation"
    is_shouted = len(words) > 1 and all(word.isupper() and len(word) > 1 for word in words)
    return "organisation" if is_shouted else "person"


def _names_in(lows: Sequence[str]) -> int:
    """How many words of a name are names: “Luiz Inácio Lula da Silva” has four."""
    return sum(low not in NAME_PARTICLES for low in lows)


def _ends_as_organisation(lows: Sequence[str], *, is_titled: bool) -> bool:
    """“Harrow Council”; “Mayor Council” is somebody’s name."""
    last = lows[-2] if len(lows) > 1 and lows[-1] in GENERATIONS_WRITTEN else lows[-1]
    if last not in roles.ORGANISATION_NAMES and last.strip(".") not in roles.ORGANISATION_NAMES:
        return False
    return not is_titled or len(lows) > 2 or last in NEVER_FAMILY_NAMES


def _is_acronym(words: Sequence[str]) -> bool:
    if words[0].count(".") > 1:  # "U.S. Steel"; "A.J. Tusk" is somebody
        return len(words) == 1 or words[0].lower().strip(".") in PLACES_OF_INITIALS
    return (
        len(words) == 1
        and words[0].isupper()
        and 2 <= len(words[0]) <= LONGEST_ACRONYM
        and "." not in words[0]
    )


def _is_place(lows: Sequence[str]) -> bool:
    return (
        lows[-1] in roles.PLACES
        or lows[0] in roles.PLACE_FIRST_WORDS
        or "-".join(lows) in roles.TWO_WORD_PLACES
        or (len(lows) > 1 and lows[-1] in roles.PLACE_LAST_WORDS)
    )


def gender_of_name(words: Sequence[str], title: Sequence[str]) -> str | None:
    """“m”, “f”, or None where neither the title nor the first name tells."""
    for low in reversed(title):
        if low == "lord" and title[-1] != "lord":
            continue  # "Lord Mayor Ana Reyes"
        if low in roles.TITLES_MALE or low in roles.MALE_ROLES:
            return "m"
        if low in roles.TITLES_FEMALE or low in roles.FEMALE_ROLES:
            return "f"
    return gender_of(words[0]) if len(words) > 1 else None
