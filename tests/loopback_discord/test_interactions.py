import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import discord
import pytest

from tests.loopback_discord.bare_client import BareClient, card_of
from tests.loopback_discord.calls import Call
from tests.loopback_discord.faults import held_until
from tests.loopback_discord.journal import Upload
from tests.loopback_discord.server import LoopbackDiscord
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio

A_BUTTON = [{"type": 1, "components": [{"type": 2, "label": "Press me", "style": 2, "custom_id": "press"}]}]
CARD_WITH_BUTTON = [{"type": 17, "components": [{"type": 10, "content": "A card"}, *A_BUTTON]}]

Answer = Callable[[discord.Interaction[Any]], Awaitable[object]]


async def outcome(client: BareClient, answer: Answer, act: Callable[[], Awaitable[object]]) -> Any:
    """What `answer` returned or raised for the next interaction, which `act` brings about."""
    result: asyncio.Future[Any] = asyncio.get_running_loop().create_future()

    async def on_interaction(interaction: discord.Interaction[Any]) -> None:
        if interaction.command is not None and interaction.command.name == "bare":
            return
        try:
            result.set_result(await answer(interaction))
        except discord.HTTPException as error:
            result.set_result(error)

    client.event(on_interaction)
    await act()
    async with asyncio.timeout(PATIENCE_SECONDS):
        return await result


async def test_a_pressed_button_reaches_the_bot_with_its_message(
    loopback: LoopbackDiscord, bare: BareClient
) -> None:
    message = await bare.guilds[0].text_channels[0].send(view=card_of(CARD_WITH_BUTTON))

    async def answer(interaction: discord.Interaction[Any]) -> object:
        await interaction.response.send_message("Pressed", ephemeral=True)
        return interaction.message

    card = loopback.world.message(message.id)
    pressed_on = await outcome(bare, answer, lambda: loopback.people.press(card, "Press me"))

    assert pressed_on.id == message.id


async def test_a_button_that_is_not_there_cannot_be_pressed(
    loopback: LoopbackDiscord, bare: BareClient
) -> None:
    message = await bare.guilds[0].text_channels[0].send(view=card_of(CARD_WITH_BUTTON))

    with pytest.raises(AssertionError, match="no button 'Press it' among"):
        await loopback.people.press(loopback.world.message(message.id), "Press it")


async def test_a_command_that_the_bot_never_told_of_cannot_be_typed(
    loopback: LoopbackDiscord, bare: BareClient
) -> None:
    with pytest.raises(AssertionError, match="told Discord of no 'summarise'"):
        await loopback.people.command("summarise")


async def test_a_second_acknowledgement_is_refused(loopback: LoopbackDiscord, bare: BareClient) -> None:
    message = await bare.guilds[0].text_channels[0].send(view=card_of(CARD_WITH_BUTTON))

    async def answer(interaction: discord.Interaction[Any]) -> object:
        await interaction.response.defer()
        interaction.response._response_type = None
        return await interaction.response.defer()

    card = loopback.world.message(message.id)
    error = await outcome(bare, answer, lambda: loopback.people.press(card, "Press me"))

    assert error.code == 40060


async def test_an_acknowledgement_after_the_deadline_comes_too_late(
    loopback: LoopbackDiscord, bare: BareClient
) -> None:
    released = asyncio.Event()
    loopback.faults.next(Call.ACKNOWLEDGE, held_until(released))
    asked = await loopback.people.command("bare")
    asked.sent_at -= PATIENCE_SECONDS  # which is the deadline here
    released.set()

    async with asyncio.timeout(PATIENCE_SECONDS):
        error = await bare.failures.get()

    assert isinstance(error, discord.NotFound)
    assert error.code == 10062


async def test_a_token_that_has_expired_opens_nothing(loopback: LoopbackDiscord, bare: BareClient) -> None:
    released = asyncio.Event()
    loopback.faults.next(Call.EDIT_RESPONSE, held_until(released))
    asked = await loopback.people.command("bare")
    await asked.acknowledged()
    asked.is_expired = True
    released.set()

    async with asyncio.timeout(PATIENCE_SECONDS):
        error = await bare.failures.get()

    assert isinstance(error, discord.HTTPException)
    assert error.code == 50027


async def test_the_first_followup_of_a_deferred_response_takes_its_place(
    loopback: LoopbackDiscord, bare: BareClient
) -> None:
    message = await bare.guilds[0].text_channels[0].send(view=card_of(CARD_WITH_BUTTON))

    async def answer(interaction: discord.Interaction[Any]) -> object:
        await interaction.response.defer(thinking=True)
        sent = await interaction.followup.send("Here", wait=True)
        return sent.id == (await interaction.original_response()).id

    card = loopback.world.message(message.id)
    takes_its_place = await outcome(bare, answer, lambda: loopback.people.press(card, "Press me"))

    assert takes_its_place


async def test_a_form_comes_back_filled(loopback: LoopbackDiscord, bare: BareClient) -> None:
    submitted: asyncio.Future[tuple[str, bytes]] = asyncio.get_running_loop().create_future()

    class Form(discord.ui.Modal, title="A form"):
        text = discord.ui.Label[Any](text="Text", component=discord.ui.TextInput())
        file = discord.ui.Label[Any](text="File", component=discord.ui.FileUpload())

        async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
            await interaction.response.send_message("Thank you")
            assert isinstance(self.text.component, discord.ui.TextInput)
            assert isinstance(self.file.component, discord.ui.FileUpload)
            submitted.set_result((self.text.component.value, await self.file.component.values[0].read()))

    message = await bare.guilds[0].text_channels[0].send(view=card_of(CARD_WITH_BUTTON))

    async def answer(interaction: discord.Interaction[Any]) -> object:
        if interaction.type is discord.InteractionType.component:
            await interaction.response.send_modal(Form())
        return None

    card = loopback.world.message(message.id)
    opened: list[Any] = []

    async def press() -> None:
        opened.append(await loopback.people.press(card, "Press me"))

    await outcome(bare, answer, press)
    await loopback.people.fill(opened[0], {"Text": "Words", "File": Upload("a.txt", b"More words")})

    async with asyncio.timeout(PATIENCE_SECONDS):
        assert await submitted == ("Words", b"More words")
