from types import SimpleNamespace

import pytest
from yarl import URL

from bot.discord_ui.discord_clock import DiscordClock

NOON = "Sun, 29 Nov 2026 12:00:00 GMT"
AT_NOON = 1795953600


class Clocks:
    """The machine's own two: one may be set, the other counts on."""

    def __init__(self) -> None:
        self.own, self.steady = 5.0, 100.0

    def of_discord(self) -> DiscordClock:
        return DiscordClock(lambda: self.steady, lambda: self.own)


def test_before_discord_said_anything_the_machines_clock_counts() -> None:
    assert Clocks().of_discord().now() == 5.0


def test_a_machines_clock_that_jumps_changes_nothing() -> None:
    clocks = Clocks()
    clock = clocks.of_discord()
    clock.heard(NOON)
    clocks.own += 3 * 86_400
    clocks.steady += 60

    assert clock.now() == AT_NOON + 60


def test_within_the_second_that_an_answer_tells_time_does_not_step_back() -> None:
    clocks = Clocks()
    clock = clocks.of_discord()
    clock.heard(NOON)
    clocks.steady += 0.9
    clock.heard(NOON)

    assert clock.now() == AT_NOON + 0.9


@pytest.mark.parametrize("wrong_by", [-3600, -5, 5, 3600])
def test_what_is_further_off_is_set_right(wrong_by: int) -> None:
    clocks = Clocks()
    clock = clocks.of_discord()
    clock.heard(NOON)
    clocks.steady += wrong_by
    clock.heard(NOON)

    assert clock.now() == AT_NOON


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("path", "counts"), [("/api/v10/gateway/bot", True), ("/attachments/1/a.txt", False)]
)
async def test_only_discord_itself_tells_the_time(path: str, counts: bool) -> None:
    clock = Clocks().of_discord()
    response = SimpleNamespace(headers={"Date": NOON})
    (tell,) = clock.listening().on_request_end
    await tell(None, None, SimpleNamespace(url=URL(f"https://discord.test{path}"), response=response))

    assert (clock.now() == AT_NOON) is counts


def test_what_is_no_date_is_passed_over() -> None:
    clock = Clocks().of_discord()
    for date in (None, "", "soon", NOON.replace("2026", "9" * 20)):
        clock.heard(date)

    assert clock.now() == 5.0
