"""Text that speaks to a machine reader and tells it what to do.

A story about such text is not such text: what counts is an instruction that the article itself
gives, at the head of a sentence and outside quotation marks, or one hidden from people's eyes.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice

from bot.article.article import Article
from bot.article.invisible import INVISIBLE_RUN, without_invisible
from bot.article.spans import Span, index_at
from bot.readers.notices.instruction_forms import (
    COMMENT_WORDS,
    HEAD,
    HIDDEN_MESSAGE,
    MAY_HOLD_TEMPLATE_TOKEN,
    TEMPLATE_TOKEN,
    TRIGGER_WORDS,
    TRIGGERS,
    UNSEEN,
    UNSPACED_ORDER,
    opener,
)
from bot.readers.notices.lowered import lowered
from bot.readers.notices.places import in_brackets, sentences_at
from bot.readers.reading import Notice
from bot.words import fixed_texts as texts

_HEADS_READ = 200  # of a sentence; more heads than that make no sentence
_LONGEST_COMMENT = 4000  # characters


def instructions_notices(article: Article, spans: Sequence[Span]) -> list[Notice]:
    """At most one; it points at every instruction found, also in furniture and in hidden text."""
    if not spans:
        return []
    where = in_brackets(sentences_at(article.sentences, spans))
    message = texts.INSTRUCTIONS.format(where=where)
    return [Notice("instructions_in_article", message, tuple(spans))]


def find_instructions(article: Article, quotations: Sequence[Span]) -> list[Span]:
    """The sentences that instruct a machine reader, and hidden stretches, in order."""
    text = article.text
    ordered = sorted(quotations)
    found = [piece for piece in _suspects(article) if _instructs(text, piece, ordered)]
    if any(token in text for token in MAY_HOLD_TEMPLATE_TOKEN):
        found += [Span(*one.span()) for one in TEMPLATE_TOKEN.finditer(text)]
    found += [comment for comment in _comments(text) if COMMENT_WORDS.search(comment.of(text))]
    if _hides_something(text):
        found += [Span(*one.span()) for one in HIDDEN_MESSAGE.finditer(text)]
    return sorted(set(found))


def _hides_something(text: str) -> bool:
    return UNSEEN.search(text) is not None


def _comments(text: str) -> Iterator[Span]:
    """HTML comments, which a browser hides; read so far as an instruction may be long."""
    start = text.find("<!--")
    while start != -1:
        end = text.find("-->", start)
        if end == -1:
            return
        yield Span(start, min(end + 3, start + _LONGEST_COMMENT))
        start = text.find("<!--", end)


def _suspects(article: Article) -> list[Span]:
    """Sentences and furniture that hold a trigger, or invisible characters that could split one."""
    text, small = article.text, lowered(article.text)
    signs = [partial(small.find, trigger) for trigger in TRIGGERS if trigger in small]
    signs.append(partial(_find, TRIGGER_WORDS, small))
    if _hides_something(text):
        signs.append(partial(_find, INVISIBLE_RUN, text))
    pieces = sorted([*article.sentences, *(one.span for one in article.furniture)])
    return sorted({piece for sign in signs for piece in _pieces_with(sign, pieces)})


def _pieces_with(find: Callable[[int], int], pieces: Sequence[Span]) -> Iterator[Span]:
    """The pieces that hold what `find` finds from an offset on; -1 where it finds nothing more.

    Each piece is looked at once, and nothing between them, so that the cost stays linear.
    """
    ends = [piece.end for piece in pieces]
    start = find(0)
    while start != -1 and (index := bisect_right(ends, start)) < len(pieces):
        piece = pieces[index]
        if start < piece.start:
            start = find(piece.start)
        else:
            yield piece
            start = find(piece.end)


def _find(pattern: re.Pattern[str], text: str, start: int) -> int:
    found = pattern.search(text, start)
    return found.start() if found else -1


def _instructs(text: str, piece: Span, quotations: Sequence[Span]) -> bool:
    """Whether an instruction stands at the head of some clause in `piece` that nobody is quoted with."""
    words = piece.of(text)
    seen = lowered(without_invisible(words))
    heads = islice((head.end() for head in HEAD.finditer(seen)), _HEADS_READ)
    starts = [head for head in heads if opener().match(seen, head)]
    starts += [order.start() for order in UNSPACED_ORDER.finditer(seen)]
    if len(seen) != len(words):  # the offsets no longer tell whether it is quoted; what is hidden counts
        return bool(starts)
    return any(index_at(quotations, piece.start + start) is None for start in starts)
