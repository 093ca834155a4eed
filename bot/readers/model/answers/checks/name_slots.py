"""Another name where a cited sentence has one: "its meeting in Sydney" for a meeting in Auckland."""

from collections.abc import Iterator, Sequence

from bot.lexicon.word_set import word_set
from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.checks.who_is_meant import is_shortened
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.meanings import english_stems
from bot.readers.model.answers.stems import stem_of
from bot.readers.model.answers.told_article import ToldArticle
from bot.readers.model.facts.names import may_be_names, name_runs
from bot.readers.model.facts.words import Word, words_in

_PLACING = word_set("in at near outside from to")
_HEAD_WITHIN = 2  # words before the one that places
_SHARED = 2  # stems besides names, to be about the same
_NEAR = 1  # sentence in which a name stands that is not repeated

# What stands beside a name: what is placed by it, or whom it describes. Its sign tells the two apart.
Slot = tuple[str, str]


def other_name_there(sentence: CitingSentence) -> Iterator[Flag]:
    if not sentence.is_english or not sentence.cited:
        return
    mine = list(_names_in_slots(sentence.words))
    for told, numbers in sentence.cited:
        near = english_stems(told.around(numbers, _NEAR, _NEAR))
        for slots, name in mine:
            stems = english_stems(name)
            if not stems or stems & near or is_shortened(name, told.names_in(told.around(numbers, 0, 0))):
                continue
            instead = _instead(slots, sentence, told, numbers)
            if instead:
                yield Flag("turned_round", instead)
                return


def _instead(
    slots: frozenset[Slot], sentence: CitingSentence, told: ToldArticle, numbers: Sequence[int]
) -> str:
    """The name that a cited sentence about the same has in one of `slots`, and the answer does not."""
    own = sentence.stems - told.name_stems
    for words in map(told.sentence, numbers):
        if len(own & english_stems(words)) < _SHARED:
            continue
        for theirs, name in _names_in_slots(words):
            if slots & theirs and not english_stems(name) & sentence.stems:
                return name
    return ""


def _names_in_slots(text: str) -> Iterator[tuple[frozenset[Slot], str]]:
    words = list(words_in(text))
    for run in name_runs(words, is_name=may_be_names(words)):
        slots = frozenset(_slots(words, run))
        if slots:
            yield slots, text[run[0].start : run[-1].end]


def _slots(words: Sequence[Word], run: Sequence[Word]) -> Iterator[Slot]:
    first, last = words.index(run[0]), words.index(run[-1])
    before = words[first - 1].key if first and not run[0].apart else ""
    if before in _PLACING:
        for head in words[max(0, first - 1 - _HEAD_WITHIN) : first - 1]:
            if not head.is_capitalised and english_stems(head.key):
                yield before, stem_of(head.key, "en")
    following = words[last + 1] if last + 1 < len(words) else None
    is_beside = following is not None and not (following.apart or following.is_capitalised)
    if following and is_beside and len(run) == 1 and not run[0].possessive and english_stems(following.key):
        yield "", stem_of(following.key, "en")
