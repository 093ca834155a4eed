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


def test_what_is_no_date_is_passed_over() -> None:
    clock = Clocks().of_discord()
    for date in (None, "", "soon", NOON.replace("2026", "9" * 20)):
        clock.heard(date)

    assert clock.now() == 5.0
