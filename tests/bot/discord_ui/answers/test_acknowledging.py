"""The first thing that Discord hears of an interaction, whatever becomes of it on the way."""

import asyncio
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from bot.discord_ui.answers.acknowledging import (
    ALREADY_ACKNOWLEDGED,
    LEAST_REST_SECONDS,
    AnsweredByAnother,
    acknowledge,
    delivered_if_possible,
    tell_privately,
)
from tests.bot.discord_ui.refusals import refused

pytestmark = pytest.mark.asyncio

MESSAGE = 11
LOST, TWICE, BUSY, GONE = (
    ConnectionResetError(),
    refused(400, ALREADY_ACKNOWLEDGED),
    refused(429),
    refused(404, 10062, discord.NotFound),
)


class Interaction:
    """One whose acknowledgements meet `errors`, one after the other. `heard`: what Discord was told."""

    def __init__(self, *errors: BaseException, done: bool = False, known: bool = True) -> None:
        self.heard: list[tuple[Any, ...]] = []
        self._errors, self._done, self._known = list(errors), done, known
        self.response = self
        self.followup = SimpleNamespace(send=self._send)

    async def defer(self, **options: Any) -> Any:
        self.heard.append(tuple(sorted(options.items())))
        if self._errors:
            raise self._errors.pop(0)
        return SimpleNamespace(message_id=MESSAGE) if self._known else None

    def is_done(self) -> bool:
        return self._done

    async def send_message(self, text: str, *, ephemeral: bool, allowed_mentions: Any) -> None:
        self.heard.append(("response", text, ephemeral, allowed_mentions.everyone))

    async def _send(self, text: str, *, ephemeral: bool, allowed_mentions: Any) -> None:
        self.heard.append(("behind it", text, ephemeral, allowed_mentions.everyone))


async def acknowledged(interaction: Any, *, private: bool = True, changes_card: bool = False) -> int | None:
    return await acknowledge(interaction, private=private, changes_card=changes_card)


def clock_tells(monkeypatch: pytest.MonkeyPatch, *moments: float) -> None:
    clock = SimpleNamespace(time=iter(moments).__next__)
    monkeypatch.setattr(
        "bot.discord_ui.answers.acknowledging.asyncio",
        SimpleNamespace(get_running_loop=lambda: clock, timeout=asyncio.timeout),
    )


@pytest.mark.parametrize("private", [True, False])
async def test_a_promise_is_as_private_as_what_it_promises(private: bool) -> None:
    interaction = Interaction()

    assert await acknowledged(interaction, private=private) == MESSAGE
    assert interaction.heard == [(("ephemeral", private), ("thinking", True))]


async def test_for_a_card_that_will_change_nothing_new_is_promised() -> None:
    interaction = Interaction()
    await acknowledged(interaction, changes_card=True)

    assert interaction.heard == [()]


async def test_the_message_to_come_is_not_known_where_discord_does_not_tell() -> None:
    assert await acknowledged(Interaction(known=False)) is None


@pytest.mark.parametrize("error", [LOST, BUSY, TimeoutError()], ids=["lost", "busy", "too long"])
async def test_what_may_not_have_arrived_is_sent_once_more(error: BaseException) -> None:
    interaction = Interaction(error)

    assert await acknowledged(interaction) == MESSAGE
    assert len(interaction.heard) == 2


@pytest.mark.parametrize("first", [LOST, BUSY], ids=["lost", "busy"])
async def test_a_second_one_that_was_one_too_many_is_no_failure(first: BaseException) -> None:
    assert await acknowledged(Interaction(first, TWICE)) is None


@pytest.mark.parametrize("errors", [(GONE,), (LOST, GONE)], ids=["first", "second"])
async def test_what_discord_refuses_otherwise_is_a_failure(errors: tuple[BaseException, ...]) -> None:
    interaction = Interaction(*errors)
    with pytest.raises(discord.NotFound):
        await acknowledged(interaction)

    assert len(interaction.heard) == len(errors)


async def test_what_is_acknowledged_already_was_answered_by_another(monkeypatch: pytest.MonkeyPatch) -> None:
    interaction = Interaction(TWICE)
    clock_tells(monkeypatch, 100.0, 100.0)
    with pytest.raises(AnsweredByAnother):
        await acknowledged(interaction)

    assert len(interaction.heard) == 1


async def test_what_took_as_long_as_a_repetition_was_acknowledged_by_ourselves(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    interaction = Interaction(TWICE, TWICE)
    clock_tells(monkeypatch, 100.0, 100.0 + LEAST_REST_SECONDS)

    assert await acknowledged(interaction) is None


@pytest.mark.parametrize(("done", "where"), [(True, "behind it"), (False, "response")])
async def test_a_private_line_calls_nobody_wherever_it_stands(done: bool, where: str) -> None:
    interaction: Any = Interaction(done=done)
    await tell_privately(interaction, "a reason")

    assert interaction.heard == [(where, "a reason", True, False)]


@pytest.mark.parametrize("error", [GONE, LOST], ids=["refused", "lost"])
async def test_a_failure_that_cannot_be_told_is_none_of_its_own(error: BaseException) -> None:
    with delivered_if_possible():
        raise error


async def test_anything_else_that_fails_is_a_failure() -> None:
    with pytest.raises(ValueError, match="ours"), delivered_if_possible():
        raise ValueError("ours")
