"""Each request of what somebody asked for fails in turn, or something happens in the middle of it.

    python -m tests.faults.each_request

Which requests there are is found by doing it once. What was accepted is done, or who asked hears why not.
A short form is a test.
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial

from tests.bot.discord_ui.byline_at_loopback import RunningByline
from tests.bot.discord_ui.byline_process import article
from tests.faults.deeds import Deed, Done
from tests.faults.each_deed import LONG, fresh_byline, reached, try_deeds
from tests.faults.judging import Tally, Tried, judge
from tests.loopback_discord import faults, payloads
from tests.loopback_discord.calls import Call
from tests.loopback_discord.faults import Fault
from tests.loopback_discord.server import LoopbackDiscord
from tests.loopback_discord.world import Channel

ENOUGH_TO_BE_LONG = 6  # tries

Happening = Callable[[LoopbackDiscord], Awaitable[None]]


async def channel_goes(discord: LoopbackDiscord) -> None:
    channel = _news(discord)
    for message in discord.world.messages_in(channel):
        discord.world.forget(int(message["id"]))
    del discord.world.channels[channel.id]
    discord.world.guilds[channel.guild_id or 0].channels.remove(channel)
    gone = payloads.channel(channel, discord.world.bot) | {"guild_id": str(channel.guild_id)}
    await discord.gateway.dispatch("CHANNEL_DELETE", gone, channel.guild_id)


async def access_goes(discord: LoopbackDiscord) -> None:
    """What Byline may do there by its own token, though not what an interaction’s brings."""
    refused = faults.where(str(_news(discord).id), faults.refused(403, 50001, "Missing Access"))
    for call in (Call.SEND_MESSAGE, Call.EDIT_MESSAGE, Call.SEE_MESSAGE, Call.LIST_MESSAGES):
        discord.faults.always(call, refused)


async def newest_goes(discord: LoopbackDiscord, *, own: bool) -> None:
    """The newest message of Byline's own, or of somebody else's."""
    bot = str(discord.world.bot.id)
    found = [one for one in discord.world.messages.values() if (one["author"]["id"] == bot) is own]
    if found:
        gone = discord.world.forget(int(found[-1]["id"]))
        place = {"id": gone["id"], "channel_id": gone["channel_id"]}
        guild = discord.world.channel(int(gone["channel_id"])).guild_id
        await discord.gateway.dispatch("MESSAGE_DELETE", place | {"guild_id": str(guild)}, guild)


async def gateway_breaks(discord: LoopbackDiscord) -> None:
    discord.gateway.drop()


@dataclass(frozen=True, slots=True)
class Strike:
    """Faults at the request and at those of its kind that follow, or what happens just before it."""

    name: str
    faults: tuple[Fault, ...] = ()
    happens: Happening | None = None

    def at(self, discord: LoopbackDiscord) -> tuple[Fault, ...]:
        if self.happens is None:
            return self.faults
        return (faults.while_happens(partial(self.happens, discord)),)


STRIKES = (
    Strike("503", (faults.server_error(503),)),
    Strike("503 for long", (faults.server_error(503),) * ENOUGH_TO_BE_LONG),
    Strike("reset", (faults.dropped,)),
    Strike("done, then reset", (faults.dropped_afterwards,)),
    Strike("429", (faults.rate_limited(0.01),)),
    Strike("429 without `Via`", (faults.shut_out,)),
    Strike("the channel goes", happens=channel_goes),
    Strike("access goes", happens=access_goes),
    Strike("the newest own message goes", happens=partial(newest_goes, own=True)),
    Strike("the newest message of others goes", happens=partial(newest_goes, own=False)),
    Strike("the gateway breaks", happens=gateway_breaks),
)


async def try_deed(deed: Deed, tally: Tally) -> None:
    """Every strike at every request, each at a Byline of its own, without a language model."""
    requests = len(await _requests_of(deed))
    for strike in STRIKES:
        for number in range(1, requests + 1):
            async with fresh_byline() as (discord, byline):
                await _struck(deed, strike, number, discord, byline, tally)


async def _struck(
    deed: Deed, strike: Strike, number: int, discord: LoopbackDiscord, byline: RunningByline, tally: Tally
) -> None:
    text = article(f"{strike.name.split()[-1].strip('`')} {number}") * LONG
    before_it = await deed.prepare(discord, text)
    await byline.settled()
    before = frozenset(discord.world.messages)
    discord.faults.strike(number, *strike.at(discord))
    done = await deed.do(discord, text, before_it)
    await _over(done, discord, byline)
    struck_at = discord.faults.passed[number - 1].name if len(discord.faults.passed) >= number else "nothing"
    tally.tries += 1
    judge(Tried(deed, f"{strike.name} at {struck_at}", done, done.wrote is not None, before), discord, tally)
    if owed := await byline.owes():
        tally.faults.append(f"owed {owed}: {deed.name}, {strike.name} at {struck_at}")


async def _requests_of(deed: Deed) -> Sequence[Call]:
    async with fresh_byline() as (discord, byline):
        text = article("usual") * LONG
        before_it = await deed.prepare(discord, text)
        await byline.settled()
        discord.faults.strike(0)
        await _over(await deed.do(discord, text, before_it), discord, byline)
        return list(discord.faults.passed)


async def _over(done: Done, discord: LoopbackDiscord, byline: RunningByline) -> None:
    await reached(done, discord)
    await byline.settled()


def _news(discord: LoopbackDiscord) -> Channel:
    return next(iter(discord.world.guilds.values())).channels[0]


if __name__ == "__main__":
    asyncio.run(try_deeds(try_deed, sys.argv[1:]))
