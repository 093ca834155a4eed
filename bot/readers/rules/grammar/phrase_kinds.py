"""Tell what a description stands for: a person, a group, an organisation, a document, an unnamed source."""

from bot.lexicon import roles
from bot.lexicon.first_names import ALL as FIRST_NAMES
from bot.readers.reading import PersonKind
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.name_kinds import DOMAIN
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.speaking_nouns import COUNTED, may_speak
from bot.readers.rules.grammar.tags import NAME

OF_ONE = ("one", "each", "another", "other")
INDEFINITE_ARTICLES = ("a", "an", "one", "another")
PERSONAL_ENDINGS = ("er", "an", "ist")


def kind_of_phrase(phrase: Phrase, frame: Frame) -> PersonKind:
    """What a description stands for, by its head noun."""
    low = frame.lows[phrase.head]
    indefinite = frame.lows[phrase.start] in INDEFINITE_ARTICLES
    if low in roles.UNNAMED or (low.endswith("s") and low[:-1] in roles.UNNAMED):
        return "unnamed"
    if low in roles.DOCUMENTS:
        return "document"
    if low in roles.GROUPS:
        return "group"
    if low in COUNTED and not _is_one(phrase, frame):
        of_sources = not roles.UNNAMED.isdisjoint(frame.lows[phrase.head : phrase.end])
        return "unnamed" if of_sources else "group"  # "two of the sources"
    if low in roles.PEOPLE_ROLES or low.endswith("year-old") or low in roles.DEMONYMS:
        called_unnamed = phrase.head > phrase.start and "unnamed" in frame.lows[phrase.start : phrase.end]
        return "unnamed" if indefinite or called_unnamed else "person"
    if low in roles.ORGANISATIONS or low in roles.ORGANISATION_NAMES:
        return "organisation"
    if DOMAIN.search(low):
        return "organisation"
    if low.endswith("s") and not low.endswith("ss"):
        return "group"
    if indefinite:
        return "unnamed"
    if frame.tags[phrase.head] == NAME and low not in FIRST_NAMES:
        is_demonym = frame.lows[phrase.start] == "the" and low.endswith(PERSONAL_ENDINGS)
        return "person" if is_demonym else "organisation"
    return "person"


def _is_one(phrase: Phrase, frame: Frame) -> bool:
    """“each of them”, “a third”, behind two others."""
    low = frame.lows[phrase.head]
    return low in OF_ONE or (low == "third" and phrase.end == phrase.head + 1)


def is_somebody(frame: Frame, phrase: Phrase) -> bool:
    """Whether the phrase names, points at or describes one who may speak."""
    return phrase.kind != "description" or may_speak(frame, phrase.head)
