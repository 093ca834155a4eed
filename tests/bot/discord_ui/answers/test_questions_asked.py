import asyncio
from typing import Any

import pytest

from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.asker import Asker
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY, Newsroom
from tests.bot.discord_ui.thread_talk import ask
from tests.bot.waiting import until
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

OTHER = f"Harbour to be dredged\n\n{ARTICLE}"
QUESTION = "How many jobs will the closure cost?"
ANSWER: dict[str, Any] = {"answer": "30 jobs, a harbour pilot says [s3].", "in_article": "yes"}


async def read(newsroom: Newsroom, text: str = ARTICLE, **options: Any) -> Any:
    return (await newsroom.ann.slash(newsroom.channel, "summarize", text=text, **options)).response


async def test_an_answer_opens_with_the_articles_title_and_points_at_sentences(
    newsroom: Newsroom, model: FakeModel
) -> None:
    model.reply(REPLY)
    model.reply(ANSWER)
    await read(newsroom)
    result = await newsroom.ann.slash(newsroom.channel, "ask", question=QUESTION)

    assert result.response.content.startswith(
        f"> {QUESTION}\n**Ferry line to close in May**\n30 jobs, a harbour pilot says"
    )
    assert "s3" in result.response.content


async def test_an_answer_shows_while_it_grows(newsroom: Newsroom, model: FakeModel) -> None:
    hold = asyncio.Event()
    model.reply(REPLY)
    await read(newsroom)
    model.reply({"answer": "It will cost 30 jobs [s3]. " * 4, "in_article": "yes"}, hold=hold)
    asking = asyncio.create_task(ask(newsroom, newsroom.channel, newsroom.ann, QUESTION))
    await until(lambda: "It will cost" in newsroom.channel.last_message.content)
    while_growing = newsroom.channel.last_message.content
    hold.set()
    await asking

    assert catalogue.LEFT_OUT in while_growing
    assert "It will cost 30 jobs (s3)" in newsroom.channel.last_message.content


async def test_without_a_model_the_nearest_places_answer(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "ask", question=QUESTION)

    assert words.NEAREST_PASSAGES in result.response.content
    assert "the closure would cost 30 jobs" in result.response.content


async def test_a_long_answer_goes_on_in_a_further_message(newsroom: Newsroom, model: FakeModel) -> None:
    model.reply(REPLY)
    model.reply({**ANSWER, "answer": "It will cost 30 jobs [s3]. " * 120})
    await read(newsroom)
    result = await newsroom.ann.slash(newsroom.channel, "ask", question=QUESTION)
    messages = [result.response.content, *(one.content for one in result.followups)]

    assert len(messages) == 2
    assert messages[0].endswith(".")
    assert all(len(message) <= 2000 for message in messages)


async def test_without_a_choice_it_is_about_the_asker_s_latest_article(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    await read(quick_newsroom, OTHER)
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "ask", question=QUESTION)

    assert "**Harbour to be dredged**" in result.response.content


async def test_what_is_asked_privately_needs_no_telling(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "ask", question=QUESTION, private=True)

    assert result.response.content.startswith("**Ferry line to close in May**")


async def test_an_article_can_be_typed_by_its_title(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    await read(quick_newsroom, OTHER)
    result = await quick_newsroom.ann.slash(
        quick_newsroom.channel, "ask", question=QUESTION, article="ferry line"
    )

    assert "**Ferry line to close in May**" in result.response.content


async def test_a_title_that_no_article_has_is_not_said_to_be_gone(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    result = await quick_newsroom.ann.slash(
        quick_newsroom.channel, "ask", question=QUESTION, article="zeppelin"
    )

    assert result.followups[0].content.startswith(words.NO_SUCH_TITLE)


async def test_the_article_can_be_chosen_while_typing(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    await read(quick_newsroom, OTHER)
    ann, channel = quick_newsroom.ann, quick_newsroom.channel
    (choice,) = await ann.autocomplete(channel, "ask", "article", "dredg", question=QUESTION)
    result = await ann.slash(channel, "ask", question=QUESTION, article=choice["value"])

    assert "**Harbour to be dredged**" in result.response.content


async def test_somebody_elses_article_is_not_taken_for_ones_own(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    result = await quick_newsroom.ben.slash(quick_newsroom.channel, "ask", question=QUESTION)

    assert result.followups[0].content.startswith(words.NO_ARTICLES)


async def test_the_ask_button_answers_privately(quick_newsroom: Newsroom) -> None:
    card = await read(quick_newsroom)
    form = await quick_newsroom.ben.click(card, label=catalogue.BUTTON_ASK)
    result = await quick_newsroom.ben.submit_modal(form, {"question": QUESTION})

    assert "30 jobs" in result.response.content
    assert result.ephemeral


async def test_a_reply_in_an_articles_thread_is_a_question_about_it(quick_newsroom: Newsroom) -> None:
    card = await read(quick_newsroom)
    await quick_newsroom.ben.click(card, label=catalogue.BUTTON_THREAD)
    (thread,) = quick_newsroom.channel.threads
    await quick_newsroom.ben.send(thread, "Who objects to it", reply_to=thread.last_message)

    assert thread.last_message.content.startswith("**Ferry line to close in May**")


async def test_a_mention_with_a_question_is_about_ones_latest_article(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    assert quick_newsroom.env.bot.user is not None
    await quick_newsroom.ann.send(quick_newsroom.channel, f"{quick_newsroom.env.bot.user.mention} {QUESTION}")

    assert "30 jobs" in quick_newsroom.channel.last_message.content


async def test_where_byline_may_read_along_a_thread_needs_no_mention(open_newsroom: Newsroom) -> None:
    card = await read(open_newsroom)
    await open_newsroom.ben.click(card, label=catalogue.BUTTON_THREAD)
    (thread,) = open_newsroom.channel.threads
    await open_newsroom.ben.send(thread, "Who objects to it")

    assert thread.last_message.content.startswith("**Ferry line to close in May**")


async def test_without_the_intent_a_thread_is_not_followed(quick_newsroom: Newsroom) -> None:
    card = await read(quick_newsroom)
    await quick_newsroom.ben.click(card, label=catalogue.BUTTON_THREAD)
    (thread,) = quick_newsroom.channel.threads
    sent = await quick_newsroom.ben.send(thread, "Who objects to it")

    assert thread.last_message.id == sent.id


async def test_the_askers_latest_article_is_theirs_also_when_others_read_it_since(
    quick_newsroom: Newsroom,
) -> None:
    await read(quick_newsroom)
    await quick_newsroom.ben.slash(quick_newsroom.channel, "summarize", text=ARTICLE, private=False)
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "ask", question=QUESTION)

    assert "**Ferry line to close in May**" in result.response.content


async def test_the_askers_latest_article_is_found_among_many_of_others(quick_newsroom: Newsroom) -> None:
    await read(quick_newsroom)
    bens = asker_of_ben(quick_newsroom)
    for number in range(30):
        reading = await quick_newsroom.services.quick_readings.of(ARTICLE.replace("May", f"May {number}"))
        await quick_newsroom.services.memory.keep_article(bens, reading)
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "ask", question=QUESTION)

    assert "**Ferry line to close in May**" in result.response.content


def asker_of_ben(newsroom: Newsroom) -> Asker:
    return Asker(f"guild:{newsroom.guild.id}", newsroom.ben.id, newsroom.channel.id)
