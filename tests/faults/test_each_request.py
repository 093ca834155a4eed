import logging

import pytest

from tests.faults.deeds import DEEDS
from tests.faults.each_deed import tells_of_a_fault
from tests.faults.each_request import STRIKES, try_deed
from tests.faults.judging import Tally


@pytest.mark.asyncio
async def test_whatever_strikes_at_a_mention_is_answered_or_told_and_nothing_twice(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """`python -m tests.faults.each_request` tries all deeds."""
    caplog.set_level(logging.WARNING)
    tally = Tally()
    await try_deed(next(one for one in DEEDS if one.name == "mention"), tally)
    told = [record.getMessage() for record in caplog.records if tells_of_a_fault(record)]

    assert tally.tries >= len(STRIKES)
    assert (tally.faults, told) == ([], [])
