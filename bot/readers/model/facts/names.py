"""The names in a sentence, told from other words by their capitals."""

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.lexicon import grammar, roles
from bot.lexicon.cues import CUES
from bot.lexicon.first_names import ALL as FIRST_NAMES
from bot.lexicon.name_particles import INSIDE_NAMES
from bot.lexicon.word_set import word_set
from bot.readers.model.facts.words import Word

_COURTESIES = word_set("mr mrs ms miss mx sir madam madame monsieur herr frau messrs")
_NEVER_NAMES = word_set("i i'm i'd i'll i've ok internet god") | _COURTESIES
_WITHOUT_ARTICLE = word_set(
    """police parliament congress traffic rain snow work staff opposition demand supply trade industry
    business research news nobody everybody everyone someone anyone nothing everything something either
    neither turnout growth water debris output power support money food aid gas oil fuel heat fire smoke
    health crime justice peace war society nature data access help hope fear anger concern progress
    blame proof approval bail delivery surgery closure damage rent income revenue profit pay tax entry
    demolition action travel attendance footage paperwork software equipment machinery livestock wildlife
    mankind humanity"""
)
_ABSTRACT = re.compile(r"(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|ing|ly|hood|ware|cy|gy)$")
# What may open a sentence and is no name.
_ORDINARY = (
    grammar.SUBJECT_PRONOUNS
    | grammar.OBJECT_PRONOUNS
    | grammar.RELATIVES
    | grammar.DETERMINERS
    | grammar.PREPOSITIONS
    | grammar.COORDINATORS
    | grammar.SUBORDINATORS
    | grammar.AUXILIARIES
    | grammar.NEGATIONS
    | grammar.ADVERBS
    | grammar.TIME_NOUNS
    | roles.PEOPLE_ROLES
    | roles.GROUPS
    | roles.ORGANISATIONS
    | roles.DOCUMENTS
    | roles.UNNAMED
    | _WITHOUT_ARTICLE
    | word_set(
        """none no yes tomorrow new former that there's that's much little enough less least fewer part same
        given asked overall"""
    )
) - word_set("may will")
_NO_FAMILY_NAMES = (
    grammar.FORMS_OF_MONTHS | grammar.FORMS_OF_DAYS | roles.ORGANISATION_NAMES | roles.PEOPLE_ROLES
)


def may_be_names(words: Sequence[Word]) -> list[bool]:
    """Which words are names by their capitals, in a language that gives them to little else."""
    return [
        word.is_capitalised
        and word.key not in _NEVER_NAMES
        and not word.plain[0].isdigit()
        and (not word.opens or _is_name_at_start(words, index))
        for index, word in enumerate(words)
    ]


def name_runs(words: Sequence[Word], *, is_name: Iterable[bool]) -> Iterator[list[Word]]:
    """The names, each with all its words and the small ones between them: Ministry of Defence."""
    run: list[Word] = []
    for word, named in zip(words, is_name, strict=True):
        goes_on = bool(run) and not (word.opens or word.apart or run[-1].possessive)
        if goes_on and (named or word.key in INSIDE_NAMES):
            run.append(word)
            continue
        yield from _ended(run)
        run = [word] if named else []
    yield from _ended(run)


def is_first_name(word: Word) -> bool:
    return word.is_capitalised and word.key in FIRST_NAMES


def is_of_a_person(first: Word, last: Word) -> bool:
    """Whether two neighbours are a first name and a family name."""
    if first.possessive or last.apart or not (is_first_name(first) and last.is_capitalised):
        return False
    return first.key not in roles.PLACES and last.key not in _NO_FAMILY_NAMES


def _ended(run: list[Word]) -> Iterator[list[Word]]:
    while run and not run[-1].is_capitalised:
        run = run[:-1]
    if run:
        yield run


def _is_name_at_start(words: Sequence[Word], place: int) -> bool:
    """A sentence's first word has its capital anyway: it takes more to be a name."""
    word = words[place]
    if word.key in _ORDINARY or (_ABSTRACT.search(word.key) and not word.possessive):
        return False
    if any(letter.isupper() for letter in word.plain[1:]):
        return True
    if word.key in FIRST_NAMES or word.key in roles.PLACES:
        return True
    following = words[place + 1] if place + 1 < len(words) else None
    if following is None or following.opens or following.apart:
        return False
    if word.possessive:
        return not word.key.endswith("s") or following.is_capitalised
    acts = following.key in CUES or following.key in grammar.AUXILIARIES | grammar.FINITE_VERBS
    return acts and not word.key.endswith("s")
