"""What a full reading costs, as a picture for README.

    python -m tests.benchmarks.cost_picture > examples/cost.svg

Tokens are counted as OpenAI's models count them; the reply is what a model that reads as the rules do
would give. Prices are those of `bot/pipeline/known_models.py`.
"""

import json
import sys
import tempfile
from collections.abc import Callable, Iterator
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
WIDTH, ROW, LABELS, GAP = 640, 26, 190, 14  # pixels
LONGEST_BAR = WIDTH - LABELS - 110
COLOURS = ("#5865f2", "#3ba55d", "#faa61a")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        place_ranks(Path(folder))
        encoding = exact_encoding(Path(folder))
        count = lambda text: len(encoding.encode_ordinary(text))  # noqa: E731 -- a function of one line
        sys.stdout.write(picture([(size, dollars_of(size, count)) for size in KILOBYTES]))


def dollars_of(kilobytes: int, count: Callable[[str], int]) -> list[float]:
    """Of one full reading with each of the models, nothing served from a cache."""
    quick = read_by_rules(news(kilobytes * 1000))
    numbered = number_article(quick, KEY)
    sent = sum(count(message.content) for message in RequestWriter(PROMPTS).reading(numbered, WISH).messages)
    received = count(json.dumps(with_references(quick, numbered)))
    return [PRICES[model].of(sent, 0, received) for model in MODELS]


def picture(costs: list[tuple[int, list[float]]]) -> str:
    """Bars by size and model; their lengths by the square root, so that the small ones show."""
    most = max(cost for _, each in costs for cost in each)
    height = len(costs) * (len(MODELS) * ROW + GAP) + 30
    size = f'width="{WIDTH}" height="{height}"'
    foot = "US cents for one full reading; bars by the square root"
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="13">',
        "<title>What a full reading costs</title>",
        f'<rect {size} fill="#ffffff"/>',
        *_bars(costs, most),
        f'<text x="8" y="{height - 8}" fill="#555555">{foot}</text>',
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def _bars(costs: list[tuple[int, list[float]]], most: float) -> Iterator[str]:
    top = 8
    for kilobytes, each in costs:
        for model, cost, colour in zip(MODELS, each, COLOURS, strict=True):
            width = max(2, round(LONGEST_BAR * (cost / most) ** 0.5))
            label = escape(f"{kilobytes} KB, {model}")
            yield f'<text x="8" y="{top + 15}" fill="#222222">{label}</text>'
            where = f'x="{LABELS}" y="{top + 3}" width="{width}" height="{ROW - 8}"'
            yield f'<rect {where} rx="3" fill="{colour}"/>'
            yield f'<text x="{LABELS + width + 6}" y="{top + 15}" fill="#222222">{cost * 100:.2f}</text>'
            top += ROW
        top += GAP


if __name__ == "__main__":
    main()
