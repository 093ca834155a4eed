"""What a person sees in the end where Discord does not do what Byline asks: each fault in each place."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.bot.discord_ui.byline_at_loopback import RunningByline
from tests.loopback_discord import faults
from tests.loopback_discord.answers import Json
from tests.loopback_discord.calls import Call
from tests.loopback_discord.faults import Fault
from tests.loopback_discord.journal import Upload
from tests.loopback_discord.messages import shows_something, texts_of
from tests.loopback_discord.server import LoopbackDiscord
from tests.loopback_discord.world import COMMAND_RESPONSE, EPHEMERAL, LOADING, Person

DISCORDS_OWN = "Discord’s own line, that the application did not respond"
FINAL = "Quotes are cut from this paste"


def article(name: str, sentences: int = 3) -> str:
    """One that no other cell has; with many sentences the places that a question finds fill two messages."""
    said = "\n\n".join(
        f"“The {name} was loved by everybody on the quay, {number} times over,” Ana Pell said. "
        + f"The {name} closes on day {number} of May, " * 14
        + "the council said."
        for number in range(sentences)
    )
    return f"The {name} closes in May\n\n{said}\n"


@dataclass(frozen=True, slots=True)
class Strike:
    name: str
    fault: Fault
    times: int | None  # None: from now on, for ever


STRIKES = (
    Strike("503 once", faults.server_error(503), 1),
    Strike("500, always", faults.server_error(500), None),
    Strike("reset twice", faults.dropped, 2),
    Strike("reset, always", faults.dropped, None),
    Strike("done, then reset", faults.dropped_afterwards, 1),
    Strike("429 without `Via` once", faults.shut_out, 1),
    Strike("429 without `Via`, always", faults.shut_out, None),
    Strike("10003 unknown channel", faults.refused(404, 10003, "Unknown Channel"), None),
    Strike("10008 unknown message", faults.unknown_message(), None),
    Strike("10015 unknown webhook", faults.refused(404, 10015, "Unknown Webhook"), None),
    Strike("10062 unknown interaction", faults.unknown_interaction(), None),
    Strike("50035, what is replied to is gone", faults.unknown_reference, None),
    Strike("50013 missing permissions", faults.missing_permissions(), None),
    Strike("50001 missing access", faults.refused(403, 50001, "Missing Access"), None),
    Strike("50083 archived thread", faults.refused(400, 50083, "Thread is archived"), None),
)


Act = Callable[[LoopbackDiscord, RunningByline, Person, str, Callable[[], None]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where the fault strikes: which call, in the course of what. `act` takes a name for its article."""

    name: str
    call: Call
    act: Act


async def acknowledgement(
    discord: LoopbackDiscord, byline: RunningByline, ann: Person, name: str, strike: Callable[[], None]
) -> None:
    strike()
    tried = len(discord.journal.of(Call.ACKNOWLEDGE))
    await discord.people.command("summarize", person=ann, text=article(name))
    await discord.journal.answered(Call.ACKNOWLEDGE, tried + 1)


async def shared(
    discord: LoopbackDiscord, byline: RunningByline, ann: Person, name: str, strike: Callable[[], None]
) -> None:
    strike()
    asked = await discord.people.command("summarize", person=ann, text=article(name))
    await asked.acknowledged()


async def private(
    discord: LoopbackDiscord, byline: RunningByline, ann: Person, name: str, strike: Callable[[], None]
) -> None:
    strike()
    asked = await discord.people.command("summarize", person=ann, text=article(name), private=True)
    await asked.acknowledged()


async def mention(
    discord: LoopbackDiscord, byline: RunningByline, ann: Person, name: str, strike: Callable[[], None]
) -> None:
    strike()
    await discord.people.write(article(name), person=ann, mention=True)
    await discord.journal.answered(Call.SEND_MESSAGE, len(discord.journal.of(Call.SEND_MESSAGE)) + 1)


async def shown_card(discord: LoopbackDiscord, byline: RunningByline, ann: Person, name: str) -> Json:
    read = await discord.people.command("summarize", person=ann, text=article(name))
    card = await read.showing(FINAL)
    await byline.settled()
    return card.message


def press_of(label: str) -> Act:
    """Presses a button of a card that shows already."""

    async def press(
        discord: LoopbackDiscord, byline: RunningByline, ann: Person, name: str, strike: Callable[[], None]
    ) -> None:
        card = await shown_card(discord, byline, ann, name)
        strike()
        pressed = await discord.people.press(card, label, person=ann)
        await pressed.acknowledged()

    return press


async def further_part(
    discord: LoopbackDiscord, byline: RunningByline, ann: Person, name: str, strike: Callable[[], None]
) -> None:
    """Of an answer that fills two messages."""
    read = await discord.people.command("summarize", person=ann, text=article(name, 8), private=True)
    await read.showing(FINAL)
    await byline.settled()
    strike()
    asked = await discord.people.command(
        "ask", person=ann, question=f"When does the {name} close?", private=True
    )
    await asked.acknowledged()


async def file(
    discord: LoopbackDiscord, byline: RunningByline, ann: Person, name: str, strike: Callable[[], None]
) -> None:
    strike()
    upload = Upload("article.txt", article(name).encode())
    asked = await discord.people.command("summarize", person=ann, file=upload, private=True)
    await asked.acknowledged()


PLACES = (
    Place("the acknowledgement", Call.ACKNOWLEDGE, acknowledgement),
    Place("a shared card", Call.EDIT_RESPONSE, shared),
    Place("a private card", Call.EDIT_RESPONSE, private),
    Place("the card of a mention", Call.SEND_MESSAGE, mention),
    Place("what a button shows", Call.EDIT_RESPONSE, press_of("Who said what")),
    Place("the second part of a private answer", Call.FOLLOW_UP, further_part),
    Place("the file of a command", Call.LOAD_FILE, file),
    Place("the thread of a card", Call.START_THREAD_FROM_MESSAGE, press_of("Thread")),
)


async def seen(
    discord: LoopbackDiscord, byline: RunningByline, place: Place, strike: Strike, number: int
) -> str:
    """What is new to the person in the end, and where it stands. `number`: of the cell."""
    ann = discord.people.joins(next(iter(discord.world.guilds.values())), f"ann {number}")
    before: set[int] = set()

    def strike_now() -> None:
        before.update(discord.world.messages)
        if strike.times is None:
            discord.faults.always(place.call, _in_the_channel(discord, place.call, strike.fault))
        else:
            one = _in_the_channel(discord, place.call, strike.fault)
            discord.faults.next(place.call, *([one] * strike.times))

    await place.act(discord, byline, ann, f"line {number}", strike_now)
    await byline.settled()
    discord.faults.clear()
    new = [one for id_, one in discord.world.messages.items() if id_ not in before]
    own = [one for one in new if one["author"]["id"] == str(discord.world.bot.id)]
    if not own and place.call is Call.ACKNOWLEDGE:
        return DISCORDS_OWN
    return "; ".join(_told(discord, one, ann) for one in own) or "nothing"


def _in_the_channel(discord: LoopbackDiscord, call: Call, fault: Fault) -> Fault:
    """Direct messages go by the same call as the channel's, and stay open."""
    channel = next(iter(discord.world.guilds.values())).channels[0]
    return faults.where(str(channel.id), fault) if call is Call.SEND_MESSAGE else fault


def _told(discord: LoopbackDiscord, message: Json, ann: Person) -> str:
    channel = discord.world.channel(int(message["channel_id"]))
    where = "directly: " if channel.with_person == ann else ""
    if message["type"] == COMMAND_RESPONSE:
        where = "privately: " if message["flags"] & EPHEMERAL else ""
    if message["flags"] & LOADING and not shows_something(message):
        return f"{where}thinking…"
    text = texts_of(message)
    if FINAL in text or "Who said what" in text:
        return f"{where}the card"
    if text.startswith("**The line"):
        missing = ", and that a part may be missing" if "may be missing" in text else ""
        return f"{where}the answer{missing}"
    if "closes on day" in text:
        return f"{where}the second part"
    lines = [line for line in text.splitlines() if not line.startswith("-# Reference")]
    told = " ".join(lines).replace(f"<#{_news(discord)}>", "the channel")
    return where + re.sub(r"<#\d+>", "a link to the thread", told)


def _news(discord: LoopbackDiscord) -> int:
    return next(iter(discord.world.guilds.values())).channels[0].id


async def matrix(discord: LoopbackDiscord, byline: RunningByline) -> dict[tuple[str, str], str]:
    """By fault and place."""
    cells = [(strike, place) for strike in STRIKES for place in PLACES]
    return {
        (strike.name, place.name): await seen(discord, byline, place, strike, number)
        for number, (strike, place) in enumerate(cells)
    }


def as_markdown(cells: dict[tuple[str, str], str]) -> str:
    lines = []
    for place in PLACES:
        lines += [f"## {place.name.capitalize()}", "", f"What fails is `{place.call.value}`.", ""]
        lines += ["| what goes wrong | what who asked sees in the end |", "| --- | --- |"]
        lines += [f"| {strike.name} | {cells[strike.name, place.name]} |" for strike in STRIKES]
        lines.append("")
    return "\n".join(lines)
