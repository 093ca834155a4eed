"""Whose it is what somebody reads through their own account: theirs alone, and the same in every place."""

from pathlib import Path

import pytest

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.scopes import direct_scope, scope_of
from storage.departures import DepartureStore
from tests.bot.discord_ui.away import EPHEMERAL, EVER, PLACES, TITLE, Away, byline_away
from tests.bot.discord_ui.byline_process import article
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY
from tests.fake_model import FakeModel
from tests.loopback_discord.messages import labels_of, texts_of

pytestmark = pytest.mark.asyncio


# Whose it is


async def test_all_that_is_kept_is_the_persons_own(away: Away) -> None:
    for name in PLACES:
        await away.asked("summarize", away.place(name), text=article(name))
        await away.asked("ask", away.place(name), question="How many jobs will go?")

    assert await away.scopes_kept() == {direct_scope(away.ann.id)}


async def test_a_server_that_never_added_byline_does_not_count_as_one_that_it_left(away: Away) -> None:
    await away.asked("summarize", away.lobby, text=article("tram"))
    await away.byline.client._services.servers.compare()
    database = away.byline.services.memory.at_hand

    assert await DepartureStore(database).left_before(EVER) == []


async def test_a_process_that_keeps_nothing_of_peoples_own_says_so_before_they_fill_in_a_form(
    away: Away,
) -> None:
    away.byline.client.shard_ids = [1]
    opened = await away.discord.people.command("summarize", channel=away.lobby)
    told = await opened.showing()

    assert told.text == words.KEPT_ELSEWHERE
    assert told.message["flags"] & EPHEMERAL
    assert opened.modal is None
    assert await away.scopes_kept() == set()


async def test_on_a_server_that_added_it_too_the_servers_rules_hold(away: Away) -> None:
    card = await away.asked("summarize", away.news, text=article("tram"))

    assert not card["flags"] & EPHEMERAL
    assert catalogue.BUTTON_THREAD in labels_of(card)
    assert await away.scopes_kept() == {scope_of(away.news.guild_id or 0)}


async def test_nothing_read_through_an_account_shows_on_a_server(away: Away) -> None:
    await away.asked("summarize", away.lobby, text=article("tram"))
    anns = await away.all_that_can_be_seen(away.news, away.ann)
    bens = await away.all_that_can_be_seen(away.news, away.ben)

    assert "tram" not in anns + bens
    assert "Pell" not in anns + bens


async def test_nothing_of_a_server_shows_through_an_account(away: Away) -> None:
    await away.asked("summarize", away.news, text=article("tram"))
    seen = [await away.all_that_can_be_seen(away.place(one), away.ann) for one in PLACES]

    assert "tram" not in "".join(seen)
    assert "Pell" not in "".join(seen)


async def test_two_who_bring_it_to_the_same_place_see_nothing_of_each_other(away: Away) -> None:
    await away.asked("summarize", away.group, text=article("tram"))
    await away.asked("ask", away.group, question="How many jobs will go?")
    seen = await away.all_that_can_be_seen(away.group, away.ben)

    assert "tram" not in seen
    assert "jobs will go" not in seen


async def test_an_article_that_both_read_is_told_to_neither_as_read_before(away: Away) -> None:
    await away.asked("summarize", away.group, text=article("tram"))
    bens = await away.asked("summarize", away.group, away.ben, text=article("tram"))

    assert "Read before" not in texts_of(bens)


async def test_a_reply_that_one_paid_for_serves_nobody_else(tmp_path: Path) -> None:
    model = FakeModel()
    model.reply(REPLY)
    model.reply(REPLY)
    async with byline_away(tmp_path, model) as away:
        await away.asked("summarize", away.lobby, text=ARTICLE)
        await away.asked("summarize", away.news, text=ARTICLE)

    assert len(model.requests) == 2


async def test_direct_messages_and_every_place_share_what_is_ones_own(away: Away) -> None:
    await away.asked("summarize", away.lobby, text=article("tram"))
    direct = await away.all_that_can_be_seen(away.direct, away.ann)
    group = await away.all_that_can_be_seen(away.group, away.ann)

    assert TITLE in direct
    assert TITLE in group


async def test_what_is_read_in_direct_messages_can_be_asked_about_anywhere(away: Away) -> None:
    await away.asked("summarize", away.direct, text=article("tram"))
    shown = await away.asked("ask", away.lobby, question="How many jobs will go?")

    assert "30 jobs" in texts_of(shown)
