"""Another name where a cited sentence has one: "its meeting in Sydney" for a meeting in Auckland."""

from collections.abc import Iterator, Sequence

from bot.lexicon.roles import GENDERED_TITLES, PEOPLE_ROLES, TITLES
from bot.lexicon.word_set import word_set
from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.checks.who_is_meant import is_shortened
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.meanings import english_stems
from bot.readers.model.answers.stems import stem_of
from bot.readers.model.facts.names import may_be_names, name_runs
from bot.readers.model.facts.words import Word, words_in

_OFFICE = "office"
_OFFICES = PEOPLE_ROLES | (TITLES - GENDERED_TITLES)
_PLACING = word_set("in at near outside from to")
_HEAD_WITHIN = 2  # words before the one that places
_SHARED = 2  # stems besides names, to be about the same
_NEAR = 1  # sentence in which a name stands that is not repeated

# What stands beside a name: what is placed by it, or whom it describes. Its sign tells the two apart.
Slot = tuple[str, str]
InSlots = tuple[frozenset[Slot], str]  # a name with the slots in which it stands


def other_name_there(sentence: CitingSentence) -> Iterator[Flag]:
    if not sentence.is_english or not sentence.cited:
        return
    mine = list(_names_in_slots(sentence.words))
    for told, numbers in sentence.cited:
        near = english_stems(told.around(numbers, _NEAR, _NEAR))
        own = sentence.stems - told.name_stems
        about_the_same = [
            words for words in map(told.sentence, numbers) if len(own & english_stems(words)) >= _SHARED
        ]
        there = [one for words in about_the_same for one in _names_in_slots(words)]
        instead = _exchanged(mine, there) or next(
            (
                name
                for slots, own_name in mine
                if not english_stems(own_name) & near
                and not is_shortened(own_name, told.names_in(told.around(numbers, 0, 0)))
                for theirs, name in there
                if slots & theirs and not english_stems(name) & sentence.stems
            ),
            "",
        )
        if instead:
            yield Flag("turned_round", instead)
            return


def _exchanged(mine: Sequence[InSlots], there: Sequence[InSlots]) -> str:
    """Who holds in what is cited an office that somebody else has in the answer, and there another."""
    given = {slot: stems for slot, stems, _ in _offices(mine)}
    for slot, stems, name in _offices(there):
        own = {one for one, whose, _ in _offices(there) if whose & stems}
        others = {one for one, whose in given.items() if whose & stems}
        if slot in given and not given[slot] & stems and others and not others & own:
            return name
    return ""


def _offices(names: Sequence[InSlots]) -> Iterator[tuple[Slot, frozenset[str], str]]:
    return (
        (slot, english_stems(name), name) for slots, name in names for slot in slots if slot[0] == _OFFICE
    )


def _names_in_slots(text: str) -> Iterator[InSlots]:
    words = list(words_in(text))
    places = {word.start: place for place, word in enumerate(words)}
    for run in name_runs(words, is_name=may_be_names(words)):
        office = next((place for place, word in enumerate(run) if word.key not in _OFFICES), 0)
        slots = frozenset(_slots(words, run, places[run[0].start], office))
        if slots:
            yield slots, text[run[office].start : run[-1].end]


def _slots(words: Sequence[Word], run: Sequence[Word], first: int, office: int) -> Iterator[Slot]:
    """`first`: where the run begins. `office`: how many words of it are one: Ambassador Holm."""
    last = first + len(run) - 1
    before = words[first - 1] if first and not run[0].apart else None
    for held in run[:office]:
        yield _OFFICE, stem_of(held.key, "en")
    if before and not office and before.key in _OFFICES:
        yield _OFFICE, stem_of(before.key, "en")
    if before and before.key in _PLACING:
        for head in words[:first][:-1][-_HEAD_WITHIN:]:
            if not head.is_capitalised and english_stems(head.key):
                yield before.key, stem_of(head.key, "en")
    following = next(iter(words[last:][1:]), None)
    is_beside = following is not None and not (following.apart or following.is_capitalised)
    if following and is_beside and len(run) == 1 and not run[0].possessive and english_stems(following.key):
        yield "", stem_of(following.key, "en")
