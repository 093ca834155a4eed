from typing import Any

import discord
import pytest

from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import settings_catalogue as setting_words
from bot.pipeline.language_model import ModelUsage
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY, Newsroom, labels_of, parts_of, text_of
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio


@pytest.fixture
def editors(newsroom: Newsroom) -> Any:
    return newsroom.guild.create_role("Editors", permissions=discord.Permissions(manage_guild=True))


@pytest.fixture
def manager(newsroom: Newsroom, editors: Any) -> Any:
    return newsroom.guild.add_member(newsroom.env.create_user("meg"), roles=[editors])


async def settings(newsroom: Newsroom, manager: Any) -> Any:
    return (await manager.slash(newsroom.channel, "settings")).response


def chosen_on(card: Any, setting: str) -> list[str]:
    """What the menu of a setting shows."""
    menu = next(one for one in parts_of(card) if one.get("custom_id") == f"byline-setting:{setting}:")
    return [one["value"] for one in menu["options"] if one.get("default")]


async def test_settings_show_privately_what_holds_and_who_receives_the_text(
    newsroom: Newsroom, manager: Any
) -> None:
    result = await manager.slash(newsroom.channel, "settings")

    assert result.ephemeral
    assert "Byline’s settings on this server" in text_of(result.response)
    assert "fake-model at <https://model.test/v1>" in text_of(result.response)


async def test_a_choice_shows_on_the_card_at_once(newsroom: Newsroom, manager: Any) -> None:
    card = await settings(newsroom, manager)
    await manager.select(card, ["de"], custom_id="byline-setting:language:")

    assert chosen_on(card, "language") == ["de"]


async def test_summaries_are_asked_for_in_the_servers_language_and_length(
    newsroom: Newsroom, model: FakeModel, manager: Any
) -> None:
    model.reply(REPLY)
    card = await settings(newsroom, manager)
    await manager.select(card, ["de"], custom_id="byline-setting:language:")
    await manager.click(card, label="Long (8)")
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)
    task = model.requests[0].messages[-1].content

    assert "German" in task
    assert "8" in task


async def test_answers_show_to_the_asker_alone_where_that_was_chosen(
    newsroom: Newsroom, manager: Any
) -> None:
    card = await settings(newsroom, manager)
    await manager.click(card, label=setting_words.SEEN_BY_ASKER)
    result = await newsroom.ann.slash(newsroom.channel, "summarize", text="https://example.org")

    assert result.ephemeral


async def test_no_model_receives_what_is_read_in_a_channel_that_was_chosen(
    newsroom: Newsroom, model: FakeModel, manager: Any
) -> None:
    card = await settings(newsroom, manager)
    await manager.select(card, [newsroom.channel], custom_id="byline-setting:channels:")
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)

    assert f"**Channels without the language model**: <#{newsroom.channel.id}>" in text_of(card)
    assert model.requests == []


async def test_a_channel_can_have_the_model_again(newsroom: Newsroom, model: FakeModel, manager: Any) -> None:
    model.reply(REPLY)
    card = await settings(newsroom, manager)
    await manager.select(card, [newsroom.channel], custom_id="byline-setting:channels:")
    await manager.select(card, [], custom_id="byline-setting:channels:")
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)

    assert len(model.requests) == 1


async def test_a_budget_holds_from_the_next_reading_on(
    newsroom: Newsroom, model: FakeModel, manager: Any
) -> None:
    card = await settings(newsroom, manager)
    await manager.select(card, ["50000"], custom_id="byline-setting:each:")
    model.reply(REPLY, usage=ModelUsage(input_tokens=60_000))
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)
    result = await newsroom.ann.slash(newsroom.channel, "summarize", text=f"Another headline\n\n{ARTICLE}")

    assert "Your budget for the language model" in text_of(result.response)
    assert len(model.requests) == 1


async def test_the_card_works_after_a_restart(newsroom: Newsroom, manager: Any) -> None:
    card = await settings(newsroom, manager)
    await newsroom.restart()
    await manager.select(card, ["30"], custom_id="byline-setting:kept:")

    assert chosen_on(card, "kept") == ["30"]


async def test_choices_outlive_a_restart(newsroom: Newsroom, manager: Any) -> None:
    card = await settings(newsroom, manager)
    await manager.select(card, ["de"], custom_id="byline-setting:language:")
    await manager.click(card, label="Short (3)")
    await newsroom.restart()
    card = await settings(newsroom, manager)

    assert chosen_on(card, "language") == ["de"]
    assert "about 3 sentences" in text_of(card)


async def test_who_manages_the_server_no_longer_gets_one_private_line(
    newsroom: Newsroom, manager: Any, editors: Any
) -> None:
    card = await settings(newsroom, manager)
    newsroom.env.backend.remove_member_role(newsroom.guild.id, manager.id, editors.id)
    result = await manager.click(card, label=setting_words.SEEN_BY_ASKER)

    assert result.response.content == words.MANAGERS_ONLY
    assert result.ephemeral
    assert "**Who sees answers**: Everyone in the channel" in text_of(card)


async def test_in_direct_messages_everybody_chooses_for_themselves(
    newsroom: Newsroom, model: FakeModel
) -> None:
    model.reply(REPLY)
    card = (await newsroom.ann.user.slash("settings")).response
    await newsroom.ann.user.select(card, ["fr"], custom_id="byline-setting:language:")
    await newsroom.ann.user.slash("summarize", text=ARTICLE)

    assert "French" in model.requests[0].messages[-1].content
    assert "Everyone in the channel" not in labels_of(card)


async def test_without_a_model_the_card_offers_what_has_an_effect(quick_newsroom: Newsroom) -> None:
    role = quick_newsroom.guild.create_role("Editors", permissions=discord.Permissions(manage_guild=True))
    manager = quick_newsroom.guild.add_member(quick_newsroom.env.create_user("meg"), roles=[role])
    card = await settings(quick_newsroom, manager)

    assert setting_words.SETTINGS_NO_MODEL in text_of(card)


async def test_who_may_use_the_command_without_managing_the_server_sees_no_settings(
    newsroom: Newsroom,
) -> None:
    backend, server = newsroom.env.backend, newsroom.guild.id
    command: Any = backend.find_command("settings", server)
    backend.set_command_permissions(
        server, int(command["id"]), [{"id": str(newsroom.ben.id), "type": 2, "permission": True}]
    )
    result = await newsroom.ben.slash(newsroom.channel, "settings")

    assert (result.response.content, result.response.components) == (words.MANAGERS_ONLY, [])
