"""The article as a language model sees it: a line a sentence, each with its number, its quotations marked.

    7 q2“It hurts,” she said, “and q3“we knew.”
    8 Nobody answered.

Sentence 7 opens with its number. Quotation 2 goes from its opening mark to its closing mark; where a
mark is missing or broken, braces show how far it goes: `q4{…}`. An empty line ends a paragraph.
Furniture, invisible characters and HTML comments are left out. What a model replies with are these
numbers, so nothing that is shown here ever comes back as somebody's words.
"""

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.article.spans import Span, end_of, start_of
from bot.readers.model.sendable_words import in_one_line, without_half_characters
from bot.readers.reading import Reading

_DELIMITER_BYTES = 8
_PAIRS = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»", "»": "«", "„": "“”", "「": "」", "『": "』"}
_PRINTED_MARK = r"(?:&(?:[lrb]dquo|[lr]aquo|[lr]squo|quot|apos|#\w{2,5});|[“”„‟\"«»‹›「」『』＂‘’‚‛'`´]{1,2})"
_OPENS_BEFORE = re.compile(rf"{_PRINTED_MARK}$")
_CLOSES_AFTER = re.compile(_PRINTED_MARK)
_LONGEST_MARK = 8  # characters
_LOOKS_NUMBERED = re.compile(r"(?<![^\W_])([qQ][0-9]+)(?=[“‘\"'«»„「『{])")
_WITHOUT_BRACES = str.maketrans("{}", "()")


@dataclass(frozen=True, slots=True)
class NumberedSentence:
    """One line. `quotations` are the numbers of those that open in it, `is_inside` says that one goes on."""

    number: int
    line: str
    quotations: tuple[int, ...] = ()
    is_inside: bool = False


NumberedParagraph = tuple[NumberedSentence, ...]


@dataclass(frozen=True)
class NumberedArticle:
    """An article for a model, or one part of it: the numbers are those of the whole article.

    Quotation n is `quotations[n - 1]`, sentence n is `sentences[n - 1]`; both hold all that the
    article has, also where only a part of them is shown.
    """

    delimiter: str
    paragraphs: tuple[NumberedParagraph, ...]
    quotations: tuple[Span, ...]
    sentences: tuple[Span, ...]
    all_shown: frozenset[int] = frozenset()  # sentences of the whole article that are not empty

    @cached_property
    def text(self) -> str:
        """What is sent between the delimiter lines."""
        return "\n\n".join(_text_of(paragraph) for paragraph in self.paragraphs)

    @cached_property
    def shown_quotations(self) -> frozenset[int]:
        return frozenset(number for line in self._lines() for number in line.quotations)

    @cached_property
    def shown_sentences(self) -> frozenset[int]:
        return frozenset(line.number for line in self._lines())

    def _lines(self) -> Iterator[NumberedSentence]:
        return (line for paragraph in self.paragraphs for line in paragraph)


def number_article(quick: Reading, key: str | bytes) -> NumberedArticle:
    """Number the sentences and quotations of `quick`; the delimiter depends on the story and `key` alone."""
    article = quick.article
    quotations = quotations_of(quick)
    page = _LineWriter(article.text, quotations)
    paragraphs: list[list[NumberedSentence]] = [[] for _ in article.paragraphs]
    ends = [paragraph.end for paragraph in article.paragraphs]
    for number, sentence in enumerate(article.sentences, start=1):
        line = page.line(number, sentence)
        if line is not None:
            paragraphs[min(bisect_right(ends, sentence.start), len(ends) - 1)].append(line)
    shown = tuple(tuple(paragraph) for paragraph in paragraphs if paragraph)
    numbers = frozenset(line.number for paragraph in shown for line in paragraph)
    return NumberedArticle(_delimiter(article.digest, key), shown, quotations, article.sentences, numbers)


def quotations_of(reading: Reading) -> tuple[Span, ...]:
    """Every quotation of the article, said or not, in order and disjoint."""
    every = {span for statement in reading.statements for span in statement.quotations}
    kept: list[Span] = []
    for span in sorted(every.union(reading.not_speech)):
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return tuple(kept)


class ShownText:
    """An article's words as a model is shown them, without numbers and signs: no more than a person sees."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._comments = list(_comments(text))

    def of(self, span: Span) -> str:
        return self.between(span.start, span.end).strip()

    def between(self, start: int, end: int) -> str:
        words = []
        first = bisect_right(self._comments, start, key=end_of)
        for comment in self._comments[first : bisect_left(self._comments, end, key=start_of)]:
            words.append(self._text[start : comment.start])
            start = min(end, comment.end)
        words.append(self._text[start:end])
        plain = in_one_line("".join(words))
        return without_half_characters(_LOOKS_NUMBERED.sub(r"\1 ", plain).translate(_WITHOUT_BRACES))


def _text_of(paragraph: NumberedParagraph) -> str:
    return "\n".join(sentence.line for sentence in paragraph)


def _delimiter(digest: str, key: str | bytes) -> str:
    secret = hashlib.sha256(key.encode() if isinstance(key, str) else key).digest()
    keyed = hashlib.blake2b(digest.encode(), key=secret, digest_size=_DELIMITER_BYTES)
    return f"={keyed.hexdigest()}="


class _LineWriter:
    """Writes the lines one after the other; each quotation opens and closes where its words do."""

    def __init__(self, text: str, quotations: Sequence[Span]) -> None:
        self._shown = ShownText(text).between
        self._signs = list(_signs(text, quotations))
        self._next = 0
        self._open = 0

    def line(self, number: int, sentence: Span) -> NumberedSentence | None:
        """None where a person would see nothing."""
        inside = self._open > 0
        opened: list[int] = []
        words: list[str] = []
        at = sentence.start
        for sign in self._signs_until(sentence.end):
            words.append(self._shown(at, max(at, sign.at)))
            words.append(" " + sign.words if sign.opens and words[-1][-1:].isalnum() else sign.words)
            at = max(at, sign.at)
            self._open += 1 if sign.opens else -1
            if sign.opens:
                opened.append(sign.quotation)
        words.append(self._shown(at, sentence.end))
        line = "".join(words).strip()
        if not line:
            return None
        return NumberedSentence(number, f"{number} {line}", tuple(opened), inside)

    def _signs_until(self, end: int) -> Iterator["_QuotationSign"]:
        while self._next < len(self._signs):
            sign = self._signs[self._next]
            if sign.at > end or (sign.at == end and sign.opens):
                return
            self._next += 1
            yield sign


@dataclass(frozen=True, slots=True)
class _QuotationSign:
    at: int
    opens: bool
    quotation: int
    words: str


def _signs(text: str, quotations: Sequence[Span]) -> Iterator[_QuotationSign]:
    before = 0
    for number, span in enumerate(quotations, start=1):
        after = quotations[number].start if number < len(quotations) else len(text) + 1
        if _is_well_marked(text, span):
            yield _QuotationSign(span.start - 1, True, number, f"q{number}")
            yield _QuotationSign(span.end, False, number, "")
            before = span.end
        else:
            around = _with_printed_marks(text, span, before, after)
            yield _QuotationSign(around.start, True, number, f"q{number}{{")
            yield _QuotationSign(around.end, False, number, "}")
            before = around.end


def _with_printed_marks(text: str, span: Span, low: int, high: int) -> Span:
    """`span` with the marks that are printed around it: no brace stands inside one of several letters."""
    opener = _OPENS_BEFORE.search(text, max(low, span.start - _LONGEST_MARK), span.start)
    closer = _CLOSES_AFTER.match(text, span.end, min(high, span.end + _LONGEST_MARK))
    end = closer.end() if closer and closer.end() < high else span.end
    return Span(opener.start() if opener else span.start, end)


def _is_well_marked(text: str, span: Span) -> bool:
    """Whether the marks around it show by themselves where the quotation begins and ends."""
    opener, closer = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if not closer or closer not in _PAIRS.get(opener, ""):
        return False
    return not any(mark in text[span.start : span.end] for mark in (opener, closer) if mark not in "'’")


def _comments(text: str) -> Iterator[Span]:
    """HTML comments that close, found in linear time."""
    end = 0
    while (start := text.find("<!--", end)) != -1 and (closing := text.find("-->", start)) != -1:
        end = closing + len("-->")
        yield Span(start, end)
