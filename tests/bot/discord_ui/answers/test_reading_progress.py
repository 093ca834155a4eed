"""What is known so far of a reading, and what the card says of how it was pasted."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from bot.discord_ui.answers.errands import Wish
from bot.discord_ui.answers.reading_progress import ReadingProgress
from bot.discord_ui.pastes.pastes import Paste
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.readings.reading_events import QuickReading
from bot.readers.reading import Notice, Reading
from bot.readers.rules.quick_reading import read_by_rules
from tests.bot.discord_ui.byline_server import ARTICLE, text_of

READING = read_by_rules(ARTICLE)
CUT_OFF = replace(READING, notices=(Notice("cut_off", "It ends in the middle."),))
DOUBT = "More of it may have been pasted."


def card_of(paste: Paste, reading: Reading) -> str:
    answer: Any = SimpleNamespace(may_share=False, may_thread=False, asked_by="ann")
    progress = ReadingProgress(paste, answer, Wish(), 0, lambda _: "ann")
    progress.note_event(QuickReading(reading))
    components = progress.view().to_components()
    return text_of(SimpleNamespace(content="", components=components))


@pytest.mark.parametrize(
    ("doubt", "reading", "warnings"),
    [
        ("", READING, []),
        (DOUBT, READING, [DOUBT]),
        ("", CUT_OFF, ["It ends in the middle."]),
        (DOUBT, CUT_OFF, ["It ends in the middle."]),
    ],
    ids=["whole", "a full message", "cut off", "a full message cut off"],
)
def test_that_the_end_of_a_paste_may_lack_is_said_once(
    doubt: str, reading: Reading, warnings: list[str]
) -> None:
    card = card_of(Paste(ARTICLE, doubt), reading)

    assert [one for one in ("It ends in the middle.", DOUBT) if one in card] == warnings


@pytest.mark.parametrize("was_doubled", [True, False])
def test_that_all_of_it_was_pasted_twice_is_said(*, was_doubled: bool) -> None:
    assert (words.PASTED_TWICE in card_of(Paste(ARTICLE, was_doubled=was_doubled), READING)) is was_doubled
