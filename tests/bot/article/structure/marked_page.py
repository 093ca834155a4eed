"""A whole page of lines of which is known what some of them are."""

import re
from collections.abc import Mapping

from bot.article.article import FurnitureKind
from bot.article.spans import Span
from bot.article.structure.page import Page


def marked_page(text: str, kinds: Mapping[str, FurnitureKind]) -> Page:
    """`kinds`: by the number of a line, as in `line_2`."""
    spans = [Span(*line.span()) for line in re.finditer(r"[^\n]+", text)]
    known = [kinds.get(f"line_{index}") for index in range(len(spans))]
    return Page(text, spans, [span.of(text) for span in spans], known)
