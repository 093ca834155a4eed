"""Where an article comes nearest to answering a question, told without understanding either.

What the question asks about is in its content words and names; what it asks for is in its small
words: "who" and "said" want statements, "denied" a denial, "how many" a number, "when" a time. A rare
word of the article tells more than one that stands everywhere in it.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from bot.article.article import sentence_numbers
from bot.article.content_words import content_words, tokens_of
from bot.article.language import UNKNOWN, guess_language
from bot.article.spans import Span
from bot.lexicon.acts import SILENT_ACTS, Act
from bot.lexicon.calendar import MONTHS
from bot.lexicon.sayings_abroad import SAYINGS_ABROAD
from bot.lexicon.word_set import word_set
from bot.readers.model.answers.meanings import meanings_of
from bot.readers.model.answers.stems import stem_of, stems_of, weights_of
from bot.readers.reading import Person, Reading, Statement

_Key = TypeVar("_Key", int, str)

_SPEECH = word_set(
    "say says said saying tell tells told claim claims claimed state stated comment comments commented "
    "quote quoted speak spoke according react reacted reaction response"
)
_TEXTS = word_set("article articles text texts paste")  # what questions call what they are about
_ACTS: dict[str, tuple[Act, ...]] = {
    "deny": ("denied",), "denies": ("denied",), "denied": ("denied",), "denial": ("denied",),
    "reject": ("denied",), "rejected": ("denied",),
    "accuse": ("accused",), "accused": ("accused",), "blame": ("accused",), "blamed": ("accused",),
    "promise": ("promised",), "promised": ("promised",), "pledge": ("promised",), "pledged": ("promised",),
    "demand": ("demanded",), "demanded": ("demanded",),
    "admit": ("admitted",), "admitted": ("admitted",), "concede": ("admitted",),
    "warn": ("warned",), "warned": ("warned",), "warning": ("warned",),
    "criticise": ("criticised",), "criticised": ("criticised",), "criticism": ("criticised",),
    "criticize": ("criticised",), "criticized": ("criticised",),
    "apologise": ("apologised",), "apologised": ("apologised",), "apology": ("apologised",),
    "apologize": ("apologised",), "apologized": ("apologised",),
    "confirm": ("confirmed",), "confirmed": ("confirmed",),
    "ask": ("asked", "no_answer_yet"), "asked": ("asked", "no_answer_yet"),
    "decline": ("declined_to_comment",), "declined": ("declined_to_comment",),
    "refuse": ("declined_to_comment", "denied"), "refused": ("declined_to_comment", "denied"),
    "respond": tuple(sorted(SILENT_ACTS)), "responded": tuple(sorted(SILENT_ACTS)),
    "answer": tuple(sorted(SILENT_ACTS)), "answered": tuple(sorted(SILENT_ACTS)),
    "silent": tuple(sorted(SILENT_ACTS)), "reply": tuple(sorted(SILENT_ACTS)),
}  # fmt: skip
_WHO = frozenset({"who", "whom", "whose"})
_WHO_ABROAD = word_set("wer wem wen wessen qui quién quiénes chi quem кто wie")
_AMOUNT = re.compile(r"\bhow (?:many|much|long|old|far|big|high|often)\b", re.IGNORECASE)
_TIME = re.compile(r"\b(?:when|what (?:day|time|date|year))\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_TIME_WORD = re.compile(
    r"\b(?:\d{1,4}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|(?:last|next|this) \w+"
    rf"|{'|'.join(MONTHS)})\b",
    re.IGNORECASE,
)
SHARE_OF_ALIKE = 0.5  # of a score, for a word of like meaning
_BONUS = 0.5  # of a score, for what fits what the question asks for


@dataclass(frozen=True, slots=True)
class Passages:
    """The best first: numbers of sentences, ids of statements. Both empty where nothing in it fits."""

    sentences: tuple[int, ...] = ()
    statements: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.sentences or self.statements)


def best_passages(question: str, reading: Reading, most: int = 5) -> Passages:
    """Up to `most` sentences and as many statements."""
    scores = _SentenceScores(_QuestionWords(question, reading.article.language), reading)
    return Passages(_best(scores.of_sentences, most), _best(scores.of_statements(), most))


def best_passages_scored(question: str, reading: Reading) -> tuple[dict[int, float], dict[str, float]]:
    """Scores of all sentences, under their numbers, and of all statements, under their ids."""
    scores = _SentenceScores(_QuestionWords(question, reading.article.language), reading)
    return scores.of_sentences, scores.of_statements()


def coverage(question: str, reading: Reading) -> float:
    """How much of what a question is about the article has a word of: from 0 to 1, which it is of nothing.

    1 as well where the question is in another language, whose words tell nothing of that.
    """
    language = reading.article.language
    asked = _QuestionWords(question, language)
    if asked.is_abroad or not asked.stems:
        return 1.0
    return len(asked.stems & stems_of(reading.article.text, language)) / len(asked.stems)


class _QuestionWords:
    def __init__(self, question: str, language: str) -> None:
        small = frozenset(tokens_of(question))
        self.acts = {act for word in small for act in _ACTS.get(word, ())}
        asked_in = guess_language(question, [Span(0, len(question))])
        abroad = _acts_abroad(question) if not self.acts and asked_in != "en" else set()
        self.is_abroad = bool(abroad) or asked_in not in (UNKNOWN, language)
        self.acts |= abroad
        who = _WHO | _WHO_ABROAD if self.is_abroad else _WHO
        self.wants_speech = bool(small & (who | _SPEECH) or self.acts)
        self._wants_amount = bool(_AMOUNT.search(question))
        self._wants_time = bool(_TIME.search(question))
        about = [
            word for word in content_words(question, language) if word not in _SPEECH | _ACTS.keys() | _TEXTS
        ]
        self.stems = frozenset(stem_of(word, language) for word in about)

    def fit_of_sentence(self, sentence: str) -> float:
        fits = (self._wants_amount and _DIGIT.search(sentence)) or (
            self._wants_time and _TIME_WORD.search(sentence)
        )
        return 1 + _BONUS if fits else 1.0


def _acts_abroad(question: str) -> set[Act]:
    """The acts that it asks for in another language; which one is hard to tell of so few words."""
    patterns = (one for sayings in SAYINGS_ABROAD.values() for one in sayings.acts.items())
    return {act for act, words in patterns if words.search(question)}


class _SentenceScores:
    def __init__(self, asked: _QuestionWords, reading: Reading) -> None:
        self._asked, self._reading = asked, reading
        self._text, self._language = reading.article.text, reading.article.language
        said = [span.of(self._text) for span in reading.article.sentences]
        stems = [stems_of(words, self._language) for words in said]
        self._weights = weights_of(stems)
        self.of_sentences = {
            number: self._score(found) * asked.fit_of_sentence(words)
            for number, (words, found) in enumerate(zip(said, stems, strict=True), start=1)
        }

    def of_statements(self) -> dict[str, float]:
        people = {one.id: one for one in self._reading.people}
        return {
            statement.id: self._of_statement(statement, [people[one] for one in statement.speakers])
            for statement in self._reading.statements
        }

    def _of_statement(self, statement: Statement, speakers: Sequence[Person]) -> float:
        """A statement's score by its words, speakers and sentences, and whether it is what was asked for."""
        if not self._asked.stems and not self._asked.acts:
            return _BONUS if self._asked.wants_speech else 0.0  # "Who said what?": all of them, in order
        words = " ".join(span.of(self._text) for span in statement.spans)
        numbers = sentence_numbers(self._reading.article, statement.spans)
        around = max((self.of_sentences.get(number, 0.0) for number in numbers), default=0.0)
        names = max((self._score(self._names(one)) for one in speakers), default=0.0)
        if self._asked.wants_speech:
            names *= 2  # "What did Reyes say?" is not about what others say of Reyes
        score = self._score(stems_of(words, self._language)) + names + _BONUS * around
        if statement.act in self._asked.acts:
            return score * (1 + _BONUS) + _BONUS
        return score * _BONUS if self._asked.acts else score

    def _names(self, person: Person) -> frozenset[str]:
        description = person.description.of(self._text) if person.description else ""
        return stems_of(" ".join([person.name, *person.also, description]), self._language)

    def _score(self, stems: frozenset[str]) -> float:
        """The score by the words that are asked for; words of like meaning count for less."""
        shared = self._asked.stems & stems
        score = math.fsum(self._weights.get(stem, 0.0) for stem in shared)  # exact: a set has any order
        if self._language == "en":
            alike = meanings_of(self._asked.stems - shared) & meanings_of(stems - shared)
            score += SHARE_OF_ALIKE * len(alike)
        return score


def _best(scores: Mapping[_Key, float], most: int) -> tuple[_Key, ...]:
    """The highest scores above zero; of equals the first."""
    return tuple(sorted((key for key in scores if scores[key] > 0), key=lambda key: -scores[key])[:most])
