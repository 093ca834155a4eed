"""What a full reading costs and how long a model writes, as a picture for README.

    python -m tests.benchmarks.cost_picture > examples/cost.svg

Tokens are counted as OpenAI's models count them; the reply is what a model that reads as the rules do
would give. Prices are those of `bot/pipeline/known_models.py`. How
fast a model writes differs by provider and hour, so that seconds are reckoned for a round speed.
"""

import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from bot.pipeline.asking.requests import RequestWriter
from bot.pipeline.known_models import PRICES
from bot.readers.model.numbered_article import number_article
from bot.readers.rules.quick_reading import read_by_rules
from tests.benchmarks.bench_language_model import KEY, PROMPTS, WISH
from tests.benchmarks.invented_news import news
from tests.benchmarks.model_replies import with_references
from tests.tokenizer_ranks import exact_encoding, place_ranks

KILOBYTES = (2, 9, 60)
MODELS = ("gpt-6-luna", "gpt-5.4-mini", "gpt-6.1-terra")
TOKENS_A_SECOND = 100
WIDTH, ROW, LABELS, GAP = 640, 26, 120, 14  # pixels
LONGEST_BAR = WIDTH - LABELS - 110
COLOURS = ("#5865f2", "#3ba55d", "#faa61a")


@dataclass(frozen=True)
class FullReading:
    """What one request for an article sends and gets back, in tokens."""

    kilobytes: int
    sent: int
    received: int

    def dollars(self, model: str) -> float:
        """Nothing comes from the provider's cache."""
        return PRICES[model].of(self.sent, 0, self.received)

    @property
    def seconds(self) -> float:
        return self.received / TOKENS_A_SECOND


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        place_ranks(Path(folder))
        encoding = exact_encoding(Path(folder))
        count = lambda text: len(encoding.encode_ordinary(text))  # noqa: E731 -- a function of one line
        sys.stdout.write(picture([full_reading(size, count) for size in KILOBYTES]))


def full_reading(kilobytes: int, count: Callable[[str], int]) -> FullReading:
    quick = read_by_rules(news(kilobytes * 1000))
    numbered = number_article(quick, KEY)
    sent = sum(count(message.content) for message in RequestWriter(PROMPTS).reading(numbered, WISH).messages)
    return FullReading(kilobytes, sent, count(json.dumps(with_references(quick, numbered))))


def picture(readings: list[FullReading]) -> str:
    """Bars by size and model; their lengths by the square root, so that the small ones show."""
    height = len(readings) * ((len(MODELS) + 1) * ROW + GAP) + 30
    size = f'width="{WIDTH}" height="{height}"'
    foot = "US cents for one full reading; bars by the square root"
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="13">',
        "<title>What a full reading costs, and how long a model writes</title>",
        f'<rect {size} fill="#ffffff"/>',
        *_bars(readings),
        f'<text x="8" y="{height - 8}" fill="#555555">{foot}</text>',
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _bars(readings: list[FullReading]) -> Iterator[str]:
    most = max(one.dollars(model) for one in readings for model in MODELS)
    top = 8
    for one in readings:
        yield f'<text x="8" y="{top + 15}" fill="#222222" font-weight="bold">{_heading(one)}</text>'
        top += ROW
        for model, colour in zip(MODELS, COLOURS, strict=True):
            cost = one.dollars(model)
            width = max(2, round(LONGEST_BAR * (cost / most) ** 0.5))
            yield f'<text x="8" y="{top + 15}" fill="#222222">{escape(model)}</text>'
            where = f'x="{LABELS}" y="{top + 3}" width="{width}" height="{ROW - 8}"'
            yield f'<rect {where} rx="3" fill="{colour}"/>'
            yield f'<text x="{LABELS + width + 6}" y="{top + 15}" fill="#222222">{cost * 100:.2f}</text>'
            top += ROW
        top += GAP


def _heading(one: FullReading) -> str:
    written = f"{one.received:,} tokens to write, {one.seconds:.0f} s at {TOKENS_A_SECOND} a second"
    return f"{one.kilobytes} KB: {written}"


if __name__ == "__main__":
    main()
