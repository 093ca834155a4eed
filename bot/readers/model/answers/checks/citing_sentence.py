"""One sentence of an answer, with all that it is held against."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.article.language import likely_language
from bot.article.spans import Span
from bot.lexicon.acts import SILENT_ACTS
from bot.readers.model.answers.answer_claims import AnswerClaim, acts_in
from bot.readers.model.answers.answer_sentences import WrittenSentence
from bot.readers.model.answers.stems import stems_of
from bot.readers.model.answers.told_article import ToldArticle

Cited = tuple[ToldArticle, Sequence[int]]  # an article and the numbers of its cited sentences


@dataclass(frozen=True, slots=True)
class Invented:
    """Words of a sentence that stand between marks and in no article, and the places of these marks."""

    words: Sequence[str] = ()
    marks: frozenset[int] = frozenset()


@dataclass(frozen=True)
class CitingSentence:
    """`claims`: who says what in it, with the places of what is said.

    `earlier`: the words of each sentence before it. `says_nothing`: that the article does not tell something
    is all that it says. `label` says where sentences of an article stand, as people see it. `translated`:
    the answer's language is not the article's.
    """

    written: WrittenSentence
    claims: Sequence[tuple[AnswerClaim, tuple[Span, ...]]]
    cited: Sequence[Cited]
    every: Sequence[ToldArticle]
    question: str
    translated: bool
    language_of_answer: str
    says_nothing: bool
    label: Callable[[ToldArticle, Sequence[int]], str]
    invented: Invented
    earlier: Sequence[str] = ()

    @property
    def words(self) -> str:
        return self.written.words

    @cached_property
    def around_sayings(self) -> str:
        """Its words, with spaces for what somebody says in it, unless that tells of a silence."""
        words = self.words
        for claim, spans in self.claims:
            if claim.act in SILENT_ACTS or SILENT_ACTS.intersection(acts_in(claim.words)):
                continue
            for span in spans:
                words = words[: span.start] + " " * (span.end - span.start) + words[span.end :]
        return words

    @property
    def searched(self) -> Sequence[Cited]:
        """What it cites; all articles where it cites none."""
        return self.cited or [(told, ()) for told in self.every]

    @cached_property
    def is_english(self) -> bool:
        """Whether it and what it cites are."""
        return not self.translated and all(told.article.language == "en" for told, _ in self.cited)

    @cached_property
    def language(self) -> str:
        """Its own; the answer's, where it is too short to tell."""
        return likely_language(self.words, self.language_of_answer)

    @cached_property
    def stems(self) -> frozenset[str]:
        return stems_of(self.words, self.every[0].article.language)

    @cached_property
    def cited_sentences(self) -> Sequence[str]:
        return [told.sentence(number) for told, numbers in self.cited for number in numbers]
