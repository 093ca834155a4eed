"""Whom “she”, “he”, “they” and “it” mean, by the sentences before."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize("dateline", ["HARROW, Nov 27 — ", "LONDON (Reuters) — ", "PARIS — ", ""])
def test_it_does_not_mean_where_the_story_was_written(dateline: str) -> None:
    [one] = in_short(f"{dateline}Norvo Ferries has ordered two boats, it said on Friday.")

    assert one.startswith("Norvo Ferries said: ")


def test_a_body_before_a_dash_is_whom_it_means() -> None:
    assert in_short("NASA — the agency — left. It said it rained.") == [
        "NASA said: it rained (likely, pronoun)"
    ]
