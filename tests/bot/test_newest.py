"""A dictionary that stays small keeps what was set last."""

from bot.newest import Newest


def of_two(*keys: str) -> Newest[str, int]:
    kept = Newest[str, int](2)
    for number, key in enumerate(keys):
        kept[key] = number
    return kept


def test_as_many_are_kept_as_may_be() -> None:
    assert of_two("a", "b") == {"a": 0, "b": 1}


def test_the_one_set_longest_ago_goes() -> None:
    assert of_two("a", "b", "c") == {"b": 1, "c": 2}


def test_what_is_set_again_counts_from_then() -> None:
    assert of_two("a", "b", "a", "c") == {"a": 2, "c": 3}
