"""An answer held against the readings of its articles: every sentence against those that it cites.

Quoted words have to stand in a cited sentence and belong to whom the answer names; a denial, an apology, a
silence has to be its speaker's in the cited article; names and numbers count where the cited articles have
them, whatever the question says. Nothing of an answer that does not hold stays without a flag.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.article.article import Article
from bot.article.language import UNKNOWN
from bot.article.spans import Span
from bot.readers.model.answers.answer_claims import AnswerClaim, claims_by_sentence
from bot.readers.model.answers.answer_references import ReferenceResolver, SentenceReference
from bot.readers.model.answers.answer_sentences import WrittenSentence, written_sentences
from bot.readers.model.answers.answers import InArticle, ParsedAnswer, within_length
from bot.readers.model.answers.checks.abroad import other_acts, other_people
from bot.readers.model.answers.checks.acts import wrong_acts
from bot.readers.model.answers.checks.addressees import other_addressee
from bot.readers.model.answers.checks.carried import carried_by, needs_reference, not_carried
from bot.readers.model.answers.checks.citing_sentence import Cited, CitingSentence
from bot.readers.model.answers.checks.figures import (
    elsewhere,
    exchanged,
    in_other_money,
    of_a_neighbour,
    of_other_things,
    of_something_else,
    other_age,
    other_month_abroad,
)
from bot.readers.model.answers.checks.name_slots import other_name_there
from bot.readers.model.answers.checks.named_articles import of_another_article
from bot.readers.model.answers.checks.names_and_numbers import missing
from bot.readers.model.answers.checks.names_cited import names_elsewhere, subject_elsewhere
from bot.readers.model.answers.checks.opposites_abroad import otherwise_abroad
from bot.readers.model.answers.checks.premises import new_deeds, taken_for_granted
from bot.readers.model.answers.checks.pronouns import other_than_meant
from bot.readers.model.answers.checks.quoted_words import QuotedWords, invented, wrongly_quoted
from bot.readers.model.answers.checks.ratios import beyond, of_another_whole, other_ratio
from bot.readers.model.answers.checks.reasons import new_reason
from bot.readers.model.answers.checks.reversals import otherwise
from bot.readers.model.answers.checks.says_nothing import says_nothing, tells_what_articles_lack
from bot.readers.model.answers.checks.silences import other_silence, silence_told_as_saying
from bot.readers.model.answers.checks.stances import denial_as_admission, other_stance
from bot.readers.model.answers.flags import STRUCK, Flag
from bot.readers.model.answers.plain_form import plain_lines
from bot.readers.model.answers.told_article import ToldArticle
from bot.readers.model.numbered_article import quotations_of
from bot.readers.reading import Person, Reading, Statement
from bot.words.quotation_marks import undoubled

Check = Callable[[CitingSentence], Iterable[Flag]]

# What is wrong by its quotations and its names; by its speakers and what they do.
CHECKS_OF_WORDS: tuple[Check, ...] = (invented, missing, wrongly_quoted)
CHECKS_OF_SPEAKERS: tuple[Check, ...] = (wrong_acts, other_than_meant, other_people, other_acts)
CHECKS = CHECKS_OF_WORDS + CHECKS_OF_SPEAKERS
# By what it tells; each where the ones before found nothing.
CLOSER_CHECKS: tuple[Check, ...] = (
    of_another_article,
    silence_told_as_saying,
    other_silence,
    denial_as_admission,
    other_stance,
    other_addressee,
    otherwise,
    otherwise_abroad,
    other_age,
    in_other_money,
    other_month_abroad,
    of_a_neighbour,
    of_something_else,
    of_other_things,
    exchanged,
    other_ratio,
    beyond,
    of_another_whole,
    taken_for_granted,
    new_deeds,
    new_reason,
    elsewhere,
    names_elsewhere,
    subject_elsewhere,
    other_name_there,
    not_carried,
)
MOST_HELD = 60_000  # characters of cited sentences that one answer is held against; more is no answer
MOST_HELD_OF_PARTS = 20_000  # likewise, for parts of sentences; further ones are not held by themselves
ReadClaims = Callable[[str], tuple[Sequence[Person], Sequence[Statement]]]


@dataclass(frozen=True, slots=True)
class AnswerSentence:
    """`text` with its references as people see them, and quotation marks around true cuts only.

    `before`: white space, and a list's sign.
    """

    before: str
    text: str
    references: tuple[SentenceReference, ...] = ()
    flags: tuple[Flag, ...] = ()

    @property
    def is_struck(self) -> bool:
        return any(flag.kind in STRUCK for flag in self.flags)


@dataclass(frozen=True, slots=True)
class CheckedAnswer:
    """`cut_after`: how many characters of it are left, where it was too long; None where it was not."""

    sentences: tuple[AnswerSentence, ...]
    in_article: InArticle | None
    cut_after: int | None = None

    @property
    def text(self) -> str:
        return "".join(one.before + one.text for one in self.sentences).strip()

    @property
    def cited(self) -> tuple[SentenceReference, ...]:
        """The sentences cited, in the order in which they come."""
        return tuple(dict.fromkeys(one for sentence in self.sentences for one in sentence.references))


def check_answer(
    answer: ParsedAnswer,
    readings: Sequence[Reading],
    question: str,
    *,
    language: str = UNKNOWN,
    numbers: Sequence[int] = (),
    in_parts: bool = False,
    read_claims: ReadClaims | None = None,
) -> CheckedAnswer:
    """`numbers` are those that the articles have for people; 1, 2, … where none are given.

    `in_parts`: the model was shown parts of them alone. `language`: the answer's.
    `read_claims` reads who says what in an answer, where its language is read.
    """
    return _Check(readings, question, language, numbers, read_claims, in_parts=in_parts).of(answer)


class _Check:
    def __init__(
        self,
        readings: Sequence[Reading],
        question: str,
        language: str,
        numbers: Sequence[int],
        read_claims: ReadClaims | None,
        *,
        in_parts: bool,
    ) -> None:
        article = readings[0].article.language
        self._translated = UNKNOWN not in (article, language) and language != article
        self._told = [ToldArticle(reading, translated=self._translated) for reading in readings]
        articles: list[Article] = [reading.article for reading in readings]
        self._resolver = ReferenceResolver(
            articles, [quotations_of(one) for one in readings], numbers or range(1, len(readings) + 1)
        )
        self._question = question
        self._language = language
        self._read_claims = read_claims
        self._in_parts = in_parts
        self._quoted_words = QuotedWords()
        self._held = self._held_of_parts = 0  # characters of cited sentences

    def of(self, answer: ParsedAnswer) -> CheckedAnswer:
        text, cut_after = within_length(undoubled(plain_lines(answer.text)), is_complete=answer.is_complete)
        written = written_sentences(text, self._resolver)
        says_no = answer.in_article == "no"
        citing = [
            self._citing(one, claims, [before.words for before in written[:place]], says_no=says_no)
            for place, (one, claims) in enumerate(zip(written, self._claims(written), strict=True))
        ]
        carried = carried_by(citing, self._question)
        neighbours = zip([None, *citing], citing, [*citing[1:], None], strict=False)
        sentences = tuple(
            self._checked(one, lacks_reference=needs_reference(one, before, after, carried))
            for before, one, after in neighbours
        )
        return CheckedAnswer(sentences, answer.in_article, cut_after)

    def _claims(self, written: Sequence[WrittenSentence]) -> list[list[tuple[AnswerClaim, tuple[Span, ...]]]]:
        if self._read_claims is None:
            return [[] for _ in written]
        spans, text = [], ""
        for one in written:
            text += one.before
            spans.append(Span(len(text), len(text) + len(one.words)))
            text += one.words
        return claims_by_sentence(text, spans, *self._read_claims(text))

    def _citing(
        self,
        written: WrittenSentence,
        claims: Sequence[tuple[AnswerClaim, tuple[Span, ...]]],
        earlier: Sequence[str],
        *,
        says_no: bool,
    ) -> CitingSentence:
        cited = self._cited(written)
        return CitingSentence(
            written,
            claims,
            cited,
            self._told,
            self._question,
            self._translated,
            self._language,
            says_no or says_nothing(written.words),
            self._label,
            self._quoted_words.invented_in(written.words, cited or [(told, ()) for told in self._told]),
            earlier,
        )

    def _checked(self, sentence: CitingSentence, *, lacks_reference: bool) -> AnswerSentence:
        written = sentence.written
        self._held += sum(map(len, sentence.cited_sentences))
        if self._held > MOST_HELD:
            flags = [Flag("not_in_cited")]
        else:
            flags = _held_against(sentence) or self._in_a_stretch(sentence)
        flags += [Flag("no_such_sentence", one) for one in written.missing]
        if lacks_reference:
            flags.append(Flag("no_reference"))
        if self._in_parts and tells_what_articles_lack(written.words):
            flags.append(Flag("only_in_parts"))
        text = written.shown(self._resolver, sentence.invented.marks)
        return AnswerSentence(written.before, text, written.references, tuple(_each_once(flags)))

    def _in_a_stretch(self, sentence: CitingSentence) -> list[Flag]:
        """What is wrong with a part of a sentence, held against just what that points at.

        Only the first part says by itself who does what.
        """
        stretches = sentence.written.stretches
        for start, stretch in stretches if len(stretches) > 1 else ():
            earlier = [*sentence.earlier, sentence.words[:start]] if start else sentence.earlier
            claims = [] if start else [one for one in sentence.claims if _are_within(one[1], stretch.words)]
            part = self._citing(stretch, claims, earlier, says_no=sentence.says_nothing)
            self._held_of_parts += sum(map(len, part.cited_sentences))
            if self._held_of_parts > MOST_HELD_OF_PARTS:
                break
            checks = CHECKS_OF_WORDS if start else CHECKS
            flags = _held_against(part, checks) if part.cited else []
            if flags:
                return flags
        return []

    def _cited(self, written: WrittenSentence) -> list[Cited]:
        """The articles that a sentence cites, each with the numbers of its cited sentences."""
        by_article: dict[int, list[int]] = {}
        for one in written.references:
            by_article.setdefault(one.article, []).append(one.sentence)
        return [(self._told[article - 1], numbers) for article, numbers in by_article.items()]

    def _label(self, told: ToldArticle, numbers: Sequence[int]) -> str:
        article = self._told.index(told) + 1
        return self._resolver.label([SentenceReference(article, number) for number in numbers])


def _each_once(flags: Sequence[Flag]) -> Iterator[Flag]:
    """`flags` without those that another says already: what the text lacks is in no sentence of it."""
    lacking = [flag.words for flag in flags if flag.kind in STRUCK]
    for flag in dict.fromkeys(flags):
        is_part = flag.kind in STRUCK and any(flag.words != one and flag.words in one for one in lacking)
        if not is_part and not (lacking and flag == Flag("not_in_cited")):
            yield flag


def _are_within(spans: Sequence[Span], words: str) -> bool:
    return all(span.end <= len(words) for span in spans)


def _held_against(sentence: CitingSentence, checks: Sequence[Check] = CHECKS) -> list[Flag]:
    flags = [flag for check in checks for flag in check(sentence)]
    for check in () if sentence.says_nothing else CLOSER_CHECKS:
        flags += check(sentence) if not flags else ()
    return flags
