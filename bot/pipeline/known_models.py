"""What is known of the models that people are likely to use: their window and their price.

A model that is not listed works just as well; its window is a cautious guess or a setting, its cost
unknown. Prices are those that openai.com listed in November 2026.
"""

from collections.abc import Mapping
from dataclasses import dataclass

DEFAULT_MODEL = "gpt-6-luna"  # cheap, a window that holds any article, no end announced
DEFAULT_BASE_URL = "https://api.openai.com/v1"
UNKNOWN_WINDOW = 16_000  # tokens; what a server on one's own machine commonly offers
UNKNOWN_WINDOW_AT_OPENAI = 128_000  # the smallest of the models that it still offers

_PER_MILLION = 1_000_000


class PriceListError(ValueError):
    """A price list that cannot be read; its words name the entry and may be shown to who wrote it."""


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars per million tokens."""

    input: float
    cached: float
    output: float

    def of(self, input_tokens: int, cached_tokens: int, output_tokens: int) -> float:
        """What one call costs; `cached_tokens` are part of `input_tokens`."""
        fresh = max(0, input_tokens - cached_tokens)
        return (fresh * self.input + cached_tokens * self.cached + output_tokens * self.output) / _PER_MILLION


PRICES: Mapping[str, Price] = {
    "gpt-6-luna": Price(0.10, 0.01, 0.50),
    "gpt-6.1-terra": Price(1.00, 0.05, 5.00),
    "gpt-6.1-sol": Price(2.00, 0.10, 10.00),
    "gpt-5.4-mini": Price(0.75, 0.075, 4.50),
}

WINDOWS: Mapping[str, int] = {"gpt-6-luna": 922_000, "gpt-5.4-mini": 272_000}


def window_of(model: str, base_url: str) -> int:
    """How many tokens fit into `model`, question and reply together; a cautious guess where unknown."""
    guess = UNKNOWN_WINDOW_AT_OPENAI if base_url == DEFAULT_BASE_URL else UNKNOWN_WINDOW
    return WINDOWS.get(model, guess)


def price_of(model: str, own_prices: Mapping[str, Price]) -> Price | None:
    """The price of `model`; None where nobody told it. Own prices come before the list above."""
    return own_prices.get(model) or PRICES.get(model)


def parse_prices(setting: str) -> dict[str, Price]:
    """Read prices written as `model=input/cached/output, model=…`, in dollars per million tokens.

    The last "=" separates, so that a model's name may hold one. Raises `PriceListError`.
    """
    entries = (entry.strip() for entry in setting.split(","))
    return dict(_parse_entry(entry) for entry in entries if entry)


def _parse_entry(entry: str) -> tuple[str, Price]:
    model, _, prices = entry.rpartition("=")
    try:
        input_price, cached_price, output_price = (float(price) for price in prices.split("/"))
    except ValueError:
        raise PriceListError(f"“{entry}” is not written as model=input/cached/output") from None
    if not model.strip() or not all(
        0 <= price < float("inf") for price in (input_price, cached_price, output_price)
    ):
        raise PriceListError(f"“{entry}” lacks the model's name or has a price that is none")
    return model.strip(), Price(input_price, cached_price, output_price)
