"""Whether what somebody did with Byline came to a good end, whatever struck meanwhile."""

from collections import Counter
from dataclasses import dataclass, field

from bot.discord_ui.words import catalogue
from tests.bot.discord_ui.byline_process import FINAL
from tests.faults.deeds import Deed, Done
from tests.loopback_discord.answers import Json
from tests.loopback_discord.messages import shows_something, texts_of
from tests.loopback_discord.rest_interactions import MESSAGE
from tests.loopback_discord.server import LoopbackDiscord
from tests.loopback_discord.world import LOADING


@dataclass
class Tally:
    """What was found wrong stands in `faults`, in words."""

    tries: int = 0
    accepted: int = 0
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Tried:
    """A deed, at which step something struck, and what was done and owed by then."""

    deed: Deed
    step: str
    done: Done
    was_owed: bool
    before: frozenset[int]  # messages


def judge(tried: Tried, discord: LoopbackDiscord, tally: Tally) -> None:
    """Nothing that was accepted is lost, doubled, or left half done."""
    new = [
        one
        for id_, one in discord.world.messages.items()
        if id_ not in tried.before and one["author"]["id"] == str(discord.world.bot.id)
    ]
    shown = [one for one in new if shows_something(one)]
    asked = tried.done.asked
    response = discord.world.messages.get(asked.response or 0) if asked else None
    accepted = asked.acknowledged_at is not None if asked else tried.was_owed or bool(new)
    tally.accepted += accepted
    wrong = []
    if accepted and not shown and not (response and int(response["id"]) in tried.before):
        wrong.append("lost")
    is_promised = accepted and asked is not None and asked.acknowledged_as != MESSAGE
    if is_promised and response and tried.deed.ends_with not in texts_of(response):
        wrong.append("not done")
    if any(one["flags"] & LOADING and not shows_something(one) for one in new):
        wrong.append("thinking…")
    if any(catalogue.SPEAKERS_MAY_CHANGE in texts_of(one) for one in new):
        wrong.append("not finished")
    if _is_doubled(shown):
        wrong.append("doubled")
    said = " | ".join(texts_of(one)[:60].replace("\n", " ") for one in shown)
    tally.faults += [f"{one}: {tried.deed.name}, {tried.step}: {said}" for one in wrong]


def _is_doubled(shown: list[Json]) -> bool:
    said = Counter(FINAL if FINAL in texts_of(one) else texts_of(one) for one in shown)
    return any(times > 1 for times in said.values())
