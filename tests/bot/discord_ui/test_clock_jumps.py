"""The machine's clock is set while Byline runs: what is owed, under way or counted stays as it is."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.discord_ui.discord_clock import DiscordClock
from bot.discord_ui.messages import reading_channels
from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import forgetting_catalogue as forget_words
from bot.words.fixed_texts import FORGOTTEN_MEANWHILE
from tests.bot.discord_ui.byline_at_loopback import RunningByline, byline_here
from tests.bot.discord_ui.byline_process import FINAL, article
from tests.bot.pipeline.newsroom import ARTICLE, REPLY
from tests.bot.waiting import until
from tests.fake_model import FakeModel
from tests.loopback_discord import faults
from tests.loopback_discord.calls import Call
from tests.loopback_discord.journal import Upload
from tests.loopback_discord.messages import texts_of
from tests.loopback_discord.server import LoopbackDiscord

pytestmark = pytest.mark.asyncio

HOUR, DAY = 3600, 86_400


class SetClock:
    """The machine's, which is wrong by so many seconds."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def jumps(self, seconds: float) -> None:
        self.seconds += seconds

    def now(self) -> float:
        return asyncio.get_running_loop().time() + 1_700_000_000 + self.seconds


@pytest.fixture(params=[HOUR, -HOUR, DAY, -DAY], ids=["an hour on", "an hour back", "a day on", "a day back"])
def jump(request: pytest.FixtureRequest) -> float:
    return float(request.param)


@pytest.fixture
def machine() -> SetClock:
    return SetClock()


@pytest.fixture
def model() -> FakeModel:
    return FakeModel()


@pytest_asyncio.fixture
async def byline(
    loopback: LoopbackDiscord, tmp_path: Path, machine: SetClock, model: FakeModel
) -> AsyncIterator[RunningByline]:
    clock = DiscordClock(own=machine.now)
    async with byline_here(loopback, tmp_path, model=model, discord_clock=clock, message_content=True) as one:
        yield one


async def test_what_is_owed_is_brought(
    loopback: LoopbackDiscord, byline: RunningByline, machine: SetClock, model: FakeModel, jump: float
) -> None:
    model.reply(REPLY)
    end = byline.clock.now + 45
    for call in (Call.EDIT_RESPONSE, Call.FOLLOW_UP, Call.SEND_MESSAGE):
        outage = faults.during(lambda: byline.clock.now < end, faults.server_error(503))
        loopback.faults.always(call, outage)
    asked = await loopback.people.command("summarize", text=ARTICLE, private=True)
    await asked.acknowledged()
    machine.jumps(jump)
    await asked.showing(FINAL)
    await byline.settled()

    assert await byline.owes() == 0
    assert [one for one in asked.followups if FINAL in one.text] == []


async def test_what_a_model_writes_goes_on_growing_on_its_card(
    loopback: LoopbackDiscord, byline: RunningByline, machine: SetClock, model: FakeModel, jump: float
) -> None:
    hold = asyncio.Event()
    model.reply(REPLY, hold=hold)
    asked = await loopback.people.command("summarize", text=ARTICLE)
    await asked.showing("speakers may change")
    machine.jumps(jump)
    hold.set()
    shown = await asked.showing("full reading")
    await byline.settled()

    assert int(shown.message["id"]) == asked.response
    assert asked.followups == []


async def test_a_full_hour_of_a_channel_stays_full_and_an_open_one_open(
    loopback: LoopbackDiscord,
    byline: RunningByline,
    machine: SetClock,
    model: FakeModel,
    monkeypatch: pytest.MonkeyPatch,
    jump: float,
) -> None:
    monkeypatch.setattr(reading_channels, "MOST_AN_HOUR", 2)
    (guild,) = loopback.world.guilds.values()
    await byline.client.read_by_itself(guild.id, guild.channels[0].id)
    for number in range(3):
        model.reply(REPLY)
        file = Upload("article.txt", (article(f"tram {number}") * 2).encode())
        posted = await loopback.people.write("", files=[file])
        await until(
            lambda posted=posted: any(  # type: ignore[misc]
                str(one.get("message_reference", {}).get("message_id")) == posted["id"]
                for one in loopback.world.messages_in(guild.channels[0])
            )
        )
        await byline.settled()
        if number == 0:
            machine.jumps(jump)
    said = [texts_of(one) for one in loopback.world.messages_in(guild.channels[0])]

    assert sum(FINAL in one for one in said) == 2
    assert sum(words.CHANNEL_FULL.format(count="2") in one for one in said) == 1


async def test_what_may_be_confirmed_for_ten_minutes_may_be(
    loopback: LoopbackDiscord, byline: RunningByline, machine: SetClock, model: FakeModel, jump: float
) -> None:
    model.reply(REPLY)
    read = await loopback.people.command("summarize", text=ARTICLE)
    await read.showing("full reading")
    await byline.settled()
    asked = await loopback.people.command("forget", what="mine")
    shown = (await asked.showing(forget_words.FORGET_MINE_TITLE)).message
    machine.jumps(jump)
    pressed = await loopback.people.press(shown, forget_words.BUTTON_FORGET)

    assert (await pressed.showing()).text == forget_words.FORGOTTEN


async def test_today_is_the_day_by_which_readings_are_dated(
    loopback: LoopbackDiscord, byline: RunningByline, model: FakeModel, jump: float
) -> None:
    now = byline.services.memory._now
    byline.services.memory.go_by(lambda: now() + 3 * jump)
    model.reply(REPLY)
    read = await loopback.people.command("summarize", text=ARTICLE)
    await read.showing("full reading")
    await byline.settled()
    found = [
        await loopback.people.command("find", words="boat", **{day: "today"}) for day in ("since", "until")
    ]
    texts = [(await one.showing()).text for one in found]

    assert "Ana Pell" in texts[0]
    assert texts[1] == words.NOTHING_FOUND


async def test_what_is_forgotten_after_a_clock_went_back_is_not_read_after_it(
    loopback: LoopbackDiscord, byline: RunningByline, jump: float
) -> None:
    """Of any clock, Discord's too: what was asked for before is told by its order."""
    arrived = asyncio.Event()
    loopback.faults.next(Call.LOAD_FILE, faults.held_until(arrived))
    asked = await loopback.people.command("summarize", file=Upload("tram.txt", article("tram").encode()))
    await asked.acknowledged()
    now = byline.services.memory._now
    byline.services.memory.go_by(lambda: now() + jump)
    forgetting = byline.client._services.forget_dialog._forgetting
    await forgetting.forget_everything(f"guild:{next(iter(loopback.world.guilds))}")
    arrived.set()
    await byline.settled()

    told = "".join(one.text for one in (*asked.shown, *asked.followups))
    assert FORGOTTEN_MEANWHILE in told
    assert FINAL not in told
