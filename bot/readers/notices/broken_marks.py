"""Quotation marks without a partner, doubled or the wrong way round."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.article.article import Article
from bot.article.spans import Span, index_at
from bot.readers.notices.places import in_brackets, sentences_at
from bot.readers.reading import Notice
from bot.words import fixed_texts as texts

_GUILLEMETS = re.compile(r"«[^«»\n]{2,}»|»[^«»\n]{2,}«|‹[^‹›\n]{2,}›")
_DOUBLED = re.compile(r'““|””|«\s?«|»\s?»|""(?:(?=\w)|(?<=\w""))')
_ARROWS = frozenset("«»‹›")
_HARDLY_BROKEN = frozenset('“„"«»')
_DOUBLE = re.compile(r"[“”„\"«»]")
_MOST_PARAGRAPHS_WITHOUT_MARKS = 6  # of one quotation
_WHOLE_FOR_ONE_SLIP = 5  # quotations; among more of them one stray mark is a slip of the keys


def find_broken_marks(article: Article, unbalanced: Sequence[Span]) -> list[Span]:
    """The marks that tell of rough handling, in order: of `unbalanced` ones, and of doubled ones.

    Left alone is what many houses print: a paragraph that opens a quotation and leaves it open, one
    that goes on in the next paragraph without opening anew, two marks that close two quotations, an
    arrow or a bullet in the shape of a guillemet.
    """
    left_alone = {*_that_go_on(article, unbalanced), *_arrows(article, unbalanced)}
    doubled = [Span(*found.span()) for found in _DOUBLED.finditer(article.text)]
    marks = {
        *(one for one in unbalanced if one not in left_alone and not _opens_paragraph(article, one)),
        *set(doubled).difference(_that_close_two(article, doubled)),
    }
    return sorted(one for one in marks if index_at(article.paragraphs, one.start) is not None)


def _arrows(article: Article, unbalanced: Sequence[Span]) -> Sequence[Span]:
    """The guillemets of a text that has no quotation between guillemets."""
    if _GUILLEMETS.search(article.text):
        return []
    return [mark for mark in unbalanced if mark.of(article.text) in _ARROWS]


def _opens_paragraph(article: Article, mark: Span) -> bool:
    index = index_at(article.paragraphs, mark.start)
    opens = index is not None and article.paragraphs[index].start == mark.start
    return opens and mark.of(article.text)[:1] in _HARDLY_BROKEN


def _that_go_on(article: Article, unbalanced: Sequence[Span]) -> Iterator[Span]:
    """Both marks of a quotation that opens in one paragraph and closes in a later one, with none between."""
    text = article.text
    for opening, closing in pairwise(sorted(unbalanced)):
        first, second = (index_at(article.paragraphs, mark.start) for mark in (opening, closing))
        if first is None or second is None or not 0 < second - first < _MOST_PARAGRAPHS_WITHOUT_MARKS:
            continue
        parts = article.paragraphs[first : second + 1]
        if not any(
            _DOUBLE.search(text, max(part.start, opening.end), min(part.end, closing.start)) for part in parts
        ):
            yield from (opening, closing)


def _that_close_two(article: Article, doubled: Sequence[Span]) -> Iterator[Span]:
    """Of `doubled`, in order, those behind more than one quotation that their paragraph opened."""
    text = article.text
    paragraph, counted_to, open_before = -1, 0, 0
    for marks in doubled:
        index = index_at(article.paragraphs, marks.start)
        if index is None or marks.of(text) != "””":
            continue
        if index != paragraph:
            paragraph, counted_to, open_before = index, article.paragraphs[index].start, 0
        open_before += text.count("“", counted_to, marks.start) - text.count("”", counted_to, marks.start)
        counted_to = marks.start
        if open_before > 1:
            yield marks


def _runs_to_end_of_paragraph(article: Article, mark: Span) -> bool:
    """Whether a sentence begins with it that its paragraph ends with: what was said is not in doubt."""
    index = index_at(article.paragraphs, mark.start)
    if index is None or not article.text[mark.start - 1 : mark.start].isspace():
        return False
    begins = article.text[mark.end : mark.end + 1].isupper()
    return begins and not _DOUBLE.search(article.text, mark.end, article.paragraphs[index].end)


def broken_marks_notices(
    article: Article,
    marks: Sequence[Span],
    broken_sentences: Sequence[Span],
    quotations: Sequence[Span],
    *,
    is_reworded: bool,
) -> list[Notice]:
    """One notice, where marks are broken so often that a hasty writer alone does not explain it.

    Broken sentences are named with it, for both tell of the same rough handling. A slip among many whole
    quotations is a doubt about the words it stands beside, and about no others.
    """
    slips = {index_at(article.paragraphs, mark.start) for mark in marks}  # one breaks its paragraph's others
    are_slips = len(slips) * _WHOLE_FOR_ONE_SLIP < len(quotations) or (
        len(slips) == 1 and _runs_to_end_of_paragraph(article, marks[-1])
    )
    if not marks or (are_slips and not broken_sentences and not is_reworded):
        return []
    message = texts.MARKS_BROKEN.format(where=in_brackets(sentences_at(article.sentences, marks)))
    if broken_sentences:
        where = in_brackets(sentences_at(article.sentences, broken_sentences))
        message += texts.SENTENCE_BROKEN.format(where=where)
    return [Notice("unbalanced_quotes", message, tuple(sorted([*marks, *broken_sentences])))]
