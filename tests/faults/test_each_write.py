import pytest

from tests.faults.deeds import DEEDS
from tests.faults.each_deed import tells_of_a_fault
from tests.faults.each_write import try_deed
from tests.faults.judging import Tally


@pytest.mark.asyncio
async def test_wherever_the_disk_is_full_while_something_is_forgotten_it_goes_in_the_end(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """`python -m tests.faults.each_write` tries all deeds."""
    tally = Tally()
    await try_deed(next(one for one in DEEDS if one.name == "forgetting"), tally)
    told = [record.getMessage() for record in caplog.records if tells_of_a_fault(record)]

    assert tally.tries > 2
    assert (tally.faults, told) == ([], [])
