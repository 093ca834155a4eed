"""Text that speaks to a machine reader and tells it what to do.

A story about such text is not such text: what counts is an instruction that the article itself
gives, at the head of a sentence and outside quotation marks, or one hidden from people's eyes.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from bot.core.article import Article
from bot.core.invisible import without_invisible
from bot.core.notices.instruction_forms import (
    COMMENT,
    COMMENT_WORDS,
    HEAD,
    HIDDEN_MESSAGE,
    INVISIBLE_RUN,
    OPENER,
    TEMPLATE_TOKEN,
    TRIGGERS,
    UNSPACED_ORDER,
)
from bot.core.notices.lowered import lowered
from bot.core.notices.places import in_brackets, sentences_at
from bot.core.reading import Notice
from bot.core.spans import Span, index_at

_HEADS_READ = 200  # of a sentence; more heads than that make no sentence


def instructions_notices(article: Article, quotations: Sequence[Span]) -> list[Notice]:
    """At most one; it points at every instruction found, also in furniture and in hidden text."""
    spans = find_instructions(article, quotations)
    if not spans:
        return []
    where = in_brackets(sentences_at(article.sentences, spans))
    message = (
        f"It gives instructions to assistants{where}: Byline does not follow them. Check where it came from"
    )
    return [Notice("instructions_in_article", message, tuple(spans))]


def find_instructions(article: Article, quotations: Sequence[Span]) -> list[Span]:
    """The sentences that instruct a machine reader, and hidden stretches, in order."""
    text = article.text
    ordered = sorted(quotations)
    found = [piece for piece in _suspects(article) if _instructs(text, piece, ordered)]
    found += [Span(*one.span()) for one in TEMPLATE_TOKEN.finditer(text)]
    found += [Span(*one.span()) for one in COMMENT.finditer(text) if COMMENT_WORDS.search(one[1])]
    found += [Span(*one.span()) for one in HIDDEN_MESSAGE.finditer(text)]
    return sorted(set(found))


def _suspects(article: Article) -> list[Span]:
    """Sentences and furniture that hold a trigger, or invisible characters that could split one."""
    pieces = sorted([*article.sentences, *(one.span for one in article.furniture)])
    small = lowered(article.text)
    suspects: set[Span] = set()
    for trigger in TRIGGERS:
        suspects.update(_pieces_with(trigger, small, pieces))
    hidden = (index_at(pieces, found.start()) for found in INVISIBLE_RUN.finditer(article.text))
    suspects.update(pieces[index] for index in hidden if index is not None)
    return sorted(suspects)


def _pieces_with(trigger: str, small: str, pieces: Sequence[Span]) -> Iterator[Span]:
    start = small.find(trigger)
    while start >= 0:
        index = index_at(pieces, start)
        if index is not None:
            yield pieces[index]
            start = small.find(trigger, pieces[index].end)
        else:
            start = small.find(trigger, start + 1)


def _instructs(text: str, piece: Span, quotations: Sequence[Span]) -> bool:
    """Whether an instruction stands at the head of some clause in `piece` that nobody is quoted with."""
    words = piece.of(text)
    seen = without_invisible(words)
    heads = islice((head.end() for head in HEAD.finditer(seen)), _HEADS_READ)
    starts = [head for head in heads if OPENER.match(seen, head)]
    starts += [order.start() for order in UNSPACED_ORDER.finditer(seen)]
    if len(seen) != len(words):  # the offsets no longer tell whether it is quoted; what is hidden counts
        return bool(starts)
    return any(index_at(quotations, piece.start + start) is None for start in starts)
