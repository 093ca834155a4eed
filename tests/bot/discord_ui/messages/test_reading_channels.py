"""Channels that a manager chose for Byline to read by itself."""

from pathlib import Path
from typing import Any

import discord
import pytest

from bot.discord_ui.messages import reading_channels
from bot.discord_ui.messages.reading_channels import FOR_THE_REST_SECONDS, SIGN
from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import settings_catalogue as setting_words
from tests.bot.discord_ui.byline_server import Newsroom, a_newsroom, text_of
from tests.bot.discord_ui.reading_desk import (
    POOL,
    cards_in,
    choose,
    last_in,
    manager_of,
    post,
    said_by_byline,
    signs_on,
)
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio
CUT_OFF = f"{POOL}\nA spokesman for Thorley,"
MORE = "Adam West, said that the town would put on a bus every Saturday from March on.\n"
TALK = "I asked Tim whether he could do page five for me, and he said he would look at it after lunch. " * 4
UNCLEAR = (
    "Nobody needs another report about the bridge. There have been four, and they say the same thing. "
    "What is missing is a decision, and nobody wants to take one before the spring, the council says. "
) * 3


async def test_an_article_posted_there_is_read(desk: Newsroom) -> None:
    posted = await post(desk, POOL)
    card = last_in(desk.channel)

    assert "### Council votes to shut Marlow Street pool" in text_of(card)
    assert card.reference.message_id == posted.id


async def test_talk_there_is_left_alone(desk: Newsroom) -> None:
    posted = await post(desk, TALK)

    assert last_in(desk.channel).id == posted.id
    assert signs_on(desk.channel, posted) == []


async def test_an_article_elsewhere_is_left_alone(desk: Newsroom) -> None:
    elsewhere = desk.guild.create_text_channel("kitchen")
    posted = await post(desk, POOL, channel=elsewhere)

    assert last_in(elsewhere).id == posted.id


async def test_other_channels_are_not_looked_through_for_what_was_missed(desk: Newsroom) -> None:
    desk.guild.create_text_channel("kitchen")
    client: Any = desk.env.bot
    places = client._services.channels.places(client.get_guild(desk.guild.id))

    assert [one.id for one in places] == [desk.channel.id]


async def test_a_paste_split_over_messages_is_read_once(desk: Newsroom) -> None:
    await desk.ann.send(desk.channel, CUT_OFF)
    await post(desk, MORE)
    (card,) = cards_in(desk.channel)

    assert "Adam West" in text_of(card)


async def test_behind_a_paste_that_was_awaited_the_next_one_is_read_as_well(desk: Newsroom) -> None:
    await post(desk, CUT_OFF)
    await post(desk, CUT_OFF.replace("Marlow Street", "Quay Street"))

    assert len(cards_in(desk.channel)) == 2


async def test_while_more_is_awaited_byline_shows_that_it_is_at_work(desk: Newsroom) -> None:
    await desk.ann.send(desk.channel, CUT_OFF)

    assert [one.path for one in desk.env.http_requests if one.path.endswith("/typing")]


async def test_a_paste_that_is_awaited_is_read_once_over_a_restart(desk: Newsroom) -> None:
    await desk.ann.send(desk.channel, CUT_OFF)
    await desk.restart()
    await post(desk, MORE)
    (card,) = cards_in(desk.channel)

    assert "Adam West" in text_of(card)


async def test_a_paste_that_is_taken_back_while_more_is_awaited_is_not_read(desk: Newsroom) -> None:
    posted = await desk.ann.send(desk.channel, CUT_OFF)
    await desk.ben.send(desk.channel, "Was that meant for us?")
    await desk.ann.delete(posted)
    await desk.env.advance_time(FOR_THE_REST_SECONDS)

    assert cards_in(desk.channel) == []


async def test_a_paste_that_is_changed_while_more_is_awaited_is_read_as_it_is_then(desk: Newsroom) -> None:
    posted = await desk.ann.send(desk.channel, CUT_OFF)
    await desk.ann.edit(posted, POOL.replace("Derek Foyle", "Milo Grant"))
    await desk.env.advance_time(FOR_THE_REST_SECONDS)
    (card,) = cards_in(desk.channel)

    assert "Milo Grant" in text_of(card)
    assert "Derek Foyle" not in text_of(card)


async def test_where_byline_may_not_look_back_a_paste_is_read_as_it_came(desk: Newsroom) -> None:
    await desk.ann.send(desk.channel, CUT_OFF)
    desk.env.inject_error("GET", "/channels/*/messages", status=403, code=50013)
    await desk.env.advance_time(FOR_THE_REST_SECONDS)

    assert len(cards_in(desk.channel)) == 1


async def test_what_another_writes_meanwhile_is_not_of_the_paste(desk: Newsroom) -> None:
    await desk.ann.send(desk.channel, CUT_OFF)
    await desk.ben.send(desk.channel, MORE)
    await desk.env.advance_time(FOR_THE_REST_SECONDS)
    (card,) = cards_in(desk.channel)

    assert "Adam West" not in text_of(card)


async def test_an_article_that_has_its_card_gets_no_second_one(desk: Newsroom) -> None:
    await post(desk, POOL)
    await post(desk, POOL)

    assert len(cards_in(desk.channel)) == 1


async def test_where_byline_is_unsure_a_click_of_who_posted_it_reads(desk: Newsroom) -> None:
    posted = await post(desk, UNCLEAR)
    offered = signs_on(desk.channel, posted)
    await desk.ann.react(posted, SIGN)

    assert offered == [SIGN]
    assert last_in(desk.channel).reference.message_id == posted.id


@pytest.mark.parametrize(("text", "offered"), [(UNCLEAR, [SIGN]), (TALK, [])], ids=["unsure", "talk"])
async def test_a_file_is_offered_where_byline_is_unsure_of_what_it_holds(
    desk: Newsroom, text: str, offered: list[str]
) -> None:
    posted = await post(desk, "", attachments=[("bridge.txt", text.encode())])

    assert (signs_on(desk.channel, posted), cards_in(desk.channel)) == (offered, [])


async def test_once_it_reads_byline_offers_no_more_to(desk: Newsroom) -> None:
    posted = await post(desk, UNCLEAR)
    await desk.ann.react(posted, SIGN)
    channel: Any = desk.env.bot.get_channel(desk.channel.id)
    [reaction] = (await channel.fetch_message(posted.id)).reactions

    assert (reaction.me, reaction.count) == (False, 1)


async def test_an_article_that_is_read_is_not_offered_besides(desk: Newsroom) -> None:
    posted = await post(desk, POOL)

    assert signs_on(desk.channel, posted) == []


async def test_a_click_of_a_bystander_reads_nothing(desk: Newsroom) -> None:
    posted = await post(desk, UNCLEAR)
    await desk.ben.react(posted, SIGN)

    assert last_in(desk.channel).id == posted.id


@pytest.mark.parametrize("permission", ["manage_messages", "manage_guild"])
async def test_a_click_of_who_manages_messages_or_the_server_reads(desk: Newsroom, permission: str) -> None:
    role = desk.guild.create_role("Desk", permissions=discord.Permissions(**{permission: True}))
    mo = desk.guild.add_member(desk.env.create_user("mo"), roles=[role])
    posted = await post(desk, UNCLEAR)
    await mo.react(posted, SIGN)

    assert last_in(desk.channel).reference.message_id == posted.id


async def test_a_reaction_that_byline_did_not_offer_reads_nothing(desk: Newsroom) -> None:
    posted = await post(desk, TALK)
    await desk.ann.react(posted, SIGN)

    assert last_in(desk.channel).id == posted.id


async def test_a_channel_has_a_number_of_articles_an_hour(
    desk: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_channels, "MOST_AN_HOUR", 1)
    for number in ("60", "70", "80"):
        await post(desk, POOL.replace("60", number))
    refused = f"{words.CHANNEL_FULL.format(count='1')} {words.OR_BY_MENU}"

    assert len(cards_in(desk.channel)) == 1
    assert [one.content for one in desk.channel.history()].count(refused) == 1


async def test_each_channel_has_an_hour_of_its_own(desk: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_channels, "MOST_AN_HOUR", 1)
    wires = desk.guild.create_text_channel("wires")
    await choose(desk, manager_of(desk), desk.channel, wires)
    await post(desk, POOL)
    await post(desk, POOL, channel=wires)

    assert (len(cards_in(desk.channel)), len(cards_in(wires))) == (1, 1)


async def test_a_restart_gives_a_channel_no_new_hour(desk: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_channels, "MOST_AN_HOUR", 1)
    await post(desk, POOL)
    await desk.restart()
    await post(desk, POOL.replace("60", "70"))

    assert len(cards_in(desk.channel)) == 1


async def test_a_thread_has_no_hour_of_its_own(desk: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_channels, "MOST_AN_HOUR", 1)
    channel = desk.env.bot.get_channel(desk.channel.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.create_thread(name="Wires", type=discord.ChannelType.public_thread)
    await desk.env.settle()
    (thread,) = desk.channel.threads
    known = desk.env.bot.get_channel(thread.id)
    assert isinstance(known, discord.Thread)
    known.owner_id = desk.ann.id  # who opens one of their own, which simcord lets only Byline do
    await post(desk, POOL, channel=thread)
    await post(desk, POOL.replace("60", "70"))

    assert (len(cards_in(thread)), len(cards_in(desk.channel))) == (1, 0)


async def test_the_poster_pays(tmp_path: Path, model: FakeModel) -> None:
    async with a_newsroom(tmp_path, model, message_content=True) as newsroom:
        await choose(newsroom, manager_of(newsroom))
        await post(newsroom, POOL)
        usage = await newsroom.ann.slash(newsroom.channel, "usage")

    assert setting_words.NOTHING_USED not in text_of(usage.response).split(setting_words.YOU_LATELY)[0]


async def test_a_mention_with_the_rest_reads_all_of_it_once(desk: Newsroom) -> None:
    assert desk.env.bot.user is not None
    await desk.ann.send(desk.channel, CUT_OFF)
    await post(desk, f"{desk.env.bot.user.mention} {MORE * 3}")

    assert len(cards_in(desk.channel)) == len(said_by_byline(desk)) == 1


async def test_a_choice_of_channels_outlives_a_restart(desk: Newsroom) -> None:
    await desk.restart()
    await post(desk, POOL)

    assert len(cards_in(desk.channel)) == 1


async def test_what_was_read_may_be_gone_on_with(desk: Newsroom) -> None:
    await post(desk, POOL)
    more = await desk.ann.send(desk.channel, MORE)
    result = await desk.ann.context_menu(desk.channel, words.MENU_ADD, more)

    assert "Adam West" in text_of(result.response)
    assert not result.ephemeral
