import pytest

from bot.pipeline.known_models import (
    DEFAULT_BASE_URL,
    DEFAULT_MODEL,
    UNKNOWN_WINDOW,
    UNKNOWN_WINDOW_AT_OPENAI,
    Price,
    PriceListError,
    parse_prices,
    price_of,
    window_of,
)


def test_the_usual_model_has_a_price_and_a_window() -> None:
    assert price_of(DEFAULT_MODEL, {}) is not None
    assert window_of(DEFAULT_MODEL, DEFAULT_BASE_URL) > UNKNOWN_WINDOW_AT_OPENAI


def test_an_unknown_model_has_no_price_and_a_cautious_window() -> None:
    assert price_of("somebody's-model", {}) is None
    assert window_of("somebody's-model", "http://localhost:11434/v1") == UNKNOWN_WINDOW


def test_a_price_of_ones_own_comes_first() -> None:
    own = {DEFAULT_MODEL: Price(9, 9, 9)}

    assert price_of(DEFAULT_MODEL, own) == Price(9, 9, 9)


def test_a_free_model_is_free_and_not_unknown() -> None:
    assert price_of("local", parse_prices("local=0/0/0")) == Price(0, 0, 0)


def test_cached_tokens_cost_the_cached_price() -> None:
    assert Price(1.0, 0.1, 10.0).of(1000, 600, 50) == pytest.approx((400 + 60 + 500) / 1_000_000)


def test_prices_are_read_from_a_setting() -> None:
    assert parse_prices("a=1/0.5/2, b:free=0/0/0,") == {"a": Price(1, 0.5, 2), "b:free": Price(0, 0, 0)}


def test_no_setting_is_no_prices() -> None:
    assert parse_prices("") == {}


@pytest.mark.parametrize(
    "entry", ["a", "a=1", "a=1/2", "a=1/2/3/4", "a=x/1/2", "=1/2/3", "a=-1/2/3", "a=nan/1/1"]
)
def test_a_price_that_cannot_be_read_is_named(entry: str) -> None:
    with pytest.raises(PriceListError, match=entry):
        parse_prices(f"good=1/1/1, {entry}")
