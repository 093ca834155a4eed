from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.discord_ui.messages.message_texts import NEARLY_FULL
from bot.discord_ui.messages.reading_channels import (
    FOR_MORE_SECONDS,
    FOR_THE_REST_SECONDS,
    LEAST_FURTHER,
    may_be_the_rest,
    seconds_for_more,
)


@dataclass
class Posted:
    content: str
    attachments: list[str] = field(default_factory=list)


FULL = "It rained. " * 180  # nearly all that a message takes


@pytest.mark.parametrize(
    ("posted", "seconds"),
    [
        (Posted("It rained."), FOR_MORE_SECONDS),
        (Posted("It rained. \n"), FOR_MORE_SECONDS),
        (Posted(".".rjust(NEARLY_FULL - 1, "x")), FOR_MORE_SECONDS),
        (Posted(".".rjust(NEARLY_FULL, "x")), FOR_THE_REST_SECONDS),
        (Posted("It rained and"), FOR_THE_REST_SECONDS),
        (Posted(FULL), FOR_THE_REST_SECONDS),
        (Posted("It rained and", ["rain.txt"]), 0.0),
        (Posted("https://example.org/rain"), 0.0),
    ],
    ids=[
        "a sentence",
        "a sentence and a line",
        "a long one",
        "a nearly full one",
        "half a sentence",
        "a full message",
        "a file",
        "a link",
    ],
)
def test_how_long_its_author_may_need_for_more_shows_at_its_end(posted: Any, seconds: float) -> None:
    assert seconds_for_more(posted) == seconds


@pytest.mark.parametrize(
    ("posted", "may_go_on"),
    [
        (Posted("x" * LEAST_FURTHER), True),
        (Posted("x" * (LEAST_FURTHER - 1)), False),
        (Posted("x" * LEAST_FURTHER, ["rain.txt"]), False),
        (Posted("https://example.org/" + "x" * LEAST_FURTHER), False),
    ],
    ids=["long", "a short word", "with a file", "a link"],
)
def test_only_a_longer_text_without_a_file_or_link_may_go_on_with_a_paste(
    posted: Any, may_go_on: bool
) -> None:
    assert may_be_the_rest(posted) is may_go_on
