"""One person under two spellings, as reworded copies and hasty hands leave them.

A stray name is one that the article never introduces: no role, no given name, no fuller form. It is
taken for an altered spelling of an introduced name on one of four grounds, strongest first:

1. the same letters but for accents, apostrophes and hyphens;
2. a word inside the name was swapped for another of like meaning (a machine's "by" into "through");
3. one slip of spelling in a name of five letters or more, two in one of eight or more;
4. the same three first letters, and both do the same thing in the same words ("told reporters").

Two introduced names are never joined, nor names that stand in one sentence, nor a given name or a
family name that an introduced name holds, nor a plural ("the Robertses").
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from bot.article.spans import Span
from bot.lexicon.name_particles import GENERATIONS
from bot.readers.names.spellings import (
    is_plural,
    is_word_swap,
    plain_spelling,
    shared_opening,
    slips_allowed,
    slips_between,
)

_LONGEST_NAME = 40  # letters; beyond it a word is no name, and comparing costs its square
_SHORTEST_GIVEN_NAME = 4  # letters; in a shorter one a slip makes another name
_SHARED_OPENING = 3
_SHARED_ENDING = 4
_LONGEST_PLACE_BEFORE = 12  # characters: "throughout "
_NAMES_OPENING_ALIKE = 6  # where more do, the opening says nothing, and comparing them all costs a square
_MENTIONS_READ = 20
_COMPANY_CHARACTERS = 90  # about a dozen words after a mention
_COMPANY_WORDS = 8
_LONGEST_SENTENCE = 600  # characters; mentions further apart are in different sentences

_SENTENCE_END = re.compile(r"[.!?…。][\"'”’»)\]]*\s|\n")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_PLACE_BEFORE = re.compile(r"\b(?:in|near|into|across|outside|throughout)\s+$", re.IGNORECASE)
_EMPTY = """
a also an and as at be but by for from had has have he her his in is it its of on or she that the their
they this to was were which who will with would said says say told added
"""
_EMPTY_WORDS = frozenset(_EMPTY.split())


class _Ground(IntEnum):
    """As the module lists them; the strongest is the least."""

    SAME_LETTERS = 1
    SWAPPED_WORD = 2
    SLIPS = 3
    SAME_OPENING = 4


_Rank = tuple[_Ground, int]  # with the number of slips


@dataclass(frozen=True, slots=True)
class _Name:
    written: str
    words: tuple[str, ...]  # folded, at least one, without what tells a son from his father
    mentions: Sequence[Span]
    suffix: str = ""

    @property
    def family(self) -> str:
        return self.words[-1]


def altered_names(
    names: Mapping[str, Sequence[Span]], introduced: Collection[str], text: str = ""
) -> list[tuple[str, str]]:
    """Pair each stray name with the introduced name that it most likely is: (introduced, stray).

    `names` maps every name of a person, as the article writes it, to its mentions; `introduced` are
    those that the article introduces (full name, mostly with a role). Without `text` the last of the
    four grounds cannot be judged and two names in one sentence are not noticed.
    """
    unique = dict.fromkeys(introduced)  # in order, so that the same text always gives the same pairs
    strays = _strays(names, unique)
    if not strays:
        return []
    known = [name for one in unique if (name := _name(one, names.get(one, ())))]
    meetings = _meetings(known, {key for stray in strays for key in _keys(stray.family)})
    pairs = []
    for stray in strays:
        match = _best_match(stray, _candidates(stray, meetings), text)
        if match is not None and not _is_place(stray.mentions, text):
            pairs.append((match.written, stray.written))
    return pairs


def _strays(names: Mapping[str, Sequence[Span]], introduced: Collection[str]) -> list[_Name]:
    """The names that are not introduced, single words of introduced names left out."""
    known_words = {word for one in introduced for word in one.casefold().split()}
    found = (
        _name(written, mentions)
        for written, mentions in names.items()
        if written not in introduced and written.strip().casefold() not in known_words
    )
    return [name for name in found if name is not None]


def _name(written: str, mentions: Sequence[Span]) -> _Name | None:
    words = tuple(plain_spelling(written).split())
    suffix = ""
    if len(words) > 1 and words[-1] in GENERATIONS:
        *_, suffix = words
        words = words[:-1]
    if not words or len(words[-1]) > _LONGEST_NAME:
        return None
    return _Name(written, words, mentions, suffix)


def _meetings(known: Sequence[_Name], wanted: Collection[str]) -> Mapping[str, list[_Name]]:
    """By each of the wanted keys, the names that have it."""
    meetings: dict[str, list[_Name]] = defaultdict(list)
    for name in known:
        for key in _keys(name.family):
            if key in wanted:
                meetings[key].append(name)
    return meetings


def _keys(family: str) -> Iterator[str]:
    """Where family names that could be one another's alterations meet."""
    yield family
    yield family[:_SHARED_OPENING] + "…"
    yield "…" + family[-_SHARED_ENDING:]
    if slips_allowed(len(family)):
        for index in range(len(family)):  # one letter left out: a slip at either end meets here, too
            yield family[:index] + family[index + 1 :]


def _candidates(stray: _Name, meetings: Mapping[str, list[_Name]]) -> list[_Name]:
    found: dict[str, _Name] = {}
    for key in _keys(stray.family):
        met = meetings.get(key, [])
        if len(met) <= _NAMES_OPENING_ALIKE:
            found.update((name.written, name) for name in met)
    return list(found.values())


def _best_match(stray: _Name, candidates: Sequence[_Name], text: str) -> _Name | None:
    """The introduced name with the strongest ground; None where there is none or two are as strong."""
    ranked: dict[_Rank, list[_Name]] = defaultdict(list)
    for name in candidates:
        rank = _rank(name, stray) or _company_rank(name, stray, text)
        if rank is not None and not _stand_in_one_sentence(name.mentions, stray.mentions, text):
            ranked[rank].append(name)
    if not ranked:
        return None
    strongest = ranked[min(ranked)]
    return strongest[0] if len({name.family for name in strongest}) == 1 else None


def _rank(introduced: _Name, stray: _Name) -> _Rank | None:
    """How strong the spelling alone is as a ground; lower is stronger."""
    if len(stray.words) == 1:
        return _family_rank(introduced.family, stray.family)
    if introduced.words == stray.words:
        return (_Ground.SAME_LETTERS, 0) if introduced.suffix == stray.suffix else None
    if len(introduced.words) == 1:
        return None
    return _full_name_rank(introduced, stray)


def _full_name_rank(introduced: _Name, stray: _Name) -> _Rank | None:
    if introduced.words[0] == stray.words[0] and introduced.family != stray.family:
        opens_alike = (_Ground.SAME_OPENING, 0) if _open_alike(introduced.family, stray.family) else None
        return _family_rank(introduced.family, stray.family) or opens_alike
    if introduced.family == stray.family and _is_slip_in_given_name(introduced.words[0], stray.words[0]):
        return (_Ground.SLIPS, 1)
    return None


def _family_rank(known: str, altered: str) -> _Rank | None:
    if known == altered:
        return (_Ground.SAME_LETTERS, 0)
    if is_word_swap(known, altered):
        return (_Ground.SWAPPED_WORD, 0)
    if is_plural(known, altered):
        return None
    allowed = slips_allowed(min(len(known), len(altered)))
    slips = slips_between(known, altered) if allowed else 1
    return (_Ground.SLIPS, slips) if slips <= allowed else None


def _company_rank(introduced: _Name, stray: _Name, text: str) -> _Rank | None:
    if not text or len(stray.words) > 1 or not _open_alike(introduced.family, stray.family):
        return None
    shared = _company(introduced.mentions, text) & _company(stray.mentions, text)
    return (_Ground.SAME_OPENING, 0) if shared else None


def _is_slip_in_given_name(one: str, other: str) -> bool:
    """One slip, yet not in the last letter, which tells Mario from Maria; a mute "h" may go."""
    if min(len(one), len(other)) < _SHORTEST_GIVEN_NAME or slips_between(one, other) != 1:
        return False
    return one[-1] == other[-1] or "h" in {one[-1], other[-1]}


def _open_alike(one: str, other: str) -> bool:
    return _SHARED_OPENING <= shared_opening(one, other) < min(len(one), len(other))


def _company(mentions: Sequence[Span], text: str) -> set[tuple[str, str]]:
    """Pairs of neighbouring words that follow the mentions within the sentence, none of them empty.

    "told reporters" counts although "told" says little by itself: a telling with its hearers does not.
    """
    company: set[tuple[str, str]] = set()
    for mention in mentions[:_MENTIONS_READ]:
        after = text[mention.end : mention.end + _COMPANY_CHARACTERS]
        words = [word.casefold() for word in _WORD.findall(_SENTENCE_END.split(after, maxsplit=1)[0])]
        for first, second in pairwise(words[:_COMPANY_WORDS]):
            if second not in _EMPTY_WORDS and (first not in _EMPTY_WORDS or first == "told"):
                company.add((first, second))
    return company


def _stand_in_one_sentence(one: Sequence[Span], other: Sequence[Span], text: str) -> bool:
    """Whether some mention of each share a sentence: nobody is called by two spellings in one breath."""
    if not text:
        return False
    marked = sorted([(span, 0) for span in one] + [(span, 1) for span in other])
    return any(
        which != against
        and 0 <= right.start - left.end < _LONGEST_SENTENCE
        and not _SENTENCE_END.search(text, left.end, right.start)
        for (left, which), (right, against) in pairwise(marked)
    )


def _is_place(mentions: Sequence[Span], text: str) -> bool:
    return any(
        _PLACE_BEFORE.search(text[max(0, one.start - _LONGEST_PLACE_BEFORE) : one.start])
        for one in mentions[:_MENTIONS_READ]
    )
