import asyncio

import discord
import pytest

from bot.discord_ui.answers.live_card import LiveCard, Pace
from bot.discord_ui.cards.layout import View
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio

AT_ONCE = Pace(0.0, 0.0, 0.0)
NEVER_AGAIN = Pace(between_edits_seconds=3600.0, before_first_seconds=0.0)
PATIENT = Pace(between_edits_seconds=0.0, before_first_seconds=3600.0)
PATIENT_LATER = Pace(between_edits_seconds=0.0, before_first_seconds=0.0, before_further_seconds=3600.0)


class Board:
    """What was shown, by the text of each card."""

    def __init__(self) -> None:
        self.shown: list[str] = []
        self.first_shown = asyncio.Event()

    async def show(self, view: View) -> None:
        (text,) = view.children
        assert isinstance(text, discord.ui.TextDisplay)
        self.shown.append(text.content)
        self.first_shown.set()

    def live(self, pace: Pace) -> LiveCard[View]:
        return LiveCard(self.show, self.show, pace)


@pytest.fixture
def board() -> Board:
    return Board()


def saying(words: str) -> View:
    view = discord.ui.LayoutView()
    view.add_item(discord.ui.TextDisplay(words))
    return view


async def let_it_work() -> None:
    """As far as it can without waiting."""
    for _ in range(20):
        await asyncio.sleep(0)


async def test_the_first_state_shows_without_waiting_for_the_last(board: Board) -> None:
    async with board.live(NEVER_AGAIN) as card:
        card.update(lambda: saying("quick"))
        async with asyncio.timeout(PATIENCE_SECONDS):
            await board.first_shown.wait()

    assert board.shown == ["quick"]


async def test_once_it_is_left_no_state_is_still_on_its_way() -> None:
    begun, ended = asyncio.Event(), asyncio.Event()

    async def show(_: str) -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    async with LiveCard(show, show, AT_ONCE) as card:
        card.update(lambda: "quick")
        await begun.wait()

    assert ended.is_set()


async def test_a_state_shows_once(board: Board) -> None:
    async with board.live(AT_ONCE) as card:
        card.update(lambda: saying("quick"))
        await let_it_work()

    assert board.shown == ["quick"]


async def test_states_that_come_too_fast_are_skipped_but_not_the_last(board: Board) -> None:
    async with board.live(AT_ONCE) as card:
        for number in range(5):
            card.update(lambda number=number: saying(str(number)))  # type: ignore[misc]
        await card.finish(lambda: saying("full"))

    assert board.shown == ["full"]


async def test_between_two_edits_there_is_a_pause(board: Board) -> None:
    async with board.live(NEVER_AGAIN) as card:
        card.update(lambda: saying("quick"))
        await board.first_shown.wait()
        card.update(lambda: saying("growing"))
        await let_it_work()

    assert board.shown == ["quick"]


async def test_the_pause_counts_from_the_beginning_of_an_edit(
    board: Board, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses: list[float] = []

    async def note(seconds: float) -> None:
        pauses.append(seconds)

    async with board.live(NEVER_AGAIN) as card:
        monkeypatch.setattr(asyncio, "sleep", note)
        card.update(lambda: saying("quick"))
        await board.first_shown.wait()
        await card.finish(lambda: saying("full"))

    assert pauses[0] < NEVER_AGAIN.between_edits_seconds


async def test_what_is_known_at_once_is_shown_in_one_edit(board: Board) -> None:
    async with board.live(PATIENT) as card:
        card.update(lambda: saying("quick"), tentative=True)
        await asyncio.sleep(0)
        async with asyncio.timeout(PATIENCE_SECONDS):
            await card.finish(lambda: saying("full"))

    assert board.shown == ["full"]


async def test_what_is_no_longer_tentative_shows_at_once(board: Board) -> None:
    async with board.live(PATIENT) as card:
        card.update(lambda: saying("quick"), tentative=True)
        await asyncio.sleep(0)
        card.update(lambda: saying("quick"))
        async with asyncio.timeout(PATIENCE_SECONDS):
            await board.first_shown.wait()

    assert board.shown == ["quick"]


async def test_what_grows_and_is_whole_in_the_same_moment_shows_once_more_alone(board: Board) -> None:
    async with board.live(PATIENT_LATER) as card:
        card.update(lambda: saying("quick"))
        await board.first_shown.wait()
        await let_it_work()
        card.update(lambda: saying("growing"))
        await let_it_work()
        async with asyncio.timeout(PATIENCE_SECONDS):
            await card.finish(lambda: saying("full"))

    assert board.shown == ["quick", "full"]


async def test_where_the_last_state_follows_shortly_none_is_shown_before_it(board: Board) -> None:
    async with board.live(AT_ONCE) as card:
        card.update(lambda: saying("quick"))
        await board.first_shown.wait()
        card.update(lambda: saying("growing"))
        card.expect_last()
        await let_it_work()
        async with asyncio.timeout(PATIENCE_SECONDS):
            await card.finish(lambda: saying("full"))

    assert board.shown == ["quick", "full"]


async def test_nothing_better_is_waited_for_without_end(board: Board) -> None:
    async with board.live(AT_ONCE) as card:
        card.update(lambda: saying("quick"), tentative=True)
        async with asyncio.timeout(PATIENCE_SECONDS):
            await board.first_shown.wait()

    assert board.shown == ["quick"]


async def test_who_cannot_show_learns_it_at_the_end() -> None:
    async def broken(_: View) -> None:
        raise RuntimeError("gone")

    async with LiveCard(broken, broken, AT_ONCE) as card:
        card.update(lambda: saying("quick"))

        with pytest.raises(RuntimeError, match="gone"):
            await card.finish(lambda: saying("full"))


async def test_a_state_that_cannot_be_shown_does_not_cost_the_last(board: Board) -> None:
    failed = asyncio.Event()

    async def in_trouble_at_first(view: View) -> None:
        if not failed.is_set():
            failed.set()
            raise OSError("reset")
        await board.show(view)

    async with (
        asyncio.timeout(PATIENCE_SECONDS),
        LiveCard(in_trouble_at_first, in_trouble_at_first, AT_ONCE) as card,
    ):
        card.update(lambda: saying("quick"))
        await failed.wait()
        card.update(lambda: saying("growing"))
        await let_it_work()
        await card.finish(lambda: saying("full"))

    assert board.shown == ["full"]
