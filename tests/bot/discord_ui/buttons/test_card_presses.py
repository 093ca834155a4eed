import json
from typing import Any

import pytest

from bot.discord_ui.cards.limits import length
from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.errors import ModelUnreachable
from bot.words import fixed_texts
from tests.bot.discord_ui.buttons.pressing import a_card, pressed
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY, Newsroom, labels_of, text_of
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio


async def test_who_said_what_answers_who_presses_privately(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    result = await pressed(quick_newsroom, card, catalogue.BUTTON_WHO_SAID_WHAT)

    assert "“Nobody took the boat any more,”" in text_of(result.response)
    assert result.ephemeral


async def test_a_button_asks_no_model(newsroom: Newsroom, model: FakeModel) -> None:
    model.reply(REPLY)
    card = await a_card(newsroom)
    result = await pressed(newsroom, card, catalogue.BUTTON_MORE)

    assert "fake-model" in text_of(result.response)
    assert len(model.requests) == 1


async def test_buttons_work_after_a_restart(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    await quick_newsroom.restart()
    result = await pressed(quick_newsroom, card, catalogue.BUTTON_WHO_SAID_WHAT)

    assert "Tom Brindle" in text_of(result.response)


async def test_a_quotation_is_copied_with_two_taps_into_an_ordinary_message(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    choice = (await pressed(quick_newsroom, card, catalogue.BUTTON_COPY_QUOTE)).response
    press = copy_presses(choice)[0]
    result = await quick_newsroom.ben.click(choice, custom_id=press)

    assert result.response.content.startswith("```\n“Nobody took the boat any more,”")
    assert result.response.components == []
    assert result.ephemeral


def copy_presses(message: Any) -> list[str]:
    return [one for one in custom_ids(message) if one.startswith("byline:quote:")]


def custom_ids(message: Any) -> list[str]:
    written = json.dumps(message.components)
    return [one.split('"')[0] for one in written.split('"custom_id": "')[1:]]


async def test_a_sentence_shows_with_its_neighbours(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    who = (await pressed(quick_newsroom, card, catalogue.BUTTON_WHO_SAID_WHAT)).response
    result = await quick_newsroom.ben.select(who, ["3-3"])

    assert "harbour pilot" in text_of(result.response)
    assert "council leader" in text_of(result.response)


async def test_the_next_sentence_shows_in_the_same_message(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    who = (await pressed(quick_newsroom, card, catalogue.BUTTON_WHO_SAID_WHAT)).response
    sentence = (await quick_newsroom.ben.select(who, ["2-2"])).response
    await pressed(quick_newsroom, sentence, "s3 →")

    assert "### s3" in text_of(sentence)


@pytest.mark.parametrize(
    ("form", "ending", "holds"),
    [
        ("html", ".html", "<title>Ferry line to close in May"),
        ("json", ".json", '"statements"'),
        ("csv", ".csv", "Ana Pell"),
        ("markdown", ".md", "# Ferry line to close in May"),
    ],
)
async def test_a_reading_is_exported_as_a_file(
    quick_newsroom: Newsroom, form: str, ending: str, holds: str
) -> None:
    card = await a_card(quick_newsroom)
    result = await pressed(quick_newsroom, card, catalogue.BUTTON_MORE, catalogue.EXPORTS[form])
    (file,) = result.response.attachments

    assert file.filename == f"Ferry-line-to-close-in-May{ending}"
    assert holds in (await file.read()).decode("utf-8")


async def test_share_here_posts_what_was_private(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom, private=True)
    who = (
        await pressed(quick_newsroom, card, catalogue.BUTTON_WHO_SAID_WHAT, by=quick_newsroom.ann)
    ).response
    await pressed(quick_newsroom, who, catalogue.BUTTON_SHARE, by=quick_newsroom.ann)
    shared = quick_newsroom.channel.last_message
    result = await pressed(quick_newsroom, shared, catalogue.BUTTON_COPY_QUOTE)

    assert fixed_texts.WHO_SAID_WHAT in text_of(shared)
    assert catalogue.CHOOSE_A_QUOTE in text_of(result.response)


async def test_remove_takes_the_card_away_and_restore_brings_it_back(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    removed = await pressed(
        quick_newsroom, card, catalogue.BUTTON_MORE, catalogue.BUTTON_REMOVE, by=quick_newsroom.ann
    )
    left = [message.id for message in quick_newsroom.channel.history()]
    await quick_newsroom.restart()
    await pressed(quick_newsroom, removed.response, words.RESTORE_BUTTON, by=quick_newsroom.ann)

    assert card.id not in left
    assert "### Ferry line to close in May" in text_of(quick_newsroom.channel.last_message)


async def test_after_ten_minutes_a_removed_card_stays_removed(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    removed = await pressed(
        quick_newsroom, card, catalogue.BUTTON_MORE, catalogue.BUTTON_REMOVE, by=quick_newsroom.ann
    )
    quick_newsroom.services.memory.go_by(lambda: 1e12)
    result = await pressed(quick_newsroom, removed.response, words.RESTORE_BUTTON, by=quick_newsroom.ann)

    assert result.response.content.startswith(words.TOO_LATE_TO_RESTORE)


async def test_only_who_asked_is_offered_to_remove_the_card(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    theirs = await pressed(quick_newsroom, card, catalogue.BUTTON_MORE, by=quick_newsroom.ann)
    others = await pressed(quick_newsroom, card, catalogue.BUTTON_MORE, by=quick_newsroom.ben)

    assert catalogue.BUTTON_REMOVE in labels_of(theirs.response)
    assert catalogue.BUTTON_REMOVE not in labels_of(others.response)


async def test_read_again_asks_the_model_and_changes_the_card_itself(
    newsroom: Newsroom, model: FakeModel
) -> None:
    model.reply(REPLY)
    card = await a_card(newsroom)
    model.reply({**REPLY, "summary": [{"text": "No ferry from May on.", "evidence": [1]}]})
    result = await pressed(
        newsroom, card, catalogue.BUTTON_MORE, catalogue.BUTTON_READ_AGAIN, by=newsroom.ann
    )

    assert "No ferry from May on." in text_of(card)
    assert (result.response.content, result.ephemeral) == (words.READING_AGAIN, True)


async def test_who_may_not_try_again_is_told_so_privately(newsroom: Newsroom, model: FakeModel) -> None:
    model.fail(ModelUnreachable())
    card = await a_card(newsroom)
    result = await pressed(newsroom, card, catalogue.BUTTON_TRY_AGAIN, by=newsroom.ben)

    assert result.response.content.startswith(words.NOT_YOURS)
    assert result.ephemeral


async def test_trying_again_changes_the_card_in_its_place(newsroom: Newsroom, model: FakeModel) -> None:
    model.fail(ModelUnreachable())
    model.reply(REPLY)
    card = await a_card(newsroom)
    await pressed(newsroom, card, catalogue.BUTTON_TRY_AGAIN, by=newsroom.ann)

    assert catalogue.FULL_READING in text_of(card)
    assert newsroom.channel.last_message.id == card.id


async def test_a_thread_opens_with_an_ordinary_message_to_reply_to(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    result = await pressed(quick_newsroom, card, catalogue.BUTTON_THREAD)
    (thread,) = quick_newsroom.env.bot.get_channel(quick_newsroom.channel.id).threads

    assert thread.name == "Ferry line to close in May"
    assert thread.id == card.id
    assert f"<#{thread.id}>" in result.response.content


async def test_a_thread_of_an_article_with_a_hostile_headline_has_a_name_that_discord_takes(
    quick_newsroom: Newsroom,
) -> None:
    text = ARTICLE.replace("Ferry line to close", "\u202e\u2066" + "😀" * 60)
    card = (await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=text)).response
    await pressed(quick_newsroom, card, catalogue.BUTTON_THREAD)
    (thread,) = quick_newsroom.env.bot.get_channel(quick_newsroom.channel.id).threads

    assert thread.name.startswith("😀")
    assert length(thread.name) <= 100


async def test_a_second_press_on_thread_leads_to_the_first_thread(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    await pressed(quick_newsroom, card, catalogue.BUTTON_THREAD)
    result = await pressed(quick_newsroom, card, catalogue.BUTTON_THREAD)

    assert f"<#{card.id}>" in result.response.content


async def test_a_button_of_an_article_that_is_gone_says_so(quick_newsroom: Newsroom) -> None:
    card = await a_card(quick_newsroom)
    database = quick_newsroom.services.memory.database
    assert database is not None
    async with database.transaction() as connection:
        await connection.run("DELETE FROM articles", [])
    result = await pressed(quick_newsroom, card, catalogue.BUTTON_WHO_SAID_WHAT)

    assert result.response.content.startswith(words.ARTICLE_NOT_HERE)
