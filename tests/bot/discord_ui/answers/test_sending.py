"""The requests of an answer: where they go, and what stands in them."""

import asyncio
from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from bot.discord_ui import timed_requests
from bot.discord_ui.answers import sending
from bot.discord_ui.answers.answer_addresses import MOST_FOLLOW_UPS, AnswerAddress, AnswerKind
from bot.discord_ui.answers.sending import ExportedFile, FollowUps, Menu, Post, Sender

pytestmark = pytest.mark.asyncio

SERVER, CHANNEL, DIRECT, PERSON, BYLINE, ASKED = 70, 71, 72, 5, 99, 900


class Place(discord.abc.Messageable):
    """A channel. `sent`: what was posted; `holds`: its messages; `looked`: how it was looked through."""

    def __init__(self, id_: int, holds: tuple[Any, ...] = ()) -> None:
        self.id, self._holds = id_, holds
        self.sent: list[dict[str, Any]] = []
        self.looked: list[dict[str, Any]] = []

    async def _get_channel(self) -> Any:
        return self

    async def send(self, content: Any = None, **parts: Any) -> Any:
        self.sent.append({"content": content, **parts})
        return SimpleNamespace(id=1000, channel=self)

    def get_partial_message(self, id_: int) -> Any:
        async def edit(**parts: Any) -> None:
            self.sent.append({"changed": id_, **parts})

        return SimpleNamespace(edit=edit)

    async def history(self, **how: Any) -> AsyncIterator[Any]:  # type: ignore[override]
        self.looked.append(how)
        for one in self._holds:
            yield one


class Client:
    """`known`: the channels that discord.py knows. `partial`: those that it was asked for by id."""

    def __init__(self, *holds: Any, known: bool = True) -> None:
        self.user = SimpleNamespace(id=BYLINE)
        self.channel, self.direct = Place(CHANNEL, holds), Place(DIRECT, holds)
        self.partial: list[tuple[int, int | None]] = []
        self._known = known

    def get_channel(self, id_: int) -> Any:
        return self.channel if self._known and id_ == CHANNEL else None

    async def create_dm(self, person: Any) -> Any:
        assert person.id == PERSON
        return self.direct

    def get_partial_messageable(self, id_: int, guild_id: int | None = None) -> Any:
        self.partial.append((id_, guild_id))
        return self.channel


def a_sender(client: Any, *, channel: int | None = CHANNEL, guild: int | None = SERVER) -> Sender:
    address = AnswerAddress(AnswerKind.MESSAGE, "ann", False, guild, channel, ASKED, 1, "token")
    return Sender(client, address, PERSON, FollowUps())


def posted(
    id_: int,
    content: str = "",
    *,
    author: int = BYLINE,
    replies_to: int | None = None,
    of_command: bool = False,
) -> Any:
    return SimpleNamespace(
        id=id_,
        content=content,
        author=SimpleNamespace(id=author),
        channel=SimpleNamespace(id=CHANNEL),
        reference=SimpleNamespace(message_id=replies_to) if replies_to else None,
        interaction_metadata=object() if of_command else None,
        components=[],
    )


# Where it goes


async def test_a_reply_stands_below_what_it_answers_and_calls_nobody() -> None:
    client = Client()
    post = await a_sender(client).post("words", "nonce", answers=ASKED, directly=False)
    [sent] = client.channel.sent

    assert post == Post(CHANNEL, 1000)
    assert (sent["content"], sent["nonce"], sent["mention_author"]) == ("words", "nonce", False)
    assert sent["reference"].message_id == ASKED
    assert not sent["allowed_mentions"].everyone


@pytest.mark.parametrize(("answers", "directly"), [(None, False), (ASKED, True), (None, True)])
async def test_what_is_no_reply_there_refers_to_nothing(answers: int | None, directly: bool) -> None:
    client = Client()
    await a_sender(client).post("words", "nonce", answers=answers, directly=directly)
    [sent] = (client.direct if directly else client.channel).sent

    assert "reference" not in sent


async def test_without_a_channel_it_goes_directly() -> None:
    client = Client()
    await a_sender(client, channel=None).post("words", "nonce", answers=None, directly=False)

    assert len(client.direct.sent) == 1


async def test_a_channel_that_discord_py_does_not_know_is_reached_by_its_id() -> None:
    client = Client(known=False)
    await a_sender(client).post("words", "nonce", answers=None, directly=False)

    assert client.partial == [(CHANNEL, SERVER)]
    assert a_sender(client, channel=None).channel is None


@pytest.mark.parametrize(("channel", "guild"), [(CHANNEL, SERVER), (DIRECT, None)])
async def test_a_message_is_changed_where_it_stands(channel: int, guild: int | None) -> None:
    client = Client()
    await a_sender(client).change(Post(channel, 901), "words")
    [sent] = client.channel.sent

    assert client.partial == [(channel, guild)]
    assert (sent["changed"], sent["content"]) == (901, "words")


@pytest.mark.parametrize(("guild", "count", "room"), [(SERVER, 50, True), (None, 3, True), (None, 4, False)])
async def test_outside_servers_there_is_room_for_a_few_messages_behind_a_response(
    guild: int | None, count: int, room: bool
) -> None:
    follow_ups, client = FollowUps(), Client()
    address = AnswerAddress(AnswerKind.INTERACTION, "ann", True, guild, CHANNEL, None, 1, "token")
    sender = Sender(client, address, PERSON, follow_ups)  # type: ignore[arg-type]
    for _ in range(count):
        with follow_ups.counting("token"):
            pass

    assert MOST_FOLLOW_UPS == 4
    assert sender.has_room is room


async def test_a_follow_up_waits_to_hear_which_message_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    class Webhook:
        async def send(self, content: Any = None, *, wait: bool = False, **_: Any) -> Any:
            return SimpleNamespace(id=1001) if wait else None

    client: Any = Client()
    address = AnswerAddress(AnswerKind.INTERACTION, "ann", True, SERVER, CHANNEL, None, 1, "token")
    sender = Sender(client, address, PERSON, FollowUps())
    monkeypatch.setattr(sender, "_webhook", Webhook)

    assert await sender.follow_up("words", hidden=True) == 1001


async def test_a_request_by_which_nothing_comes_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timed_requests, "LONGEST_SECONDS", 0.0)

    with pytest.raises(TimeoutError):
        await timed_requests.in_time(asyncio.Event().wait)()


# What was posted before


async def looked_for(
    *holds: Any, shown: Any = "words", answers: int | None = ASKED, directly: bool = False
) -> Any:
    client = Client(*holds)
    found = await a_sender(client).posted_before(shown, 800, answers=answers, directly=directly)
    [how] = (client.direct if directly else client.channel).looked
    return found, (how["after"].id, how["oldest_first"])


async def test_a_reply_is_found_among_the_first_behind_what_it_answers() -> None:
    found, how = await looked_for(posted(901, "other"), posted(902, "other", replies_to=ASKED))

    assert found == Post(CHANNEL, 902)
    assert how == (ASKED, True)


@pytest.mark.parametrize("answers", [ASKED, None])
async def test_a_message_of_its_own_is_found_by_what_it_says(answers: int | None) -> None:
    found, how = await looked_for(
        posted(901, "other"), posted(902, "words"), answers=answers, directly=answers is not None
    )

    assert found == Post(CHANNEL, 902)
    assert how == (800, False)


@pytest.mark.parametrize(
    "other",
    [
        posted(901, "words", author=BYLINE + 1),
        posted(901, "words", of_command=True),
        posted(901, "words", replies_to=ASKED),
        posted(901, "other"),
    ],
    ids=["somebody else's", "a command's", "a reply", "other words"],
)
async def test_what_is_anything_else_is_not_it(other: Any) -> None:
    assert (await looked_for(other, answers=None))[0] is None


async def test_a_reply_to_something_else_is_not_it() -> None:
    assert (await looked_for(posted(901, "words", replies_to=1), posted(902, "words")))[0] is None


async def test_a_menu_is_found_by_its_text_and_a_card_by_its_buttons() -> None:
    card = discord.ui.LayoutView()
    row: Any = discord.ui.ActionRow()
    row.add_item(discord.ui.Button(custom_id="its own"))
    card.add_item(row)
    same = posted(902)
    same.components = [SimpleNamespace(children=[SimpleNamespace(custom_id="its own")])]
    other = posted(901)
    other.components = [SimpleNamespace(custom_id="another's", children=[])]
    without = posted(903)
    without.components = [SimpleNamespace(children=[SimpleNamespace(custom_id=None)])]

    assert (await looked_for(other, without, same, shown=card, answers=None))[0] == Post(CHANNEL, 902)
    menu = Menu("words", None)
    assert (await looked_for(posted(902, "words"), shown=menu, answers=None))[0] == Post(CHANNEL, 902)


# What stands in it


async def test_a_file_is_attached_to_a_new_message_and_a_menu_comes_with_its_view() -> None:
    client, view = Client(), discord.ui.View()
    for shown in (ExportedFile("article.json", b"{}"), Menu("words", view)):
        await a_sender(client).post(shown, "nonce", answers=None, directly=False)
    [of_file, of_menu] = client.channel.sent

    assert [one.filename for one in of_file["files"]] == ["article.json"]
    assert (of_menu["content"], of_menu["view"]) == ("words", view)
    assert view.is_finished()


async def test_a_card_in_place_of_a_line_takes_the_line_away() -> None:
    card, line = discord.ui.LayoutView(), "words"

    assert sending._changed_parts(card) == {"view": card, "content": None}
    assert sending._changed_parts(line) == {"content": "words"}
    assert card.is_finished()
