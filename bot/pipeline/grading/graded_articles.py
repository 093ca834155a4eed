"""The articles that come with Byline to grade models by. All are invented, and so are their people.

Beside each text lies what is said in it, by whom. `by` holds names of which one is enough, parted by `|`;
it is enough, too, that a name occurs in the one that a reading gives. `words` are the article's own; `…` in
them stands for what is left out between a beginning and an end.
"""

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, cast

from bot.article.spans import Span
from bot.lexicon.acts import Act

FOLDER = files("bot.pipeline.grading") / "articles"
LEFT_OUT = " … "


@dataclass(frozen=True, slots=True)
class KnownStatement:
    """`speakers`: for each of those who say it, the names of which any will do. `acts`: likewise."""

    speakers: tuple[tuple[str, ...], ...]
    acts: tuple[Act, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class GradedArticle:
    name: str
    kind: str
    text: str
    statements: tuple[KnownStatement, ...]
    not_speech: tuple[Span, ...]
    arguable: tuple[Span, ...]  # may be taken for a statement or not


def graded_articles() -> list[GradedArticle]:
    """All graded articles, in the order of their names."""
    names = sorted(one.name.removesuffix(".txt") for one in FOLDER.iterdir() if one.name.endswith(".txt"))
    return [_article(name) for name in names]


def _article(name: str) -> GradedArticle:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    known = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    return GradedArticle(
        name,
        known["kind"],
        text,
        tuple(sorted((_statement(one, text) for one in known["said"]), key=lambda one: one.span)),
        *(
            tuple(_span_of(words, text) for words in known.get(kind, ()))
            for kind in ("not_speech", "arguable")
        ),
    )


def _statement(known: dict[str, Any], text: str) -> KnownStatement:
    speakers = tuple(tuple(names.split("|")) for names in known["by"])
    acts = cast(tuple[Act, ...], tuple(known.get("act", "said").split("|")))
    return KnownStatement(speakers, acts, _span_of(known["words"], text))


def _span_of(words: str, text: str) -> Span:
    """Raises `ValueError` where the text does not hold the words exactly once."""
    beginning, _, end = words.partition(LEFT_OUT)
    start = text.index(beginning)
    if text.count(beginning) != 1:
        raise ValueError(f"“{beginning}” stands in the article more than once")
    return Span(start, text.index(end, start) + len(end) if end else start + len(beginning))
