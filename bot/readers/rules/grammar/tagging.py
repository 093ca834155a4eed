"""Tell what each word is: its tag, by lists of words, by its form and by what stands before it."""

from bot.lexicon import grammar, roles
from bot.lexicon.cues import CUES
from bot.lexicon.name_particles import JOINED_PARTICLES, LETTERS_IN_FRONT
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    BEFORE_SENTENCE,
    COORDINATOR,
    CUE,
    DETERMINER,
    NAME,
    NUMBER,
    OBJECT_PRONOUN,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TIME,
    VERB,
    WORD,
)

INDEFINITE_PRONOUNS = word_set(
    "everybody everyone nobody somebody someone anybody anyone nothing something everything"
)
DASHES = frozenset("—–―-")


def tags_of(words: list[str], lows: list[str], before: str) -> list[str]:
    """The tags of `words`, whose lower case is `lows`; `before` is the tag of what stands before them."""
    tags: list[str] = []
    following_words, lows_before = [*words, ""][1:], ["", *lows][:-1]
    rows = zip(words, lows, map(TAGS.get, lows), following_words, lows_before, strict=True)
    for word, low, tag, following, low_before in rows:
        if low in MONTHS_AND_WORDS and word[0] != low[0] and low_before in BEFORE_MONTH:
            tag = TIME
        elif low in FIRST_NAMES_OF_MONTHS and _is_first_name(word, following, low_before):
            tag = NAME
        elif tag is None:
            tag = _tag(word, low)
            if tags and low in OFFICES_AFTER_FIRST and tags[-1] == ADVERB and word[0] != low[0]:
                tags[-1] = NAME  # "First Lady Ana Reyes"
        elif tag == CUE and low.endswith("s") and low_before.endswith(ADJECTIVAL_ENDINGS):
            tag = WORD  # "Labour-led states"
        elif following.lower() in BEHIND_WORD.get(low, ()) or (
            low == "back" and _plays_at_back(lows[: len(tags)], tags)
        ):
            tag = WORD
        elif word[0] != low[0]:
            is_listed = tags == [NUMBER, ")"]  # "3) He asked"
            at_start = before in BEFORE_SENTENCE or is_listed
            tag = _tag_capitalised(word, low, tag, following, at_start=at_start)
        if low in grammar.TIME_WORDS and following.lower() in ("'s", "’s"):
            tag = WORD  # "today’s vote", "Friday’s": what stands there is no time, but something's
        tags.append(tag)
        before = tag
    return tags


def _is_first_name(word: str, following: str, low_before: str) -> bool:
    """“June Reyes said”; not “In June Reyes said”, “June Ministers”."""
    is_month = low_before in BEFORE_MONTH or low_before[:1].isdigit()
    is_name = following[:1].isupper() and len(following) > 1 and TAGS.get(following.lower()) is None
    return is_name and word[0].isupper() and not is_month and following.lower() not in NO_FAMILY_NAMES


def _plays_at_back(lows: list[str], tags: list[str]) -> bool:
    """Whether “back” is no adverb: “running | back”, “the left | back”; not “came right | back”."""
    if not {"left", "right"}.isdisjoint(lows[-1:]):
        return tags[-2:-1] == [DETERMINER] or any(low.endswith("year-old") for low in lows[-2:-1])
    return not PLAYS_AT_BACK.isdisjoint(lows[-1:])


def _tag(word: str, low: str) -> str:
    first = word[0]
    if first.islower() and word.startswith(JOINED_PARTICLES) and word.partition("-")[2][:1].isupper():
        return NAME
    if first.islower() and LETTERS_IN_FRONT.match(word):
        return NAME
    if first.islower() and not (first in "dei" and word[1:2].isupper() and len(word) > 2):
        return ADVERB if low.endswith("ly") and len(low) > 4 and low not in grammar.NO_ADVERBS else WORD
    if first.isdigit():
        return WORD if "-" in low else NUMBER
    if low.endswith(SURELY_ADVERBS):
        return ADVERB  # "Specifically", but not "Emily"
    if first.isupper() or first.islower():
        return WORD if low.endswith(ADJECTIVAL_ENDINGS) else NAME
    if first in "£$€₹¥":
        return NUMBER
    if not first.isalpha():
        if first in "'’":
            return "'" if len(word) > 1 else "`"
        return "-" if first in DASHES else "." if first in ".…!?" else first
    return WORD


SURELY_ADVERBS = (
    *("ically", "iously", "ively", "ately", "edly", "ingly", "ently", "antly", "ably", "ibly", "fully"),
    *("ually", "onally", "arily"),
)
# "Harrow-based", "Baker-led" tell of what stands behind them.
ADJECTIVAL_ENDINGS = (
    *("-based", "-owned", "-led", "-backed", "-born", "-run"),
    *("-listed", "-controlled", "-style", "-leaning", "-aligned", "-funded", "-appointed"),
    *("-dominated", "-affiliated", "-sponsored", "-supported"),
)
# "First" before one of these opens an office rather than a sentence.
OFFICES_AFTER_FIRST = frozenset({"lady", "minister", "secretary", "deputy", "sea", "gentleman"})
# Small words that no name holds, so that a capital tells of a headline.
NEVER_NAMES = word_set("""
    on as at by with into amid after before is are was were be being been has have had how why what when where
""")
# Small words in capitals that are names.
ABBREVIATIONS = frozenset({"US", "WHO", "IT"})
# "in May", "last March"; elsewhere these are names as often.
MONTHS_AND_WORDS = ("may", "march")
FIRST_NAMES_OF_MONTHS = ("april", "june", "august")
NO_FAMILY_NAMES = roles.TITLES | roles.PEOPLE_ROLES | roles.GROUPS
BEFORE_MONTH = word_set(
    "in since until during last this next early late by from to of and between mid on for"
)
# "the Sunday Times".
SUNDAY_PAPERS = word_set("times telegraph mirror express mail post herald star sun independent age world")
PLAYS_AT_BACK = word_set("running full half wing defensive")  # "said running back Tom Brindle"
# "the back rower", "a think tank".
BEHIND_WORD = {"back": ("row", "rower", "rowers", "bencher", "benchers"), "think": ("tank", "tanks")}
# Names that are also verbs, which open a question before who is asked about: "Will it close?"
NAMES_AND_VERBS = ("will", "may", "mark", "like")
# A family name before another name: "He Jiankui".
PRONOUNS_AND_NAMES = ("he", "she", "you")
ASKED_ABOUT = grammar.SUBJECT_PRONOUNS | grammar.DETERMINERS | {"there"}


def _tag_capitalised(word: str, low: str, tag: str, following: str, *, at_start: bool) -> str:
    """A small word with a capital is itself at the start; elsewhere it belongs to a name ("The Hague")."""
    if word in ABBREVIATIONS:
        return NAME
    if at_start and tag == VERB:
        return NAME
    if low in PRONOUNS_AND_NAMES and following[:1].isupper() and TAGS.get(following.lower()) is None:
        return NAME
    if at_start and tag == CUE and not low.endswith(("ing", "ed", "said")):
        return NAME
    if at_start or low in ("i", "i'm", "i’m", "i've", "i’ve", "i'd", "i’d", "i'll", "i’ll"):
        return (
            NAME
            if tag in {CUE, VERB, AUXILIARY, PREPOSITION}
            and low in NAMES_AND_VERBS
            and following not in ASKED_ABOUT
            else tag
        )
    if tag == TIME and following.lower() in SUNDAY_PAPERS and following[0].isupper():
        return NAME
    if tag in {TIME, NUMBER}:
        return tag
    if word.isupper() and following.isupper():
        return tag  # "the BISHOP OF HARROW"
    if (word.isupper() and len(word) > 3) or low in NEVER_NAMES:  # shouting, not naming; "Reyes On Ward"
        return tag
    return NAME


def _tags() -> dict[str, str]:
    table: dict[str, str] = {}
    for words, tag in (
        (grammar.FINITE_VERBS, VERB),
        (frozenset(CUES), CUE),
        (grammar.TIME_WORDS, TIME),
        (grammar.ADVERBS, ADVERB),
        (grammar.PREPOSITIONS, PREPOSITION),
        (grammar.SUBORDINATORS, SUBORDINATOR),
        (grammar.DETERMINERS, DETERMINER),
        (grammar.OBJECT_PRONOUNS, OBJECT_PRONOUN),
        (grammar.SUBJECT_PRONOUNS, PRONOUN),
        (grammar.POSSESSIVES, DETERMINER),
        (grammar.AUXILIARIES, AUXILIARY),
        (grammar.CONTRACTED_SUBJECTS, PRONOUN),
        (grammar.COORDINATORS, COORDINATOR),
        (grammar.RELATIVES, RELATIVE),
        (frozenset({"that"}), THAT),
        (INDEFINITE_PRONOUNS, WORD),
    ):
        table.update(dict.fromkeys(words, tag))
    for marks, tag in (("—–―-", "-"), (".…!?", "."), (("&", "&amp;"), "&"), (("'s", "’s"), "'")):
        table.update(dict.fromkeys(marks, tag))
    return table | {mark: mark for mark in ",;:()/"}


TAGS = _tags()
