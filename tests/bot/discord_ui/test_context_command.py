from dataclasses import replace
from typing import Any

import discord
import pytest

from bot.discord_ui.cards.limits import CARD_TEXT, length
from bot.discord_ui.words import catalogue
from bot.discord_ui.words import forgetting_catalogue as words
from bot.pipeline.asker import Asker
from bot.pipeline.questions.composition import Composition
from bot.pipeline.questions.conversations import AnsweredQuestion, conversation_of
from storage.conversations import ConversationStore
from tests.bot.discord_ui.asked_to_forget import said
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY, Newsroom, labels_of, text_of
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

QUESTION = "How many jobs will the closure cost?"
ANSWER: dict[str, Any] = {"answer": "30 jobs, a harbour pilot says [s3].", "in_article": "yes"}


async def read(newsroom: Newsroom, text: str = ARTICLE, **options: Any) -> Any:
    return (await newsroom.ann.slash(newsroom.channel, "summarize", text=text, **options)).response


async def ask(newsroom: Newsroom, by: Any = None, place: Any = None, **options: Any) -> None:
    by, place = by or newsroom.ann, place or newsroom.channel
    (choice, *_) = await by.autocomplete(place, "ask", "article", "ferry", question=QUESTION)
    await by.slash(place, "ask", question=QUESTION, article=choice["value"], **options)


async def context(newsroom: Newsroom, by: Any = None, place: Any = None) -> Any:
    return await (by or newsroom.ann).slash(place or newsroom.channel, "context")


async def thread_of(newsroom: Newsroom, card: Any) -> Any:
    await newsroom.ann.click(card, label=catalogue.BUTTON_THREAD)
    (thread,) = newsroom.channel.threads
    return thread


async def test_where_nothing_was_asked_it_says_so(quick_newsroom: Newsroom) -> None:
    assert words.NOTHING_ASKED_HERE in said(await context(quick_newsroom))


async def test_it_shows_articles_and_numbers_privately(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    await ask(quick_newsroom)
    result = await context(quick_newsroom)

    assert "1 article · 1 question · " in text_of(result.response)
    assert "• Ferry line to close in May" in text_of(result.response)
    assert result.ephemeral


async def test_it_tells_what_the_latest_question_was_sent_with(newsroom: Newsroom, model: FakeModel) -> None:
    model.reply(REPLY)
    model.reply(ANSWER)
    await read(newsroom)
    await ask(newsroom)
    shown = text_of((await context(newsroom)).response)

    assert "of at most 32,000 tokens\n" in shown
    assert shown.count("-# • ") == 1
    assert "-# • 1 of 1 articles whole" in shown


async def test_articles_that_the_asker_cannot_see_are_only_counted(quick_newsroom: Newsroom) -> None:
    closed = quick_newsroom.channel_for(quick_newsroom.ann)
    await quick_newsroom.ann.slash(closed, "summarize", text=ARTICLE, private=True)
    await ask(quick_newsroom, private=True)
    key = conversation_of_channel(quick_newsroom)
    store = ConversationStore(database_of(quick_newsroom))
    known = await store.get(key(quick_newsroom.ann.id))
    assert known is not None
    await store.add_articles(key(0), known.articles, 1000)
    await read(quick_newsroom, ARTICLE.replace("Ferry line", "Bridge"))
    await quick_newsroom.ann.slash(quick_newsroom.channel, "ask", question=QUESTION)
    shown = text_of((await context(quick_newsroom, quick_newsroom.ben)).response)

    assert "Ferry" not in shown
    assert "• Bridge to close in May\n• 1 that you cannot see" in shown


async def test_private_questions_are_a_conversation_of_their_own(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    await ask(quick_newsroom)
    await ask(quick_newsroom, private=True)
    anns, bens = await context(quick_newsroom), await context(quick_newsroom, quick_newsroom.ben)

    assert words.CONTEXT_PRIVATE_TITLE in text_of(anns.response)
    assert labels_of(anns.response) == [words.BUTTON_CLEAR, words.BUTTON_CLEAR_PRIVATE]
    assert words.CONTEXT_PRIVATE_TITLE not in text_of(bens.response)


async def test_who_alone_has_asked_clears_it_after_seeing_what_goes(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    await ask(quick_newsroom)
    shown = await context(quick_newsroom)
    asked = await quick_newsroom.ann.click(shown.response, label=words.BUTTON_CLEAR)
    what_goes = text_of(asked.response)
    await quick_newsroom.ann.click(asked.response, label=words.BUTTON_FORGET)

    assert "1 question with the answers" in what_goes
    assert words.NOTHING_ASKED_HERE in said(await context(quick_newsroom))
    assert "Ferry line" in text_of(
        (await quick_newsroom.ann.slash(quick_newsroom.channel, "articles")).response
    )


async def test_what_others_asked_too_is_cleared_by_who_manages_messages(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    await ask(quick_newsroom)
    await ask(quick_newsroom, quick_newsroom.ben)
    role = quick_newsroom.guild.create_role(
        "Moderators", permissions=discord.Permissions(manage_messages=True)
    )
    moderator = quick_newsroom.guild.add_member(quick_newsroom.env.create_user("mo"), roles=[role])

    assert labels_of((await context(quick_newsroom)).response) == []
    assert labels_of((await context(quick_newsroom, moderator)).response) == [words.BUTTON_CLEAR]


async def test_a_deleted_thread_takes_its_conversation_with_it(quick_newsroom: Newsroom) -> None:
    thread = await thread_of(quick_newsroom, await read(quick_newsroom))
    await ask(quick_newsroom, place=thread)
    await ask(quick_newsroom, place=thread, private=True)
    channel = quick_newsroom.env.bot.get_channel(thread.id)
    assert isinstance(channel, discord.Thread)
    await channel.delete()
    await quick_newsroom.env.settle()

    async with database_of(quick_newsroom).reading() as connection:
        assert await connection.integer("SELECT count(*) FROM turns") == 0


def database_of(newsroom: Newsroom) -> Any:
    assert newsroom.services.memory.database is not None
    return newsroom.services.memory.database


def conversation_of_channel(newsroom: Newsroom) -> Any:
    """By its holder: the key of the conversation in the channel."""
    shared = conversation_of(Asker(f"guild:{newsroom.guild.id}", 1, newsroom.channel.id))
    return lambda holder: replace(shared, holder=holder)


async def test_in_direct_messages_there_is_one_conversation_and_it_is_ones_own(
    quick_newsroom: Newsroom,
) -> None:
    ann = quick_newsroom.ann.user
    await ann.slash("summarize", text=ARTICLE)
    await ann.slash("ask", question=QUESTION)
    shown = await ann.slash("context")
    asked = await ann.click(shown.response, label=words.BUTTON_CLEAR)
    await ann.click(asked.response, label=words.BUTTON_FORGET)

    assert words.NOTHING_ASKED_HERE in said(await ann.slash("context"))


async def test_long_notes_and_titles_fit_into_the_card(quick_newsroom: Newsroom) -> None:
    services, everybody = (
        quick_newsroom.services,
        Asker(f"guild:{quick_newsroom.guild.id}", quick_newsroom.ann.id, quick_newsroom.channel.id),
    )
    composition = Composition(*[1_000_000] * 8)
    for asker in (everybody, replace(everybody, private=True)):
        key = conversation_of(asker)
        for number in range(8):
            headline = f"Harbour {number} " + "*_" * 70
            story = f"The harbour master said on Monday that all of it closes on day {number} of the month."
            reading = await services.quick_readings.of(f"{headline}\n\n{story}\n")
            await services.memory.keep_article(asker, reading)
            asked = AnsweredQuestion("When?", "", (reading.article.digest,), composition=composition)
            turn = await services.conversations.keep(key, asker, asked)
        assert services.memory.database is not None
        assert turn is not None
        store = ConversationStore(services.memory.database)
        known = await store.get(key)
        assert known is not None
        await store.keep_notes(key, "*_" * 2000, turn, known.changes)
    result = await context(quick_newsroom)

    assert words.CONTEXT_PRIVATE_TITLE in text_of(result.response)
    assert length(text_of(result.response)) <= CARD_TEXT


async def test_articles_of_a_thread_come_in_the_order_in_which_answers_number_them(
    quick_newsroom: Newsroom,
) -> None:
    thread = await thread_of(quick_newsroom, await read(quick_newsroom))
    await quick_newsroom.ann.slash(thread, "summarize", text=f"Harbour to be dredged\n\n{ARTICLE}")
    assert quick_newsroom.env.bot.user is not None
    await quick_newsroom.ann.send(thread, f"{quick_newsroom.env.bot.user.mention} Where do they differ?")
    shown = text_of((await context(quick_newsroom, place=thread)).response)

    assert "• Ferry line to close in May\n• Harbour to be dredged" in shown
