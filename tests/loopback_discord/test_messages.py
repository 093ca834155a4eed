import asyncio
import io

import discord
import pytest

from tests.loopback_discord.bare_client import BareClient, card_of
from tests.loopback_discord.journal import Upload
from tests.loopback_discord.logged_in import logged_in
from tests.loopback_discord.server import LoopbackDiscord
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio


class ListeningClient(BareClient):
    """A bare client that also gets messages."""

    def __init__(self, *, message_content: bool) -> None:
        super().__init__()
        self._connection._intents |= discord.Intents(
            guild_messages=True, dm_messages=True, message_content=message_content
        )
        self.heard: asyncio.Queue[discord.Message] = asyncio.Queue()

    async def on_message(self, message: discord.Message) -> None:
        self.heard.put_nowait(message)


async def heard(client: ListeningClient) -> discord.Message:
    async with asyncio.timeout(PATIENCE_SECONDS):
        return await client.heard.get()


@pytest.mark.parametrize(
    ("message_content", "content"), [(True, "Hello"), (False, "")], ids=["with the intent", "without it"]
)
async def test_a_message_s_content_needs_the_intent(
    loopback: LoopbackDiscord, message_content: bool, content: str
) -> None:
    async with logged_in(loopback, ListeningClient(message_content=message_content)) as client:
        assert isinstance(client, ListeningClient)
        await loopback.people.write("Hello")

        assert (await heard(client)).content == content


async def test_a_mention_comes_whole_without_the_intent(loopback: LoopbackDiscord) -> None:
    async with logged_in(loopback, ListeningClient(message_content=False)) as client:
        assert isinstance(client, ListeningClient)
        await loopback.people.write("Hello", mention=True)

        assert (await heard(client)).content.endswith("> Hello")


async def test_a_card_that_breaks_a_limit_of_discord_is_refused(
    loopback: LoopbackDiscord, bare: BareClient
) -> None:
    too_long = card_of([{"type": 10, "content": "x" * 2001}, {"type": 10, "content": "x" * 2001}])

    with pytest.raises(discord.HTTPException) as raised:
        await bare.guilds[0].text_channels[0].send(view=too_long)

    assert raised.value.code == 50035


async def test_a_nonce_that_is_longer_than_discord_takes_is_refused(
    loopback: LoopbackDiscord, bare: BareClient
) -> None:
    with pytest.raises(discord.HTTPException) as raised:
        await bare.guilds[0].text_channels[0].send("Hello", nonce="x" * 26)

    assert raised.value.code == 50035


async def test_a_file_that_was_sent_can_be_loaded(loopback: LoopbackDiscord, bare: BareClient) -> None:
    file = discord.File(io.BytesIO(b"words"), "a.txt")

    message = await bare.guilds[0].text_channels[0].send(file=file)

    assert await message.attachments[0].read() == b"words"


async def test_a_person_s_file_can_be_loaded(loopback: LoopbackDiscord, bare: BareClient) -> None:
    written = await loopback.people.write("", files=[Upload("a.txt", b"words")])

    message = await bare.guilds[0].text_channels[0].fetch_message(int(written["id"]))

    assert await message.attachments[0].read() == b"words"


async def test_a_message_has_one_thread_at_most(loopback: LoopbackDiscord, bare: BareClient) -> None:
    message = await bare.guilds[0].text_channels[0].send("Hello")
    await message.create_thread(name="About it")

    with pytest.raises(discord.HTTPException) as raised:
        await message.create_thread(name="Again")

    assert raised.value.code == 160004


async def test_somebody_gets_a_direct_message(loopback: LoopbackDiscord, bare: BareClient) -> None:
    ben = loopback.people.joins(next(iter(loopback.world.guilds.values())), "ben")
    user = await bare.create_dm(discord.Object(ben.id))

    await user.send("Hello")

    channel = loopback.world.direct_messages_with(ben)
    assert [one["content"] for one in loopback.world.messages_in(channel)] == ["Hello"]


async def test_a_deleted_message_is_gone(loopback: LoopbackDiscord, bare: BareClient) -> None:
    message = await bare.guilds[0].text_channels[0].send("Hello")
    await message.delete()

    with pytest.raises(discord.NotFound) as raised:
        await message.edit(content="Hello again")

    assert raised.value.code == 10008
