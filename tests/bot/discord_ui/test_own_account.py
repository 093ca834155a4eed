"""Byline on somebody's own account, brought to where it was not added: theirs alone, and seen by nobody."""

from pathlib import Path

import pytest

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import forgetting_catalogue as forget_words
from bot.discord_ui.words import help_catalogue as help_words
from bot.discord_ui.words import settings_catalogue as setting_words
from bot.errors import ModelUnreachable
from bot.pipeline.keeping.export_data import lines_of_person
from bot.pipeline.scopes import scope_of
from bot.pipeline.workflows.forgetting import Forgetting
from bot.pipeline.workflows.upkeep import Upkeep
from tests.bot.discord_ui.away import EPHEMERAL, EVER, PLACES, TITLE, Away, byline_away
from tests.bot.discord_ui.byline_process import FINAL, article
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY
from tests.bot.documents.making import pdf
from tests.fake_model import FakeModel
from tests.loopback_discord.calls import Call
from tests.loopback_discord.journal import Upload
from tests.loopback_discord.messages import labels_of, texts_of

pytestmark = pytest.mark.asyncio

CHANGING = {
    catalogue.BUTTON_SHARE,
    catalogue.BUTTON_THREAD,
    catalogue.BUTTON_REMOVE,
    catalogue.BUTTON_READ_AGAIN,
}


# Only who brings it sees what it answers


@pytest.mark.parametrize("name", PLACES)
async def test_every_way_in_answers_who_brought_it_alone(away: Away, name: str) -> None:
    place = away.place(name)
    posted = await away.discord.people.write(article("ferry"), person=away.ben, channel=place)
    menu = await away.discord.people.menu(words.MENU_SUMMARIZE, posted)
    whole = await away.discord.people.menu(words.MENU_WHO_SAID, posted)
    answers = [
        await away.answer_to(menu),
        await away.answer_to(whole),
        await away.asked("summarize", place, text=article("tram"), private=False),
        await away.asked("whosaid", place, text=article("bus"), private=False),
        await away.asked("quote", place, speaker="Pell"),
        await away.asked("ask", place, question="How many jobs will go?", private=False),
        await away.asked("help", place),
    ]

    assert all(one["flags"] & EPHEMERAL for one in answers)
    assert away.ordinary_messages(place) == []
    assert FINAL in texts_of(answers[0])
    assert "Ana Pell" in texts_of(answers[1])
    assert "30 jobs" in texts_of(answers[5])


async def test_a_document_is_read_for_who_brought_it_alone(away: Away) -> None:
    ruling = Upload("ruling.pdf", pdf([["The tram line closes in May, the council said."], ["It is old."]]))
    posted = await away.discord.people.write("", person=away.ben, channel=away.lobby, files=[ruling])
    answers = [
        await away.asked("summarize", away.lobby, file=ruling),
        await away.answer_to(await away.discord.people.menu(words.MENU_SUMMARIZE, posted)),
    ]

    assert all("PDF, 2 pages" in texts_of(one) and one["flags"] & EPHEMERAL for one in answers)
    assert away.ordinary_messages(away.lobby) == []


async def test_its_form_offers_no_answer_for_all(away: Away) -> None:
    opened = await away.discord.people.command("summarize", channel=away.lobby)
    labels = [one["label"] for one in (await opened.form())["components"]]
    sent = await away.discord.people.fill(opened, {words.FORM_FIRST: article("tram")})
    shown = await away.answer_to(sent)

    assert words.FORM_PRIVATE not in labels
    assert shown["flags"] & EPHEMERAL
    assert TITLE in texts_of(shown)


async def test_no_card_there_offers_what_changes_the_place(away: Away) -> None:
    card = await away.asked("summarize", away.lobby, text=article("tram"))
    whole = await away.pressed(card, catalogue.BUTTON_WHO_SAID_WHAT)
    more = await away.pressed(card, catalogue.BUTTON_MORE)
    direct = await away.asked("whosaid", away.lobby, text=article("bus"))
    offered = {label for one in (card, whole, more, direct) for label in labels_of(one)}

    assert catalogue.BUTTON_WRONG_SPEAKER in offered
    assert not offered & CHANGING


async def test_a_second_part_is_added_to_what_was_read_in_the_same_place(away: Away) -> None:
    first, second = article("tram").split("Tom Brindle")
    posted = await away.discord.people.write(first, channel=away.lobby)
    rest = await away.discord.people.write(f"Tom Brindle{second}", channel=away.lobby)
    await away.answer_to(await away.discord.people.menu(words.MENU_SUMMARIZE, posted))
    shown = await away.answer_to(await away.discord.people.menu(words.MENU_ADD, rest))

    assert "Tom Brindle" in texts_of(shown)


async def test_a_link_to_a_message_is_not_followed(away: Away) -> None:
    posted = await away.discord.people.write(article("ferry"), channel=away.news)
    link = f"https://discord.com/channels/{away.news.guild_id}/{away.news.id}/{posted['id']}"
    shown = await away.asked("summarize", away.lobby, message=link)

    assert texts_of(shown).startswith(words.LINK_ON_SERVERS_ONLY)


async def test_what_byline_is_not_in_it_does_not_write_to_or_look_at(away: Away) -> None:
    card = await away.asked("summarize", away.lobby, text=article("tram"))
    for label in (catalogue.BUTTON_WHO_SAID_WHAT, catalogue.BUTTON_COPY_QUOTE, catalogue.BUTTON_MORE):
        await away.pressed(card, label)
    by_its_own_token = [
        one for one in away.discord.journal.requests if str(away.lobby.id) in one.arguments.get("channel", "")
    ]

    assert by_its_own_token == []


async def test_a_card_of_a_server_that_removed_byline_changes_nothing_there(away: Away) -> None:
    card = await away.asked("summarize", away.news, text=article("tram"))
    before = len(away.discord.journal.of(Call.START_THREAD_FROM_MESSAGE))
    away.discord.world.guilds[away.news.guild_id or 0].has_bot = False
    thread = await away.discord.people.press(card, catalogue.BUTTON_THREAD)
    refused = await away.answer_to(thread)
    whole = await away.pressed(card, catalogue.BUTTON_WHO_SAID_WHAT)

    assert not card["flags"] & EPHEMERAL
    assert texts_of(refused).startswith(words.NOT_AS_A_GUEST)
    assert texts_of(whole).startswith(words.ARTICLE_NOT_HERE)
    assert len(away.discord.journal.of(Call.START_THREAD_FROM_MESSAGE)) == before


async def test_a_card_there_is_not_even_read_again_by_who_asked_for_it_and_has_the_article(
    tmp_path: Path,
) -> None:
    model = FakeModel()
    for _ in range(2):
        model.fail(ModelUnreachable())
    async with byline_away(tmp_path, model) as away:
        card = await away.asked("summarize", away.news, text=ARTICLE)
        await away.asked("summarize", away.lobby, text=ARTICLE)
        away.discord.world.guilds[away.news.guild_id or 0].has_bot = False
        pressed = await away.discord.people.press(card, catalogue.BUTTON_TRY_AGAIN)
        told = await pressed.showing(words.NOT_AS_A_GUEST)
        as_it_is = away.discord.world.message(int(card["id"]))

    assert told.message["flags"] & EPHEMERAL
    assert as_it_is == card


# Choosing, seeing and erasing it


async def test_settings_there_are_ones_own_and_no_servers(away: Away) -> None:
    shown = await away.asked("settings", away.lobby)

    assert setting_words.SETTINGS_TITLE_OWN in texts_of(shown)
    assert setting_words.SETTING_PRIVATE not in texts_of(shown)


async def test_what_the_model_took_counts_as_ones_own(tmp_path: Path) -> None:
    model = FakeModel()
    model.reply(REPLY)
    async with byline_away(tmp_path, model) as away:
        await away.asked("summarize", away.lobby, text=ARTICLE)
        own = await away.asked("usage", away.group)
        servers = await away.asked("usage", away.news)

    assert "1,000 tokens in" in texts_of(own)
    assert setting_words.SERVER_TODAY not in texts_of(own)
    assert "1,000 tokens in" not in texts_of(servers)


async def test_forget_erases_all_that_is_ones_own_and_nothing_of_a_server(away: Away) -> None:
    await away.asked("summarize", away.news, text=article("bus"))
    await away.asked("summarize", away.lobby, text=article("tram"))
    asked = await away.asked("forget", away.group, what="everything")
    await away.pressed(asked, forget_words.BUTTON_FORGET)

    assert "1 article" in texts_of(asked)
    assert await away.scopes_kept() == {scope_of(away.news.guild_id or 0)}


async def test_what_is_too_old_goes(away: Away) -> None:
    await away.asked("summarize", away.lobby, text=article("tram"))
    services = away.byline.services
    choices = away.byline.client._services.choices
    later = Upkeep(services.memory, Forgetting(services, choices), choices, 30, now=lambda: EVER)
    await later.tidy()

    assert TITLE not in texts_of(await away.asked("articles", away.lobby))


async def test_the_export_of_a_person_has_what_is_their_own(away: Away) -> None:
    await away.asked("summarize", away.lobby, text=article("tram"))
    anns = [line async for line in lines_of_person(away.byline.services.memory, away.ann.id)]
    bens = [line async for line in lines_of_person(away.byline.services.memory, away.ben.id)]

    assert any(TITLE in line for line in anns)
    assert bens == []


async def test_privacy_says_that_nobody_else_sees_it(away: Away) -> None:
    assert help_words.PRIVACY_SEEN_OWN in texts_of(await away.asked("privacy", away.lobby))
    assert help_words.PRIVACY_SEEN in texts_of(await away.asked("privacy", away.news))


async def test_help_says_on_whose_terms_byline_is_there(away: Away) -> None:
    there, direct, server = [
        texts_of(await away.asked("help", one)) for one in (away.lobby, away.direct, away.news)
    ]

    assert help_words.HELP_GUEST in there
    assert help_words.HELP_DIRECT in direct
    assert "with a paste in the same message" in server


async def test_every_command_goes_along_with_an_account(away: Away) -> None:
    told = away.discord.world.commands

    assert {tuple(one["integration_types"]) for one in told} == {(0, 1)}
    assert {tuple(one["contexts"]) for one in told} == {(0, 1, 2)}
