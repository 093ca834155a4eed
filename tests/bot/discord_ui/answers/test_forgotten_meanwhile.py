import pytest

from bot.discord_ui.answers.forgotten_meanwhile import refuse_if_forgotten
from bot.pipeline.memory import Memory
from bot.pipeline.running_work import Forgotten

pytestmark = pytest.mark.asyncio


class Owed:
    """Looked up, it is said to be there `times` times; each time something is forgotten just behind that."""

    def __init__(self, memory: Memory, erasings_before: int | None, times: int) -> None:
        self.erasings_before = erasings_before
        self.looks = 0
        self._memory, self._times = memory, times

    async def is_owed(self) -> bool:
        self.looks += 1
        if self.looks <= self._times:
            self._memory.erasings += 1
        return self.looks <= self._times


async def test_where_nothing_was_forgotten_since_it_was_asked_nothing_is_looked_up() -> None:
    memory = Memory(None)
    owed = Owed(memory, memory.erasings, 0)
    await refuse_if_forgotten(memory, owed)

    assert owed.looks == 0


@pytest.mark.parametrize("times", [0, 1, 2])
async def test_what_goes_while_it_is_looked_up_whether_it_went_is_not_begun(times: int) -> None:
    memory = Memory(None)
    owed = Owed(memory, None, times)
    with pytest.raises(Forgotten):
        await refuse_if_forgotten(memory, owed)

    assert owed.looks == times + 1
