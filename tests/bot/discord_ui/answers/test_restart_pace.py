import asyncio
from pathlib import Path

import pytest

from bot.discord_ui.answers.left_over import BETWEEN_LEFT_OVER_SECONDS
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.keeping.promises import MOST_TRIES
from tests.bot.discord_ui.byline_at_loopback import HastyClock, byline_here
from tests.bot.discord_ui.byline_process import FINAL, article
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY
from tests.bot.discord_ui.left_in_outbox import TWO_DAYS, make_older, none_left_over, tried
from tests.bot.waiting import until
from tests.fake_model import FakeModel
from tests.loopback_discord import faults
from tests.loopback_discord.calls import Call
from tests.loopback_discord.interactions import Interaction
from tests.loopback_discord.server import LoopbackDiscord

pytestmark = pytest.mark.asyncio

OWED = 3


class PaceHeld(HastyClock):
    """What is left over has to wait for its turn until `released`."""

    def __init__(self) -> None:
        super().__init__()
        self.released = asyncio.Event()
        self.waits = 0  # for a turn

    async def sleep(self, seconds: float) -> None:
        if seconds == BETWEEN_LEFT_OVER_SECONDS:
            self.waits += 1
            await self.released.wait()
        await super().sleep(seconds)


def has_card(asked: Interaction) -> bool:
    return any(FINAL in one.text for one in asked.shown)


async def left_owing(loopback: LoopbackDiscord, folder: Path, *, private: bool = True) -> list[Interaction]:
    async with byline_here(loopback, folder) as byline:
        with byline.clock.standing_still():
            loopback.faults.always(Call.EDIT_RESPONSE, faults.server_error(503))
            asked = [
                await loopback.people.command("summarize", text=article(f"line {number}"), private=private)
                for number in range(OWED)
            ]
            for one in asked:
                await one.acknowledged()
            await byline.client.finish_work(0)
    loopback.faults.clear()
    return asked


@pytest.mark.parametrize("private", [True, False])
async def test_of_what_is_private_alone_it_is_asked_whether_its_person_may_see_it_still(
    loopback: LoopbackDiscord, tmp_path: Path, *, private: bool
) -> None:
    asked = await left_owing(loopback, tmp_path, private=private)
    async with byline_here(loopback, tmp_path):
        for one in asked:
            await one.showing(FINAL)

    assert bool(loopback.journal.of(Call.SEE_MEMBER)) is private


@pytest.mark.parametrize(
    ("times", "shown"), [(MOST_TRIES - 1, FINAL), (MOST_TRIES, words.STOPPED_TWICE)], ids=["once", "twice"]
)
async def test_over_what_byline_ended_twice_unasked_is_not_begun_again(
    loopback: LoopbackDiscord, tmp_path: Path, times: int, shown: str
) -> None:
    asked = await left_owing(loopback, tmp_path)
    tried(tmp_path, times)
    async with byline_here(loopback, tmp_path):
        for one in asked:
            await one.showing(shown)


async def test_a_refusal_that_was_owed_before_a_restart_is_told_after_it(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    async with byline_here(loopback, tmp_path) as byline:
        with byline.clock.standing_still():
            loopback.faults.always(Call.EDIT_RESPONSE, faults.server_error(503))
            asked = await loopback.people.command("ask", question="Who?", private=True)
            await loopback.journal.answered(Call.EDIT_RESPONSE)
            await byline.client.finish_work(0)
    loopback.faults.clear()
    async with byline_here(loopback, tmp_path):
        await asked.showing(words.NO_ARTICLES)


async def test_what_nobody_waits_for_any_more_is_dropped_after_a_restart(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    asked = await left_owing(loopback, tmp_path)
    make_older(tmp_path, TWO_DAYS)
    async with byline_here(loopback, tmp_path):
        await none_left_over(tmp_path)

    assert not any(has_card(one) for one in asked)


async def test_a_card_that_waits_for_its_turn_after_a_restart_is_nobody_elses_to_show(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    model, clock = FakeModel(), PaceHeld()
    texts = [ARTICLE, ARTICLE.replace("May", "June")]
    for _ in texts:
        model.reply(REPLY, hold=asyncio.Event())
    async with byline_here(loopback, tmp_path, model=model) as byline:
        asked = [await loopback.people.command("summarize", text=text) for text in texts]
        await until(lambda: model.held_streams == len(texts))
        for one in asked:
            await one.showing("speakers may change")
        await byline.client.finish_work(grace_seconds=0)
    for _ in texts:
        model.reply(REPLY)
    async with byline_here(loopback, tmp_path, model=model, clock=clock) as byline:
        await asked[0].showing("full reading")
        ben = loopback.people.joins(next(iter(loopback.world.guilds.values())), "ben")
        of_ben = await loopback.people.command("summarize", text=texts[1], person=ben)
        led = await of_ben.followup()
        clock.released.set()
        await byline.settled()

    assert words.READ_ALREADY.partition("{")[0] in led.text


async def test_what_was_owed_before_a_restart_is_gone_on_with_one_after_the_other(
    loopback: LoopbackDiscord, tmp_path: Path
) -> None:
    first, *others = await left_owing(loopback, tmp_path)
    clock = PaceHeld()
    async with byline_here(loopback, tmp_path, clock=clock) as byline:
        await first.showing(FINAL)
        before = [has_card(one) for one in others]
        clock.released.set()
        await byline.settled()

    assert before == [False] * (OWED - 1)
    assert clock.waits == OWED
    assert all(has_card(one) for one in others)
