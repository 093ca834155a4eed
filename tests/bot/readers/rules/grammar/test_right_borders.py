"""Where the words for a speaker end, behind the cue."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize("report", ["a Monday report", "an August 2025 slideshow", "the April 2024 audit"])
def test_a_day_or_month_behind_an_article_belongs_to_the_noun(report: str) -> None:
    assert in_short(f"According to {report}, it rained.")[0].startswith(f"{report} According to: it rained")
