"""Check what a model writes in its own words: its names and numbers, and what it puts between marks.

The model may only retell the article. A name or number that the article lacks is listed, so that it
can be shown as such; words between quotation marks that the article lacks lose the marks.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from bot.article.article import Article
from bot.article.quotations.quotations import find_marked_quotations
from bot.article.searching import Searchable
from bot.article.spans import Span, joined
from bot.article.structure.sentence_ends import AROUND_WORDS
from bot.lexicon.calendar import MONTHS
from bot.lexicon.roles import PLACES
from bot.readers.model.facts.names import is_first_name, is_of_a_person, may_be_names, name_runs
from bot.readers.model.facts.names_of_text import NamesOfText
from bot.readers.model.facts.numbers import Amount, Amounts, Number, months_in_figures, numbers_in
from bot.readers.model.facts.words import Word, words_in
from bot.readers.names.spellings import slips_allowed, slips_between
from bot.words.quotation_marks import undoubled, with_usual_marks

ENGLISH = frozenset({"en", "und"})
_CAPITALISE_NOUNS = frozenset({"de", "lb"})
_NO_NAMES = frozenset({"ar", "fa", "he", "hi", "ja", "ka", "ko", "th", "zh"})  # no capitals
_MOST_ROUNDS = 4  # marks inside marks inside marks
_MOST_STRETCHES = 200  # between marks, that are looked up; further ones lose their marks
_MOST_TRIES = 2_000  # places of each
_DOUBLE = frozenset('“”„"«»')


def unsupported_words(
    sentence: str,
    evidence: Sequence[str],
    article_text: str,
    *,
    language: str = "en",
    translated: bool = False,
) -> tuple[str, ...]:
    """The names and numbers of a summary's `sentence` that neither `evidence` nor the article has.

    `evidence` are the cited sentences; `language` (ISO 639-1) is the article's. Of a `translated`
    sentence only figures and names that stay as they are can be compared.
    """
    return _NamesAndNumbers(article_text, language, translated=translated).unsupported(sentence, evidence)


def check_quotation_marks(text: str, article_text: str) -> tuple[str, tuple[str, ...]]:
    """`text` without the marks around words that the article lacks, and those words.

    Case, the style of quotation marks and spacing make no difference, nor does a mark that closes a
    sentence of `text` inside its quotation marks.
    """
    return _Marks(Searchable(article_text)).without_false_ones(text)


class Checker:
    """Checks many sentences against one article, which is searched through once.

    `story` is the article's story where somebody has made it searchable before.
    """

    def __init__(
        self, article: Article, story: Searchable | None = None, *, translated: bool = False
    ) -> None:
        self._article, self._translated = article, translated
        self._marks = _Marks(story or Searchable(article.text, article.paragraphs))

    def unsupported_words(self, sentence: str, evidence: Sequence[str]) -> tuple[str, ...]:
        return self._words.unsupported(sentence, evidence)

    def check_quotation_marks(self, text: str) -> tuple[str, tuple[str, ...]]:
        return self._marks.without_false_ones(text)

    @cached_property
    def _words(self) -> "_NamesAndNumbers":
        return _NamesAndNumbers(self._article.text, self._article.language, translated=self._translated)


class _NamesAndNumbers:
    """The names and numbers of an article."""

    def __init__(self, text: str, language: str, *, translated: bool) -> None:
        self._text, self._language, self._translated = text, language, translated
        self._is_english = language in ENGLISH
        self._names = NamesOfText(text)
        self._cited: dict[str, Amounts] = {}

    @cached_property
    def _amounts(self) -> Amounts:
        return Amounts(self._text, english=self._is_english)

    def _amounts_of(self, sentence: str) -> Amounts:
        """Found once in each sentence, however often it is cited."""
        if sentence not in self._cited:
            self._cited[sentence] = Amounts(sentence, english=self._is_english)
        return self._cited[sentence]

    @cached_property
    def _months(self) -> frozenset[int]:
        return months_in_figures(self._text)

    def unsupported(self, sentence: str, evidence: Sequence[str]) -> tuple[str, ...]:
        found = [*self._unsupported_numbers(sentence, evidence), *self._unsupported_names(sentence)]
        return tuple(dict.fromkeys(words for _, words in sorted(found)))

    def _unsupported_numbers(self, sentence: str, evidence: Sequence[str]) -> Iterator[tuple[int, str]]:
        cited = [self._amounts_of(one) for one in evidence]
        read_words = self._is_english and not self._translated
        for number in numbers_in(sentence, english=read_words, digits_alone=self._translated):
            if not number.needs_support or any(one.hold(number, in_any_unit=True) for one in cited):
                continue
            is_held = self._amounts.hold(number, in_any_unit=self._translated)
            if not (is_held or self._is_month(number, sentence)):
                yield number.start, number.words

    def _is_month(self, number: Number, sentence: str) -> bool:
        """Whether a figure in a date such as 2024-01-05 is a month that the article names in a word."""
        months = [month for month in months_in_figures(sentence) if Amount(float(month)) in number.amounts]
        return any(self._names.has_word(name) for name, month in MONTHS.items() if month in months)

    def _unsupported_names(self, sentence: str) -> Iterator[tuple[int, str]]:
        sentence = self._names.without_seats(sentence)
        words = list(words_in(sentence))
        if self._translated or self._language in _CAPITALISE_NOUNS:
            yield from self._strangers(sentence, words)
        elif self._language not in _NO_NAMES:
            for run in name_runs(words, is_name=may_be_names(words)):
                yield from self._unsupported_in(sentence, run)

    def _unsupported_in(self, sentence: str, run: Sequence[Word]) -> Iterator[tuple[int, str]]:
        named = [word for word in run if word.is_capitalised]
        missing = [word for word in named if not self._has(word)]
        if not missing and self._is_english:
            yield from self._mismatched(sentence, run)
        if self._has_otherwise(named):
            return
        for stretch in _neighbours(run, missing):
            if not self._has_otherwise(stretch):
                yield stretch[0].start, sentence[stretch[0].start : _end(stretch[-1])]

    def _has_otherwise(self, words: Sequence[Word]) -> bool:
        """Whether the article has what `words` together name in a shorter form."""
        return self._names.has_short_form(words) or self._names.has_country(words)

    def _has(self, word: Word) -> bool:
        if MONTHS.get(word.key) in self._months:
            return True
        return self._names.has_word(word.plain) if self._is_english else self._names.has_inflected(word.plain)

    def _mismatched(self, sentence: str, run: Sequence[Word]) -> Iterator[tuple[int, str]]:
        """One person's first name with another's family name: both stand in the article, but not together."""
        for first, last in pairwise(run):
            if is_of_a_person(first, last) and not self._names.has_together(first.plain, last.plain):
                yield first.start, sentence[first.start : _end(last)]

    def _strangers(self, sentence: str, words: Sequence[Word]) -> Iterator[tuple[int, str]]:
        """Full names of people of whom the article has nothing like the family name, and well-known places.

        Only in English it is known how an article would write such a place.
        """
        for first, last in pairwise(words):
            if not (is_first_name(first) and last.is_capitalised) or last.apart or first.possessive:
                continue
            if not self._has_like(last.key):
                yield first.start, sentence[first.start : _end(last)]
        for word in words if self._is_english else ():
            if word.is_capitalised and word.key in PLACES and not self._has(word):
                yield word.start, sentence[word.start : _end(word)]

    def _has_like(self, key: str) -> bool:
        if not key.isascii() or self._names.has_inflected(key):
            return True
        return self._names.has_transliterated(key) or any(
            slips_between(key, other) <= slips_allowed(len(key)) for other in self._names.words_like(key)
        )


def _neighbours(run: Sequence[Word], missing: Sequence[Word]) -> Iterator[list[Word]]:
    """`missing` in stretches that stand together in `run`, the small words inside a name ignored."""
    stretch: list[Word] = []
    for word in run:
        if word in missing:
            stretch.append(word)
        elif word.is_capitalised and stretch:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def _end(word: Word) -> int:
    """Where the word ends without its possessive ending or full stop."""
    return word.start + len(word.plain)


class _Marks:
    """Looks up what stands between marks in an article, whose every stretch is looked up once."""

    def __init__(self, article: Searchable) -> None:
        self._article = article
        self._known: dict[str, bool] = {}

    def without_false_ones(self, text: str) -> tuple[str, tuple[str, ...]]:
        """Marks of every kind; true ones stay as they are."""
        text = undoubled(text)
        lost: list[str] = []
        for _ in range(_MOST_ROUNDS):
            stretches = between_marks(with_usual_marks(text))
            false = [
                (outer, inner)
                for outer, inner in stretches
                if not self._has(inner.of(text).strip(AROUND_WORDS))
            ]
            if not false:
                break
            lost += [inner.of(text).strip() for _, inner in false]
            for outer, inner in reversed(false):
                text = text[: outer.start] + inner.of(text) + text[outer.end :]
        return text, tuple(dict.fromkeys(lost))

    def _has(self, words: str) -> bool:
        if words not in self._known:
            if len(self._known) >= _MOST_STRETCHES:
                return False
            found = self._article.occurrences(words, most_tries=_MOST_TRIES)
            self._known[words] = next(found, None) is not None
        return self._known[words]


def lone_marks(text: str) -> Iterator[int]:
    """Where double marks stand that no other opens or closes, but for those of inches."""
    for span in find_marked_quotations(text, [Span(0, len(text))]).unbalanced:
        if text[span.start] in _DOUBLE and not text[: span.start][-1:].isdigit():
            yield span.start


def between_marks(text: str) -> Iterator[tuple[Span, Span]]:
    """Each stretch with its marks, and without them; stretches without a word do not count."""
    for quotation in find_marked_quotations(text, [Span(0, len(text))]).quotations:
        inner = joined(quotation.pieces)
        if inner.of(text).strip(AROUND_WORDS):
            yield quotation.outer, inner
