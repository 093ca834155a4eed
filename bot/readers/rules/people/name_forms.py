"""The forms in which a name comes back: its family name, its initials, its letters alone."""

import re
from collections.abc import Sequence

from bot.lexicon import roles
from bot.lexicon.name_particles import JOINED_PARTICLES
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.name_kinds import TITLES_AND_ROLES
from bot.readers.rules.grammar.name_runs import SUFFIXES

SMALL_IN_NAMES = ("of", "the", "and", "for", "&")
OFTEN_LEFT_OUT = ("department", "ministry")  # from initials
FEWEST_LEFT = 3  # words of a name of which one is left out
LEGAL_FORMS = word_set("inc corp corporation ltd limited plc llc llp co gmbh ag")


def lookup_key(words: Sequence[str]) -> str:
    """A name as one is looked up: “Brindle & Sons Ltd.” is “Brindle & Sons”."""
    lows = " ".join(words).lower().rstrip(".").split()
    if len(lows) > 1 and lows[-1] in LEGAL_FORMS:
        lows.pop()
    return " ".join(lows).rstrip(",")


def family_name(words: tuple[str, ...]) -> str:
    """The last word of a name in lower case, without "Jr." behind and "al-" before it."""
    last = next((low for low in map(str.lower, reversed(words)) if low not in SUFFIXES), words[-1].lower())
    return last.partition("-")[2] if last.startswith(JOINED_PARTICLES) else last.strip(".")


def ends_in_place(words: Sequence[str]) -> bool:
    """“Academy of Norway”, which nobody calls “Norway”."""
    return "of" in words[-2:-1] and words[-1] in roles.PLACES


def same_first_name(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two first names may be one: equal, an initial of the other, or short for it."""
    one, other = left[0].lower().strip("."), right[0].lower().strip(".")
    if one.startswith(other) or other.startswith(one):
        return min(len(one), len(other)) != 2
    return False


def ends_alike(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether the one is all of the other but its first names: “Emma Rosa Pell”, “Rosa Pell”."""
    shorter, longer = sorted((left, right), key=len)
    opens_with_name = longer[0].lower() not in TITLES_AND_ROLES
    return len(shorter) > 1 and opens_with_name and longer[-len(shorter) :] == shorter


def gender_fits(left: str | None, right: str | None) -> bool:
    return left is None or right is None or left == right


def initials_of(words: Sequence[str]) -> list[str]:
    """“ALL” of the Anti-Litter League, “DHHS” and “HHS” of the Department of Health and Human Services."""
    parts = [part for word in words if word not in SMALL_IN_NAMES for part in word.split("-") if part]
    whole = "".join(part[0] for part in parts)
    return [whole, whole[1:]] if words[0] in OFTEN_LEFT_OUT and len(parts) > FEWEST_LEFT else [whole]


def bare_letters(name: str) -> str:
    return re.sub(r"[\W\d_]", "", name).lower()
