"""Answers to questions about the invented articles, right ones and bad ones, as a model would write them."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.article.received_text import accepted
from bot.readers.model.answers.answers import ParsedAnswer
from bot.readers.model.numbered_article import number_article
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules

ARTICLES = Path(__file__).parent / "articles"
ANSWERS = Path(__file__).parent / "answers"
_REFERENCE = re.compile(r"\{(?:(\d):)?([^{}]+)\}")


@dataclass(frozen=True)
class ScriptedAnswer:
    """`kind`: what is wrong with it; empty for a right one. `cites`: article (from 1) and sentence."""

    kind: str
    question: str
    answer: ParsedAnswer
    readings: tuple[Reading, ...]
    cites: tuple[tuple[int, int], ...]

    @property
    def name(self) -> str:
        return f"{self.kind}: {self.answer.text[:60]}"


def right_answers() -> list[ScriptedAnswer]:
    written = tomllib.loads((ANSWERS / "right_answers.toml").read_text(encoding="utf-8"))
    return [_scripted("", articles, one) for articles, several in written.items() for one in several]


def bad_answers() -> list[ScriptedAnswer]:
    written = tomllib.loads((ANSWERS / "bad_answers.toml").read_text(encoding="utf-8"))
    return [_scripted(kind, one["article"], one) for kind, several in written.items() for one in several]


@cache
def reading_of(article: str) -> Reading:
    return read_by_rules(accepted((ARTICLES / f"{article}.txt").read_text(encoding="utf-8")))


def _scripted(kind: str, articles: str, written: dict[str, str]) -> ScriptedAnswer:
    return scripted(kind, tuple(reading_of(name) for name in articles.split()), written)


def scripted(kind: str, readings: tuple[Reading, ...], written: Mapping[str, str]) -> ScriptedAnswer:
    """`{words}` in an answer points at the sentence that has them; in square brackets stands what is sent."""
    cites = tuple(_cited(written["answer"], readings))
    places = iter(cites)

    def reference(_: re.Match[str]) -> str:
        article, sentence = next(places)
        return f"[{article}:s{sentence}]" if len(readings) > 1 else f"[s{sentence}]"

    text = _REFERENCE.sub(reference, written["answer"])
    in_article = "no" if written.get("in_article") == "no" else "yes"
    question = written.get("asks", "What does the article say?")
    return ScriptedAnswer(kind, question, ParsedAnswer(text, in_article), readings, cites)


def _cited(answer: str, readings: Sequence[Reading]) -> Iterator[tuple[int, int]]:
    for match in _REFERENCE.finditer(answer):
        article = int(match[1] or 1)
        shown = number_article(readings[article - 1], "").shown_sentences
        holding = [
            number
            for number, span in enumerate(readings[article - 1].article.sentences, start=1)
            if number in shown and match[2] in span.of(readings[article - 1].article.text)
        ]
        if len(holding) != 1:
            raise ValueError(f"{match[2]!r} stands in {len(holding)} sentences")
        yield article, holding[0]
