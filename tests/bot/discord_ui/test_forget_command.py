from typing import Any

import discord
import pytest

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import forgetting_catalogue as forget_words
from bot.discord_ui.words import settings_catalogue as setting_words
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.library import Library
from bot.pipeline.workflows.forgetting import Forgetting
from bot.words.fixed_texts import FORGOTTEN_MEANWHILE
from bot.words.phrases import amount
from storage.audiences import Viewer
from tests.bot.discord_ui.asked_to_forget import asked_to_forget, listed, listed_line, read, said
from tests.bot.discord_ui.byline_server import ARTICLE, Newsroom, labels_of, text_of

pytestmark = pytest.mark.asyncio

QUESTION = "How many jobs will the closure cost?"


async def test_what_goes_is_shown_privately_before_it_is_forgotten(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    await quick_newsroom.ann.slash(quick_newsroom.channel, "ask", question=QUESTION)
    card = await asked_to_forget(quick_newsroom, quick_newsroom.ann)

    assert "**Ferry line to close in May**" in text_of(card.response)
    assert "1 reading, 3 statements and 1 question" in text_of(card.response)
    assert forget_words.CARDS_STAY in text_of(card.response)
    assert card.ephemeral
    assert "Ferry line" in await listed(quick_newsroom, quick_newsroom.ann)


async def test_an_article_is_gone_once_that_is_confirmed(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    card = await asked_to_forget(quick_newsroom, quick_newsroom.ann)
    done = await quick_newsroom.ann.click(card.response, label=forget_words.BUTTON_FORGET)

    assert text_of(done.response) == f"\n{forget_words.FORGOTTEN}"
    assert labels_of(done.response) == []
    assert words.NO_ARTICLES in await listed(quick_newsroom, quick_newsroom.ann)


async def test_what_is_cancelled_stays(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    card = await asked_to_forget(quick_newsroom, quick_newsroom.ann)
    done = await quick_newsroom.ann.click(card.response, label=forget_words.BUTTON_CANCEL)

    assert forget_words.NOTHING_FORGOTTEN in text_of(done.response)
    assert "Ferry line" in await listed(quick_newsroom, quick_newsroom.ann)


async def test_the_buttons_survive_a_restart(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    card = await asked_to_forget(quick_newsroom, quick_newsroom.ann)
    await quick_newsroom.restart()
    done = await quick_newsroom.ann.click(card.response, label=forget_words.BUTTON_FORGET)

    assert forget_words.FORGOTTEN in text_of(done.response)


async def test_after_ten_minutes_nothing_is_forgotten(
    quick_newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    await read(quick_newsroom)
    monkeypatch.setattr(quick_newsroom.env.bot._services.forget_dialog, "_now", lambda: 1000.0)
    card = await asked_to_forget(quick_newsroom, quick_newsroom.ann)
    monkeypatch.setattr(quick_newsroom.env.bot._services.forget_dialog, "_now", lambda: 1601.0)
    result = await quick_newsroom.ann.click(card.response, label=forget_words.BUTTON_FORGET)

    assert forget_words.TOO_LATE_TO_FORGET in said(result)
    assert "Ferry line" in await listed(quick_newsroom, quick_newsroom.ann)


async def test_what_others_have_asked_about_only_managers_forget(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    await quick_newsroom.ben.slash(quick_newsroom.channel, "summarize", text=ARTICLE, fresh=True)
    result = await asked_to_forget(quick_newsroom, quick_newsroom.ann)

    assert forget_words.OTHERS_TOO in said(result)


async def test_who_comes_between_the_card_and_the_button_is_heeded(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    card = await asked_to_forget(quick_newsroom, quick_newsroom.ann)
    await read(quick_newsroom, quick_newsroom.ben, private=True)
    await quick_newsroom.ann.click(card.response, label=forget_words.BUTTON_FORGET)

    assert "Ferry line" in await listed(quick_newsroom, quick_newsroom.ben)


async def test_a_manager_sees_how_many_others_are_known_to_be_affected(
    quick_newsroom: Newsroom, quick_manager: Any
) -> None:
    await read(quick_newsroom)
    await read(quick_newsroom, quick_newsroom.ben, private=True)
    card = await asked_to_forget(quick_newsroom, quick_manager)
    shown = text_of(card.response)
    await quick_manager.click(card.response, label=forget_words.BUTTON_FORGET)

    assert amount(1, forget_words.OTHERS_READ) in shown
    assert words.NO_ARTICLES in await listed(quick_newsroom, quick_newsroom.ben)


async def test_ones_own_leaves_what_others_read(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    await read(quick_newsroom, quick_newsroom.ben, private=True)
    await quick_newsroom.ann.slash(quick_newsroom.channel, "ask", question=QUESTION)
    card = await asked_to_forget(quick_newsroom, quick_newsroom.ann, what="mine")
    shown = text_of(card.response)
    await quick_newsroom.ann.click(card.response, label=forget_words.BUTTON_FORGET)

    assert "1 question and 1 reading" in shown
    assert words.NO_ARTICLES in await listed(quick_newsroom, quick_newsroom.ann)
    assert "Ferry line" in await listed(quick_newsroom, quick_newsroom.ben)


async def test_who_has_nothing_here_is_told_so(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    result = await asked_to_forget(quick_newsroom, quick_newsroom.ben, what="mine")

    assert forget_words.NOTHING_OF_YOURS in said(result)


async def test_everything_of_a_server_only_its_managers_forget(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    result = await asked_to_forget(quick_newsroom, quick_newsroom.ann, what="everything")

    assert forget_words.MANAGERS_FORGET_ALL in said(result)


async def test_everything_goes_with_what_was_chosen(quick_newsroom: Newsroom, quick_manager: Any) -> None:
    await read(quick_newsroom)
    settings = (await quick_manager.slash(quick_newsroom.channel, "settings")).response
    await quick_manager.click(settings, label=setting_words.SEEN_BY_ASKER)
    card = await asked_to_forget(quick_newsroom, quick_manager, what="everything")
    shown = text_of(card.response)
    await quick_manager.click(card.response, label=forget_words.BUTTON_FORGET)
    chosen = (await quick_manager.slash(quick_newsroom.channel, "settings")).response

    assert forget_words.CHOICES_GO_TOO in shown
    assert f"**{setting_words.SETTING_PRIVATE}**: {setting_words.SEEN_BY_ALL}" in text_of(chosen)
    assert words.NO_ARTICLES in await listed(quick_newsroom, quick_newsroom.ann)


async def test_without_saying_what_one_is_told_how(quick_newsroom: Newsroom) -> None:
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "forget")

    assert forget_words.FORGET_WHICH in said(result)


async def test_a_forgotten_paste_has_no_next_piece(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    card = await asked_to_forget(quick_newsroom, quick_newsroom.ann)
    await quick_newsroom.ann.click(card.response, label=forget_words.BUTTON_FORGET)
    piece = await quick_newsroom.ann.send(quick_newsroom.channel, "It sails no more, said Lou Marsh.")
    result = await quick_newsroom.ann.context_menu(quick_newsroom.channel, words.MENU_ADD, piece)

    assert words.NOTHING_TO_ADD_TO in said(result)


async def test_a_forgotten_article_gets_its_card_anew(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    card = await asked_to_forget(quick_newsroom, quick_newsroom.ann)
    await quick_newsroom.ann.click(card.response, label=forget_words.BUTTON_FORGET)
    again = await read(quick_newsroom)

    assert "### Ferry line to close in May" in text_of(again)


async def test_removing_a_card_says_that_it_is_not_forgetting(quick_newsroom: Newsroom) -> None:
    card = await read(quick_newsroom)
    more = await quick_newsroom.ann.click(card, label=catalogue.BUTTON_MORE)
    removed = await quick_newsroom.ann.click(more.response, label=catalogue.BUTTON_REMOVE)

    assert "not forgotten: /forget erases it" in text_of(removed.response)


async def test_in_direct_messages_everything_is_ones_own_to_forget(quick_newsroom: Newsroom) -> None:
    ann = quick_newsroom.ann.user
    await ann.slash("summarize", text=ARTICLE)
    await read(quick_newsroom, quick_newsroom.ben)
    card = await ann.slash("forget", what="everything")
    shown = text_of(card.response)
    await ann.click(card.response, label=forget_words.BUTTON_FORGET)

    assert forget_words.GOES_OF_YOUR_OWN.format(what="1 article") in shown
    assert words.NO_ARTICLES in text_of((await ann.slash("articles")).response)
    assert "Ferry line" in await listed(quick_newsroom, quick_newsroom.ann)


async def test_a_question_whose_article_is_forgotten_while_it_is_gathered_is_not_answered_and_says_why(
    quick_newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    ann, channel, services = quick_newsroom.ann, quick_newsroom.channel, quick_newsroom.services
    await ann.click(await read(quick_newsroom), label=catalogue.BUTTON_THREAD)
    (thread,) = channel.threads
    await ann.slash(thread, "summarize", text=ARTICLE.replace("Ferry line to close", "Bus line to close"))
    texts: list[str] = []
    look_up = Library.text

    async def text(library: Library, asker: Asker, digest: str, audience: Viewer | None) -> Any:
        found = await look_up(library, asker, digest, audience)
        texts.append(str(found or ""))
        if len(texts) == 1:
            await Forgetting(services).forget_article(asker, digest, manages=True)
        return found

    monkeypatch.setattr(Library, "text", text)
    result = await ann.slash(thread, "ask", question=QUESTION)

    assert "Ferry" in texts[0]
    (told,) = result.followups
    assert told.content.startswith(FORGOTTEN_MEANWHILE)


async def test_an_article_forgotten_while_its_card_is_shared_is_not_kept_again(
    quick_newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    ann, channel = quick_newsroom.ann, quick_newsroom.channel
    card = await read(quick_newsroom, private=True)
    more = (await ann.click(card, label=catalogue.BUTTON_MORE)).response
    send = discord.TextChannel.send

    async def sent(place: discord.TextChannel, **shown: Any) -> Any:
        await Forgetting(quick_newsroom.services).forget_everything(f"guild:{quick_newsroom.guild.id}")
        return await send(place, **shown)

    monkeypatch.setattr(discord.TextChannel, "send", sent)
    result = await ann.click(more, label=catalogue.BUTTON_SHARE)

    assert words.ARTICLE_NOT_HERE in said(result)
    assert words.NO_ARTICLES in await listed_line(quick_newsroom, ann)
    assert channel.history(viewer=quick_newsroom.ben) == []


async def test_ones_questions_alone_can_be_forgotten(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    await quick_newsroom.ann.slash(quick_newsroom.channel, "ask", question=QUESTION)
    card = await asked_to_forget(quick_newsroom, quick_newsroom.ann, what="questions")
    shown = text_of(card.response)
    await quick_newsroom.ann.click(card.response, label=forget_words.BUTTON_FORGET)
    again = await asked_to_forget(quick_newsroom, quick_newsroom.ann, what="questions")

    assert forget_words.GOES_OF_QUESTIONS.format(what="1 question") in shown
    assert said(again).startswith(forget_words.NOTHING_ASKED_BY_YOU)
    assert "Ferry line" in await listed(quick_newsroom, quick_newsroom.ann)


# An article that was typed


TITLE = "Ferry line to close in May"
