"""An answer held against the readings of its articles: every sentence against those that it cites.

Quoted words have to stand in a cited sentence and belong to whom the answer names; a denial, an apology, a
silence has to be its speaker's in the cited article; names and numbers count where the cited articles have
them, whatever the question says. Nothing of an answer that does not hold stays without a flag.
"""

import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.article.article import Article
from bot.article.content_words import tokens_of
from bot.article.spans import Span
from bot.lexicon.acts import Act
from bot.lexicon.grammar import SUBJECT_PRONOUNS
from bot.readers.model.answers.answer_claims import (
    ACT_WORDS,
    STRICT_ACTS,
    Claim,
    acts_in,
    claims_by_sentence,
)
from bot.readers.model.answers.answer_references import ReferenceResolver, SentenceReference
from bot.readers.model.answers.answer_sentences import WrittenSentence, written_sentences
from bot.readers.model.answers.answers import InArticle, ParsedAnswer, within_length
from bot.readers.model.answers.flags import STRUCK, Flag
from bot.readers.model.answers.passages import stems_of
from bot.readers.model.answers.plain_form import plain_lines
from bot.readers.model.answers.told_article import ToldArticle, fits
from bot.readers.model.answers.turned_round import turned_round
from bot.readers.model.facts.numbers import MONTHS
from bot.readers.model.numbered_article import quotations_of
from bot.readers.model.verification import between_marks
from bot.readers.reading import Person, Reading, Statement
from bot.words.phrases import listed
from bot.words.quotation_marks import undoubled, with_usual_marks

ReadClaims = Callable[[str], tuple[Sequence[Person], Sequence[Statement]]]

MOST_ROUNDS = 4  # marks inside marks inside marks
MOST_STRETCHES = 200  # between marks, that are looked up; further ones lose their marks
STRANGE = 0.7  # of a sentence's content words: more than a retelling brings along that the article lacks
LEAST_STRANGE = 3  # of them; with fewer nothing can be told
# That the article does not tell, in the languages that answers mostly come in.
_SAYS_NOTHING = re.compile(
    r"\b(?:articles?|text|report|story|paste|passages?|excerpts?|byline)\b[^.]{0,40}(?:\bnot\b|n['’]t\b|\bno\b|\bnothing\b"
    r"|\bnobody\b|\bnever\b|\bsilent\b|\bonly\b|\balone\b|\bneither\b)"
    r"|\b(?:nobody|no one|nothing|none|nowhere)\b[^.]{0,30}\b(?:articles?|text|report|story)\b"
    r"|\b(?:not|n['’]t|no)\b[^.]{0,40}\b(?:in|by|from|given in|shown) (?:the|this|these|either|any|what)\b"
    r"|\bit (?:does not|doesn['’]t|did not) (?:say|tell|mention|name|give|report|state|explain|specify)"
    r"|\b(?:is|are|was|were) not (?:named|mentioned|given|stated|quoted|reported|specified|told|explained"
    r"|shown)\b"
    r"|\b(?:artikel|text|bericht)\b[^.]{0,40}\b(?:nicht|kein\w*|nichts|niemand)\b"
    r"|\b(?:article|texte)\b[^.]{0,30}\b(?:ne|n['’]\w+|pas|aucun\w*|rien)\b"
    r"|\b(?:artículo|texto|articolo|artigo|testo)\b[^.]{0,30}\b(?:no|non|não|nada|nulla|ningun\w*)\b"
    r"|\bстат\w+\b[^.]{0,30}\b(?:не|нет|ничего)\b",
    re.IGNORECASE,
)
_PARTS_OF_AN_ARTICLE = re.compile(
    r"(?:sentence|paragraph|quotation|quote|line|article|statement)s?\b", re.IGNORECASE
)
_THE_PRESS = re.compile(
    r"\bthe (?:newspaper|paper|report|magazine|broadcaster|website|agency)\b", re.IGNORECASE
)
_AFFIRMS = re.compile(r"\W*(?:yes|correct|right|indeed|true|ja|oui|sí|si|да|sim)\b", re.IGNORECASE)
_HEADING_WORDS = 5  # a line of so few without an end is none that has to be carried


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
        """In the order in which they come."""
        return tuple(dict.fromkeys(one for sentence in self.sentences for one in sentence.references))

    @property
    def unsupported(self) -> tuple[str, ...]:
        """Words that stood between marks, names and numbers, all of which the articles lack."""
        flags = [flag for sentence in self.sentences for flag in sentence.flags]
        return tuple(dict.fromkeys(flag.words for flag in flags if flag.kind in STRUCK))


def check_answer(
    answer: ParsedAnswer,
    readings: Sequence[Reading],
    question: str,
    *,
    translated: bool = False,
    numbers: Sequence[int] = (),
    read_claims: ReadClaims | None = None,
) -> CheckedAnswer:
    """`numbers` are those that the articles have for people; 1, 2, … where none are given.

    `translated`: the answer's language is not the article's. `read_claims` reads who says what in an
    answer, where its language is read.
    """
    return _Check(readings, question, translated, numbers, read_claims).of(answer)


class _Check:
    def __init__(
        self,
        readings: Sequence[Reading],
        question: str,
        translated: bool,
        numbers: Sequence[int],
        read_claims: ReadClaims | None,
    ) -> None:
        self._told = [ToldArticle(reading, translated=translated) for reading in readings]
        articles: list[Article] = [reading.article for reading in readings]
        self._resolver = ReferenceResolver(
            articles, [quotations_of(one) for one in readings], numbers or range(1, len(readings) + 1)
        )
        self._question = question
        self._translated = translated
        self._read_claims = read_claims
        self._looked_up = 0

    @cached_property
    def _asked(self) -> frozenset[str]:
        return frozenset(tokens_of(self._question))

    def of(self, answer: ParsedAnswer) -> CheckedAnswer:
        text, cut_after = within_length(undoubled(plain_lines(answer.text)))
        written = written_sentences(text, self._resolver)
        claims = self._claims(written)
        says_no = answer.in_article == "no"
        carried = [
            self._leads_in(one, after) for one, after in zip(written, [*written[1:], None], strict=True)
        ]
        sentences = tuple(
            self._checked(one, claimed, says_no=says_no, leads_in=leads_in)
            for one, claimed, leads_in in zip(written, claims, carried, strict=True)
        )
        return CheckedAnswer(sentences, answer.in_article, cut_after)

    def _claims(self, written: Sequence[WrittenSentence]) -> list[list[tuple[Claim, tuple[Span, ...]]]]:
        if self._read_claims is None:
            return [[] for _ in written]
        spans, text = [], ""
        for one in written:
            text += one.before
            spans.append(Span(len(text), len(text) + len(one.words)))
            text += one.words
        return claims_by_sentence(text, spans, *self._read_claims(text))

    def _checked(
        self,
        written: WrittenSentence,
        claims: Sequence[tuple[Claim, tuple[Span, ...]]],
        *,
        says_no: bool,
        leads_in: bool,
    ) -> AnswerSentence:
        lost, false_marks = self._without_false_marks(written)
        flags = [Flag("not_in_article", words) for words in lost]
        says_nothing = says_no or bool(_SAYS_NOTHING.search(written.words))
        flags += self._names_and_numbers(written, says_nothing=says_nothing)
        flags += self._quotations(written, claims, false_marks)
        flags += self._acts(written, claims)
        if not flags and not says_nothing:
            flags += self._turned_round(written)
        if not flags and not says_nothing:
            flags += self._premise(written)
        if not flags and not says_nothing:
            flags += self._fit(written)
        flags += [Flag("no_such_sentence", one) for one in written.missing]
        needs_carrying = not says_nothing and not leads_in and _needs_carrying(written)
        if needs_carrying and not written.references and not written.missing:
            flags.append(Flag("no_reference"))
        text = written.shown(self._resolver, false_marks)
        return AnswerSentence(written.before, text, written.references, tuple(dict.fromkeys(flags)))

    def _leads_in(self, written: WrittenSentence, after: WrittenSentence | None) -> bool:
        """Whether it says of nobody what the next sentence, which cites, then tells: "Both gave reasons."."""
        words = tokens_of(written.words)
        return (
            after is not None
            and bool(after.references)
            and "\n" not in after.before
            and len(words) <= _HEADING_WORDS
            and not SUBJECT_PRONOUNS.intersection(words)
            and not any(told.people.named_in(written.words) for told in self._told)
        )

    # What the articles have at all

    def _without_false_marks(self, written: WrittenSentence) -> tuple[list[str], set[int]]:
        """What stands between marks and in no article, and the places of these marks; marks in marks too."""
        words = with_usual_marks(written.words)
        lost: list[str] = []
        places: set[int] = set()
        for _ in range(MOST_ROUNDS):
            stretches = list(between_marks(words))
            false = [one for one in stretches if not self._is_quoted(one[1].of(written.words), written)]
            if not false:
                break
            for outer, inner in false:
                marks = [*range(outer.start, inner.start), *range(inner.end, outer.end)]
                places.update(marks)
                lost.append(inner.of(written.words).strip())
                for at in marks:
                    words = f"{words[:at]} {words[at + 1 :]}"
        return lost, places

    def _is_quoted(self, quoted: str, written: WrittenSentence) -> bool:
        self._looked_up += 1
        if self._looked_up > MOST_STRETCHES:
            return False
        return any(told.places_of(quoted) for told, _ in self._cited(written) or self._all())

    def _names_and_numbers(self, written: WrittenSentence, *, says_nothing: bool) -> Iterator[Flag]:
        missing: list[str] | None = None
        for told, numbers in self._cited(written) or self._all():
            evidence = [told.sentence(number) for number in numbers]
            found = list(told.checker.unsupported_words(written.words, evidence))
            missing = found if missing is None else [word for word in missing if word in found]
        with_days = [
            _with_its_day(word, written.words)
            for word in missing or ()
            if not _is_part_of_an_article(word, written.words)
        ]
        for words in with_days:
            if any(f" {words} " in f" {other} " for other in with_days if other != words):
                continue  # the day of its month
            is_asked = self._asked.issuperset(tokens_of(words))
            if not (is_asked and says_nothing):
                yield Flag("only_in_question" if is_asked else "not_in_article", words)

    def _premise(self, written: WrittenSentence) -> Iterator[Flag]:
        """A yes that only repeats what the question takes for granted."""
        if self._translated or not _AFFIRMS.match(written.words):
            return
        language = self._told[0].article.language
        stems = stems_of(written.words, language)
        asked = stems & stems_of(self._question, language)
        cited = self._cited(written) or self._all()
        strange = asked - frozenset().union(*(told.all_stems for told, _ in cited))
        if strange and not any(
            (stems - told.name_stems) & told.stems[n - 1] for told, ns in cited for n in ns
        ):
            words = [word for word in tokens_of(self._question) if stems_of(word, language) & strange]
            yield Flag("only_in_question", listed(list(dict.fromkeys(words))))

    # Whose it is

    def _quotations(
        self,
        written: WrittenSentence,
        claims: Sequence[tuple[Claim, tuple[Span, ...]]],
        false_marks: Container[int],
    ) -> Iterator[Flag]:
        for outer, inner in between_marks(with_usual_marks(written.words)):
            if outer.start in false_marks:
                continue
            quoted = inner.of(written.words)
            cited = self._cited(written)
            placed = [(told, numbers, told.places_of(quoted)) for told, numbers in cited or self._all()]
            placed = [(told, numbers, places) for told, numbers, places in placed if places]
            if not placed:
                continue
            if cited and not any(
                set(told.numbers_of(place)) & set(numbers)
                for told, numbers, places in placed
                for place in places
            ):
                told, _, places = placed[0]
                yield Flag("elsewhere", self._label(told, told.numbers_of(places[0])))
            yield from self._owner(written, outer, placed, claims)

    def _owner(
        self,
        written: WrittenSentence,
        outer: Span,
        placed: Sequence[tuple[ToldArticle, Sequence[int], list[Span]]],
        claims: Sequence[tuple[Claim, tuple[Span, ...]]],
    ) -> Iterator[Flag]:
        owned = [(told, told.owners_of(place)) for told, _, places in placed for place in places]
        known = [(told, owners) for told, owners in owned if owners]
        if not known or len(known) < len(owned):
            return  # where it stands once in nobody's mouth, nobody can be wrong
        by, said = next(
            ((claim, spans[0]) for claim, spans in claims if any(span.overlaps(outer) for span in spans)),
            (None, outer),
        )
        is_sure = by is not None and by.is_sure and said.start >= outer.start  # else others may be told of
        around = written.words[: outer.start] + " " + written.words[outer.end :]
        for told, owners in known:
            if by is not None and any(told.people.are_meant(name, owners) for name in by.names):
                return
            if not is_sure:
                named = told.people.named_in(around)
                if named & owners or told.people.are_hinted_at(owners, around) or not (named or by):
                    return
        told, owners = known[0]
        yield Flag("other_speaker", told.names_of(owners))

    def _acts(
        self, written: WrittenSentence, claims: Sequence[tuple[Claim, tuple[Span, ...]]]
    ) -> Iterator[Flag]:
        cited = self._cited(written)
        if not cited:
            return
        covered = {claim.act for claim, _ in claims}
        guessed = [] if self._translated else self._guessed(written, covered)
        for claim in (*(claim for claim, _ in claims if claim.act != "asked"), *guessed):
            flags = [self._act(claim, told, numbers, written) for told, numbers in cited]
            if all(flags):
                yield next(flag for flag in flags if flag)

    def _guessed(self, written: WrittenSentence, covered: set[Act]) -> Iterator[Claim]:
        """Acts that no claim has, each of whoever is named nearest before it."""
        for act in acts_in(written.words):
            if act in covered or act == "no_answer_yet":
                continue
            if act == "did_not_respond" and ACT_WORDS["no_answer_yet"].search(written.words):
                continue  # that the article reports no answer
            match = ACT_WORDS[act].search(written.words)
            before = written.words[: match.start()] if match else ""
            named = [
                (before.rfind(person.name.split()[-1]), person.name)
                for told, _ in self._cited(written)
                for person in told.reading.people
                if person.name and person.name.split()[-1] in before
            ]
            if named:
                yield Claim((max(named)[1],), act, written.words)

    def _act(
        self, claim: Claim, told: ToldArticle, numbers: Sequence[int], written: WrittenSentence
    ) -> Flag | None:
        """What is wrong with a claim about the cited sentences of one article; None where nothing is."""
        statements = told.said_in(numbers)
        own = told.statements_by(claim, statements)
        if own:
            if fits(claim.act, own, written.words, told.article.text) or _is_told(claim, told, numbers):
                return None
            return Flag("other_act", ", ".join(dict.fromkeys(one.act for one in own)))
        if not told.people.is_known(claim.names[0]) and not told.checker.unsupported_words(
            claim.names[0], ()
        ):
            return None  # a name or a description that the reading does not have as a speaker's
        others = [one for one in statements if one.speakers and told.has_names(one)]
        if claim.act not in STRICT_ACTS and _THE_PRESS.search(told.owner_names(statements)):
            return None  # `the newspaper`, which may be the one that is named
        if claim.act in STRICT_ACTS:
            others = [one for one in others if one.act == claim.act]
            if not others and _is_told(claim, told, numbers):
                return None
        elif others and told.people.named_in(" ".join(map(told.sentence, numbers))):
            language = told.article.language
            said = stems_of(claim.words, language) - told.name_stems
            others = [one for one in others if said & self._content(told, one)]
            if not others:
                return None
        if others:
            return Flag("other_speaker", told.owner_names(others))
        named = " ".join(map(told.sentence, numbers))
        if claim.act not in STRICT_ACTS and any(
            told.people.are_meant(name, told.people.named_in(named)) for name in claim.names
        ):
            return None
        return Flag("not_in_cited", "")

    @staticmethod
    def _content(told: ToldArticle, statement: Statement) -> frozenset[str]:
        words = " ".join(span.of(told.article.text) for span in statement.spans)
        return stems_of(words, told.article.language)

    # Whether the cited sentences carry it

    def _turned_round(self, written: WrittenSentence) -> Iterator[Flag]:
        for told, numbers in self._cited(written):
            if told.article.language == "en" and not self._translated:
                words = turned_round(written.words, [told.sentence(number) for number in numbers])
                if words:
                    yield Flag("turned_round", words)

    def _fit(self, written: WrittenSentence) -> Iterator[Flag]:
        cited = self._cited(written)
        if not cited or self._translated:
            return
        stems = stems_of(written.words, cited[0][0].article.language)
        own = frozenset().union(*(stems - told.name_stems for told, _ in cited))
        if any(own & told.stems_around(number) for told, numbers in cited for number in numbers):
            strange = own - frozenset().union(*(told.all_stems for told, _ in cited))
            if len(strange) >= max(LEAST_STRANGE, STRANGE * len(own)):
                yield Flag("not_in_cited", "")
            return
        nearest = [(told, told.nearest(stems)) for told, _ in cited]
        place = next(((told, number) for told, number in nearest if number), None)
        if len(own) >= LEAST_STRANGE:
            yield Flag("not_in_cited", self._label(place[0], [place[1]]) if place else "")

    def _cited(self, written: WrittenSentence) -> list[tuple[ToldArticle, list[int]]]:
        """The articles that a sentence cites, each with the numbers of its cited sentences."""
        by_article: dict[int, list[int]] = {}
        for one in written.references:
            by_article.setdefault(one.article, []).append(one.sentence)
        return [(self._told[article - 1], numbers) for article, numbers in by_article.items()]

    def _all(self) -> list[tuple[ToldArticle, list[int]]]:
        return [(told, []) for told in self._told]

    def _label(self, told: ToldArticle, numbers: Sequence[int]) -> str:
        article = self._told.index(told) + 1
        return self._resolver.label([SentenceReference(article, number) for number in numbers])


def _is_told(claim: Claim, told: ToldArticle, numbers: Sequence[int]) -> bool:
    """Whether a cited sentence has the act in words that were not read as a statement of anybody else."""
    if claim.act not in STRICT_ACTS:
        return False
    return told.tells(claim.act, numbers)


def _needs_carrying(written: WrittenSentence) -> bool:
    words = written.words.rstrip()
    if words.endswith(":"):
        return False
    count = len(words.split())
    return count > _HEADING_WORDS or (count > 2 and words[-1:] in '.!?…”"')


def _with_its_day(word: str, sentence: str) -> str:
    """`3 May` or `May 3` of a month that stands with a day: alone it says little."""
    if word.casefold() not in MONTHS:
        return word
    match = re.search(rf"(?:\b\d{{1,2}} )?\b{re.escape(word)}\b(?: \d{{1,2}}\b)?", sentence)
    return match.group() if match else word


def _is_part_of_an_article(word: str, sentence: str) -> bool:
    """`the seventh sentence` counts what is here, and nothing that the article tells."""
    if not word.islower():
        return False
    place = sentence.find(word)
    return bool(_PARTS_OF_AN_ARTICLE.match(sentence[place + len(word) :].lstrip()))
