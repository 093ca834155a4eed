"""What a second look at an answer holds against what: its sentences, and what each of them points at.

Whoever wrote the answer or its articles may have written without end, so all of it has bounds.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from bot.article.article import sentence_numbers
from bot.readers.model.answers.answer_references import SentenceReference, without_shown_references
from bot.readers.model.answers.check_answer import CheckedAnswer
from bot.readers.model.numbered_article import ShownText
from bot.readers.model.sendable_words import in_one_line, without_half_characters
from bot.readers.reading import Reading

MOST_SENTENCES = 20  # of an answer; hardly one has more
MOST_PLACES = 8  # of each; what points at more is not looked at again
MOST_CHARACTERS = 40_000  # of these sentences with their places
LONGEST_PLACE = 1_500  # characters
LONGEST_OPENING = 400  # characters; also of a title, a description, or the end of the sentence before
LONGEST_NAME = 100  # characters
MOST_SPEAKERS = 8  # of a place
MOST_PEOPLE = 40


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of the article that has this number for people.

    `speakers`: who speaks there. `before`: what stands before it.
    """

    article: int
    speakers: tuple[str, ...]
    before: str
    words: str


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A sentence and what it points at.

    `sentence`: its place in the answer; None for a control sentence, of which it is known whether it `holds`.
    """

    words: str
    places: tuple[Place, ...]
    sentence: int | None = None
    holds: bool = True

    @property
    def length(self) -> int:
        """In characters."""
        return len(self.words) + sum(len(one.before) + len(one.words) for one in self.places)


class ToldThere:
    """An article, its number for people, and who speaks where."""

    def __init__(self, reading: Reading, number: int) -> None:
        self.reading, self.number = reading, number
        self.people = {one.id: one for one in reading.people}
        self.shown = ShownText(reading.article.text)
        self._words: dict[int, str] = {}  # a sentence may be most of an article, and be pointed at often

    @property
    def title(self) -> str:
        """Empty where it has none."""
        return " ".join(map(self.words, self._headline))[:LONGEST_OPENING]

    @property
    def opening(self) -> str:
        """The sentence behind the headline, which says where and when all of it takes place."""
        first = (self._headline or [0])[-1] + 1
        return self.words(min(first, len(self.reading.article.sentences)))[:LONGEST_OPENING]

    def words(self, number: int) -> str:
        """Of a sentence, as a person sees it; empty where there is none."""
        if number and number not in self._words:
            self._words[number] = self.shown.of(self.reading.article.sentences[number - 1])
        return self._words.get(number, "")

    def place(self, number: int) -> Place:
        speakers = tuple(dict.fromkeys(self._speakers.get(number, [])))[:MOST_SPEAKERS]
        before, words = self.words(number - 1), self.words(number)
        return Place(self.number, speakers, before[-LONGEST_OPENING:], words[:LONGEST_PLACE])

    def around(self, number: int) -> str:
        """All that the sentence, the one before it and those who speak in it may name somebody with."""
        return " ".join((*self._speakers.get(number, []), self.words(number - 1), self.words(number)))

    @cached_property
    def _headline(self) -> list[int]:
        """Its sentences."""
        article = self.reading.article
        return sentence_numbers(article, (article.headline,)) if article.headline else []

    @cached_property
    def _speakers(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for statement in self.reading.statements:
            for number in sentence_numbers(self.reading.article, (*statement.spans, *statement.quotations)):
                names = [name_shown(self.people[one].name) for one in statement.speakers]
                found.setdefault(number, []).extend(names)
        return found


def own_sentences(checked: CheckedAnswer, told: Sequence[ToldThere]) -> list[LookedAt]:
    """Those of the answer that point somewhere and have no flag, as many as there is room for."""
    kept: list[LookedAt] = []
    room = MOST_CHARACTERS
    for place, one in enumerate(checked.sentences):
        if not 0 < len(one.references) <= MOST_PLACES or one.flags:
            continue
        sentence = LookedAt(without_shown_references(one.text), _places(one.references, told), place)
        if sentence.length <= room:
            kept.append(sentence)
            room -= sentence.length
        if len(kept) == MOST_SENTENCES:
            break
    return kept


def described_people(told: Sequence[ToldThere]) -> list[tuple[str, str]]:
    """Who is described in the articles, with the description: an answer may use one for the other."""
    described = (
        (name_shown(one.name), there.shown.of(one.description)[:LONGEST_OPENING])
        for there in told
        for one in there.reading.people
        if one.description
    )
    return list(islice(described, MOST_PEOPLE))


def name_shown(name: str) -> str:
    return without_half_characters(in_one_line(name))[:LONGEST_NAME]


def _places(references: Sequence[SentenceReference], told: Sequence[ToldThere]) -> tuple[Place, ...]:
    return tuple(told[one.article - 1].place(one.sentence) for one in references)
