"""A second look at an answer: a model holds each of its sentences against just what that points at.

Among them go control sentences of which the quick reading knows whether they hold: words under their
speaker's name and under another's, a number as it stands and another in its place. Who does not tell these
apart, here and as a rule, is not heeded, whichever model it is; and what it says can only raise a flag.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from bot.article.article import Article, sentence_numbers
from bot.article.searching import Searchable
from bot.article.spans import Span
from bot.errors import ModelReplyUnreadable
from bot.readers.model.answers.answer_references import SentenceReference, without_shown_references
from bot.readers.model.answers.check_answer import AnswerSentence, CheckedAnswer
from bot.readers.model.answers.flags import Flag
from bot.readers.model.answers.replied_objects import object_in
from bot.readers.model.controls import ControlRecord
from bot.readers.model.numbered_article import shown_words
from bot.readers.model.sendable_words import in_one_line
from bot.readers.reading import Controls, Person, Reading, Statement
from bot.words.phrases import plain_words

MOST_SENTENCES = 20  # of an answer; hardly one has more
MOST_PLACES = 8  # of each; what points at more is not looked at again
LONGEST_PLACE = 1_500  # characters
LONGEST_OPENING = 400  # characters
CONTROL_LENGTH = range(25, 240)  # characters
MOST_PEOPLE = 40
LEAST_ON_RECORD = 20  # control sentences of earlier looks
SHARE_ON_RECORD = 0.95  # careful replies were right about all of 1,600
# Not one behind a currency, in a date of figures, or with a fraction.
_NUMBER = re.compile(r"(?<![\w.,:/-])\d{2,6}(?![\w:/-]|[.,]\d)")
_FAR_FROM_IT = str.maketrans("0123456789", "5678901234")
_NAMED = frozenset({"person", "organisation"})


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of the article of that number.

    `speakers`: who speaks there. `before`: what stands before it.
    """

    article: int
    speakers: tuple[str, ...]
    before: str
    words: str


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A sentence and what it points at. `sentence`: its place in the answer; None for a control sentence,
    of which it is known whether it `holds`.
    """

    words: str
    places: tuple[Place, ...]
    sentence: int | None = None
    holds: bool = True


@dataclass(frozen=True, slots=True)
class Verdict:
    """`words` of the sentence that its places do not bear, as the model gave them."""

    holds: bool
    words: str = ""


@dataclass(frozen=True, slots=True)
class ParsedLook:
    """Under each number that was asked about, what was said of it."""

    verdicts: Mapping[int, Verdict]
    is_complete: bool = True


def sentences_to_look_at(
    checked: CheckedAnswer, readings: Sequence[Reading], numbers: Sequence[int] = ()
) -> tuple[LookedAt, ...]:
    """The answer's sentences that point somewhere and have no flag, and control sentences, mixed.

    Empty where there is none, or where the articles give nothing to control by. `numbers` are those that
    the articles have for people; 1, 2, … where none are given.
    """
    told = [_Told(*one) for one in zip(readings, numbers or count(1), strict=False)]
    own = [
        LookedAt(without_shown_references(one.text), _places(one.references, told), place)
        for place, one in enumerate(checked.sentences)
        if 0 < len(one.references) <= MOST_PLACES and not one.flags
    ][:MOST_SENTENCES]
    cited = dict.fromkeys(told[one.article - 1] for one in checked.cited)
    controls = next(filter(None, map(_controls, cited)), [])
    if not own or not controls:
        return ()
    return tuple(sorted([*own, *controls], key=lambda one: hashlib.sha256(one.words.encode()).digest()))


def parse_look(reply: str) -> ParsedLook:
    """Raises `ModelReplyUnreadable` where nothing in it says of a number whether it holds."""
    found, is_complete = object_in(reply)
    entries = found.get("checked") if isinstance(found, dict) else None
    verdicts = dict(_verdicts(entries if isinstance(entries, list) else []))
    if not verdicts:
        raise ModelReplyUnreadable
    return ParsedLook(verdicts, is_complete)


def look_as_json(look: ParsedLook) -> str:
    """What `parse_look` makes the same look of again."""
    entries = [
        {"number": number, "not_borne": one.words, "holds": "yes" if one.holds else "no"}
        for number, one in look.verdicts.items()
    ]
    return json.dumps({"checked": entries})


def controls_of(looked_at: Sequence[LookedAt], look: ParsedLook) -> Controls:
    """What was said of the control sentences."""
    known = [(number, one.holds) for number, one in enumerate(looked_at, 1) if one.sentence is None]
    said = [(look.verdicts[number].holds, holds) for number, holds in known if number in look.verdicts]
    agreed = sum(one == holds for one, holds in said)
    return Controls(agreed, len(said) - agreed, len(known) - len(said), len(known))


def is_heeded(here: Controls, record: ControlRecord) -> bool:
    """Whether the model tells right from wrong: here, and as a rule."""
    is_known = record.of >= LEAST_ON_RECORD
    return here.agreed == here.of and (not is_known or record.agreed >= SHARE_ON_RECORD * record.of)


def with_second_look(
    checked: CheckedAnswer, looked_at: Sequence[LookedAt], look: ParsedLook
) -> CheckedAnswer:
    """The answer with a flag at each sentence that the look finds not to hold."""
    sentences = list(checked.sentences)
    for number, one in enumerate(looked_at, 1):
        verdict = look.verdicts.get(number)
        if one.sentence is not None and verdict and not verdict.holds:
            sentences[one.sentence] = _flagged(sentences[one.sentence], _cut(verdict.words, one.words))
    return replace(checked, sentences=tuple(sentences))


def opening_of(article: Article) -> str:
    """The sentence behind the headline, which says where and when all of it takes place."""
    behind = sentence_numbers(article, (article.headline,))[-1] if article.headline else 0
    next_one = replace(article, sentences=article.sentences[behind : behind + 1])
    return "".join(shown_words(next_one))[:LONGEST_OPENING]


def described_people(readings: Sequence[Reading]) -> list[tuple[str, str]]:
    """Who is described in the articles, with the description: an answer may use one for the other."""
    return [
        (one.name, in_one_line(one.description.of(reading.article.text)))
        for reading in readings
        for one in reading.people
        if one.description
    ][:MOST_PEOPLE]


class _Told:
    """An article, its number for people, and who speaks where."""

    def __init__(self, reading: Reading, number: int) -> None:
        self.reading, self.number = reading, number
        self.people = {one.id: one for one in reading.people}
        self._words = shown_words(reading.article)
        self._speakers: dict[int, list[str]] = {}
        for statement in reading.statements:
            names = [self.people[one].name for one in statement.speakers]
            for sentence in sentence_numbers(reading.article, (*statement.spans, *statement.quotations)):
                self._speakers.setdefault(sentence, []).extend(names)

    def words(self, number: int) -> str:
        return self._words[number - 1] if number else ""

    def place(self, number: int) -> Place:
        speakers = tuple(dict.fromkeys(self._speakers.get(number, [])))
        before, words = self.words(number - 1), self.words(number)
        return Place(self.number, speakers, before[-LONGEST_PLACE:], words[:LONGEST_PLACE])

    def around(self, number: int) -> str:
        place = self.place(number)
        return " ".join((*place.speakers, place.before, place.words))


def _places(references: Sequence[SentenceReference], told: Sequence[_Told]) -> tuple[Place, ...]:
    return tuple(told[one.article - 1].place(one.sentence) for one in references)


def _controls(told: _Told) -> list[LookedAt]:
    """Two kinds, each once as it is in the article and once as it is not."""
    found = []
    said = [one for one in told.reading.statements if _is_plain(one, told)]
    others = ((one, _somebody_else(one, told)) for one in reversed(said))
    wrong = next(((one, other) for one, other in others if other), None)
    if wrong:
        found += [_said_by(told.people[said[0].speakers[0]], said[0], told, holds=True)]
        found += [_said_by(wrong[1], wrong[0], told, holds=False)]
    numbered = [
        one for one in range(1, len(told.reading.article.sentences) + 1) if _has_number(told.words(one))
    ]
    if numbered:
        first, last = numbered[0], numbered[-1]
        found += [LookedAt(told.words(first), (told.place(first),))]
        found += [LookedAt(_with_another_number(told.words(last)), (told.place(last),), holds=False)]
    return found


def _is_plain(statement: Statement, told: _Told) -> bool:
    """Whether its speaker, who is named, is sure, and says no more than that something is so."""
    is_sure = statement.certainty == "sure" and statement.act == "said" and len(statement.speakers) == 1
    return (
        is_sure
        and _is_named(told.people[statement.speakers[0]])
        and len(_content(statement, told)) in CONTROL_LENGTH
    )


def _is_named(person: Person) -> bool:
    return person.kind in _NAMED and person.name[:1].isupper()


def _content(statement: Statement, told: _Told) -> str:
    said = " ".join(span.of(told.reading.article.text) for span in statement.spans)
    return in_one_line(said).strip(" ,;")


def _said_by(person: Person, statement: Statement, told: _Told, *, holds: bool) -> LookedAt:
    places = tuple(map(told.place, sentence_numbers(told.reading.article, statement.spans)))
    return LookedAt(f"{person.name} said: {_content(statement, told)}", places, holds=holds)


def _somebody_else(statement: Statement, told: _Told) -> Person | None:
    """One whom nothing around the statement names."""
    numbers = sentence_numbers(told.reading.article, statement.spans)
    around = set(plain_words(" ".join(map(told.around, numbers))))
    every = filter(_is_named, told.reading.people)
    return next((one for one in every if around.isdisjoint(plain_words(one.name))), None)


def _has_number(words: str) -> bool:
    return len(words) in CONTROL_LENGTH and _NUMBER.search(words) is not None


def _with_another_number(words: str) -> str:
    """The first with another last digit."""
    return _NUMBER.sub(lambda found: found[0][:-1] + found[0][-1].translate(_FAR_FROM_IT), words, count=1)


def _verdicts(entries: Sequence[Any]) -> Iterator[tuple[int, Verdict]]:
    for one in entries:
        number, holds = (one.get("number"), one.get("holds")) if isinstance(one, dict) else (None, None)
        if isinstance(number, int) and holds in ("yes", "no"):
            words = one.get("not_borne")
            yield number, Verdict(holds == "yes", words if isinstance(words, str) else "")


def _flagged(sentence: AnswerSentence, words: str) -> AnswerSentence:
    return replace(sentence, flags=(*sentence.flags, Flag("asked_again", words)))


def _cut(words: str, sentence: str) -> str:
    """These words as the sentence has them; empty where it has not, or where they are all of it."""
    found = Searchable(sentence).find(words.strip(" ."))
    return found.of(sentence) if found and found != Span(0, len(sentence.rstrip(" ."))) else ""
