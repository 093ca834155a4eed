"""Some sentences of an article as a model sees them, where not all go: a quotation that is torn says so."""

from bisect import bisect_right
from collections.abc import Collection
from dataclasses import replace

from bot.readers.model.numbered_article import NumberedArticle, NumberedSentence

_TORN = "…"


def showing_only(numbered: NumberedArticle, numbers: Collection[int]) -> NumberedArticle:
    """The sentences with these numbers; what stands amid a quotation has its number, and signs of a gap."""
    if numbered.shown_sentences.issubset(numbers):
        return numbered
    lines = [line for paragraph in numbered.paragraphs for line in paragraph]
    shown: dict[int, NumberedSentence] = {}
    for place, line in enumerate(lines):
        if line.number not in numbers:
            continue
        before, after = lines[place - 1 : place] if place else [], lines[place + 1 : place + 2]
        words = line.line
        if line.is_inside and before and before[0].number not in numbers:
            words = _opened(words, line.number, numbered)
        if after and after[0].is_inside and after[0].number not in numbers:
            words = f"{words} {_TORN}{_marks_of(_quotation_over(after[0].number, numbered), numbered)[1]}"
        shown[line.number] = replace(line, line=words)
    kept = (
        tuple(shown[one.number] for one in paragraph if one.number in shown)
        for paragraph in numbered.paragraphs
    )
    return replace(numbered, paragraphs=tuple(paragraph for paragraph in kept if paragraph))


def _opened(line: str, number: int, numbered: NumberedArticle) -> str:
    """Behind the sentence's number the sign that opens the quotation which goes on in it."""
    quotation = _quotation_over(number, numbered)
    label, _, words = line.partition(" ")
    return f"{label} q{quotation}{_marks_of(quotation, numbered)[0]}{_TORN} {words}"


def _quotation_over(number: int, numbered: NumberedArticle) -> int:
    """The number of the quotation into which the sentence falls that begins amid one."""
    start = numbered.sentences[number - 1].start
    return bisect_right(numbered.quotations, start, key=lambda span: span.start)


def _marks_of(quotation: int, numbered: NumberedArticle) -> str:
    """As the quotation has them where it begins and ends: braces, where its own are missing or broken."""
    is_braced = any(
        f"q{quotation}{{" in line.line
        for paragraph in numbered.paragraphs
        for line in paragraph
        if quotation in line.quotations
    )
    return "{}" if is_braced else "“”"
