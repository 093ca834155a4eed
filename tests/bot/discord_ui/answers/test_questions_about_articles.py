from typing import Any

import pytest

from bot.discord_ui.answers import questions
from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.memory import Memory
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY, Newsroom, parts_of
from tests.bot.discord_ui.thread_talk import HARBOUR, a_moderator, a_thread, answer, ask, close
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio


async def test_a_reply_to_an_answer_is_about_its_article(newsroom: Newsroom, model: FakeModel) -> None:
    model.reply(REPLY)
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)
    model.reply(answer("In May [s1]."))
    given = await ask(newsroom, newsroom.channel, newsroom.ann, "When does it close?")
    model.reply({**REPLY, "speakers": []})
    await newsroom.ben.slash(newsroom.channel, "summarize", text=HARBOUR)
    model.reply(answer("A pilot [s3]."))
    await newsroom.ben.send(newsroom.channel, "And who objects", reply_to=given)

    assert newsroom.channel.last_message.content.startswith("**Ferry line to close in May**")


async def test_what_was_read_in_a_closed_channel_does_not_surface_in_another(
    newsroom: Newsroom, model: FakeModel
) -> None:
    closed = newsroom.channel_for(newsroom.ann)
    model.reply(REPLY)
    await newsroom.ann.slash(closed, "summarize", text=ARTICLE)
    (choice,) = await newsroom.ann.autocomplete(newsroom.channel, "ask", "article", "ferry", question="When?")
    result = await newsroom.ann.slash(newsroom.channel, "ask", question="When?", article=choice["value"])

    assert result.followups[0].content.startswith(words.READ_ELSEWHERE)
    assert "Ferry" not in result.followups[0].content


@pytest.mark.parametrize("has_read", [True, False])
async def test_a_mention_does_not_tell_that_who_asks_has_read_anything_privately(
    newsroom: Newsroom, model: FakeModel, has_read: bool
) -> None:
    if has_read:
        model.reply(REPLY)
        await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE, private=True)
    given = await ask(newsroom, newsroom.channel, newsroom.ann, "When does it close?")

    assert given.content == words.NO_ARTICLES_FOR_ALL


@pytest.fixture
def one_is_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if somebody had as many articles as are looked through once they have one."""
    monkeypatch.setattr(questions, "MOST_OWN", 1)


@pytest.mark.usefixtures("one_is_many")
async def test_a_mention_is_about_what_all_may_see_however_much_was_read_privately_since(
    newsroom: Newsroom, model: FakeModel
) -> None:
    for text, private in ((ARTICLE, False), (HARBOUR, True)):
        model.reply(REPLY)
        await newsroom.ann.slash(newsroom.channel, "summarize", text=text, private=private)
    model.reply(answer("In May [s1]."))
    given = await ask(newsroom, newsroom.channel, newsroom.ann, "When does it close?")

    assert given.content.startswith("**Ferry line to close in May**")


@pytest.mark.usefixtures("one_is_many")
async def test_a_title_means_what_all_may_see_however_much_of_that_title_was_read_privately_since(
    newsroom: Newsroom, model: FakeModel
) -> None:
    for text, private in ((ARTICLE, False), (ARTICLE.replace("May", "June"), True)):
        model.reply(REPLY)
        await newsroom.ann.slash(newsroom.channel, "summarize", text=text, private=private)
    model.reply(answer("In May [s1]."))
    result = await newsroom.ann.slash(
        newsroom.channel, "ask", question="When does it close?", article="Ferry line"
    )

    assert "Ferry line to close in May" in result.response.content


async def test_a_mention_that_several_articles_fit_names_no_private_one(
    newsroom: Newsroom, model: FakeModel
) -> None:
    model.reply(REPLY)
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE, private=True)
    for text in (HARBOUR, HARBOUR.replace("June", "July")):
        model.reply({**REPLY, "speakers": []})
        await newsroom.ann.slash(newsroom.channel, "summarize", text=text)
    given = await ask(newsroom, newsroom.channel, newsroom.ann, "When does it close?")

    assert given.content == words.WHICH_ARTICLE
    assert "Ferry" not in str(parts_of(given))


async def test_an_article_of_a_thread_whose_own_channel_was_closed_since_stays_out_of_its_answers(
    newsroom: Newsroom, model: FakeModel
) -> None:
    thread = await a_thread(newsroom, model)
    services = newsroom.guild.create_text_channel("services")
    model.reply({**REPLY, "speakers": []})
    await newsroom.ann.slash(services, "summarize", text=HARBOUR)
    (choice,) = await newsroom.ann.autocomplete(thread, "ask", "article", "harbour", question="When?")
    model.reply(answer("In June [s1]."))
    await newsroom.ann.slash(thread, "ask", question="When?", article=choice["value"])
    await close(newsroom, services, newsroom.ann)
    model.reply(answer("In May [s1]."))
    mentioned = await ask(newsroom, thread, newsroom.ann, "When does it close?")
    model.reply(answer("In May [s1]."))
    asked = await newsroom.ann.slash(thread, "ask", question="And when is that?")

    assert mentioned.content.startswith("**Ferry line to close in May**")
    assert "**Ferry line to close in May**" in asked.response.content


async def test_privately_it_can_be_asked_about_from_anywhere(newsroom: Newsroom, model: FakeModel) -> None:
    closed = newsroom.channel_for(newsroom.ann)
    model.reply(REPLY)
    await newsroom.ann.slash(closed, "summarize", text=ARTICLE)
    (choice,) = await newsroom.ann.autocomplete(newsroom.channel, "ask", "article", "ferry", question="When?")
    model.reply(answer("In May [s1]."))
    result = await newsroom.ann.slash(
        newsroom.channel, "ask", question="When?", article=choice["value"], private=True
    )

    assert "In May" in result.response.content


async def test_what_was_read_where_everybody_may_look_can_be_asked_about_anywhere(
    newsroom: Newsroom, model: FakeModel
) -> None:
    closed = newsroom.channel_for(newsroom.ann)
    model.reply(REPLY)
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)
    (choice,) = await newsroom.ann.autocomplete(closed, "ask", "article", "ferry", question="When?")
    model.reply(answer("In May [s1]."))
    result = await newsroom.ann.slash(closed, "ask", question="When?", article=choice["value"])

    assert "In May" in result.response.content


async def test_without_a_model_earlier_questions_that_come_near_are_shown(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)
    await ask(quick_newsroom, quick_newsroom.channel, quick_newsroom.ann, "How many jobs will go?")
    given = await ask(quick_newsroom, quick_newsroom.channel, quick_newsroom.ann, "Which jobs?")

    assert f"{words.ASKED_EARLIER}\n• ann: How many jobs will go?" in given.content


async def test_an_article_read_today_is_pasted_into_a_thread_to_compare_it(
    newsroom: Newsroom, model: FakeModel
) -> None:
    thread = await a_thread(newsroom, model)
    model.reply({**REPLY, "speakers": []})
    card = (await newsroom.ann.slash(newsroom.channel, "summarize", text=HARBOUR)).response
    told = await ask(newsroom, thread, newsroom.ann, HARBOUR)
    model.reply(answer("The ferry line closes [1:s1] while ships are to come back [2:s2]."))
    given = await ask(newsroom, thread, newsroom.ben, "Where do they differ?")

    assert str(card.id) in told.content
    assert words.NOW_OF_THIS_THREAD in told.content
    assert "**2: Harbour to be dredged in June**" in given.content


async def test_of_a_thread_with_many_articles_an_answer_says_that_it_is_about_some(
    quick_newsroom: Newsroom,
) -> None:
    ann, channel = quick_newsroom.ann, quick_newsroom.channel
    card = (await ann.slash(channel, "summarize", text=ARTICLE)).response
    await ann.click(card, label=catalogue.BUTTON_THREAD)
    (thread,) = channel.threads
    for month in ("June", "July", "August", "September", "October", "November"):
        await ask(quick_newsroom, thread, ann, HARBOUR.replace("June", month))
    given = await ask(quick_newsroom, thread, ann, "When was the harbour last dredged?")

    assert given.content.endswith(words.ONLY_SOME_ARTICLES.format(some="6", all="7"))
    assert "November" in given.content


async def test_a_thread_keeps_its_article_also_when_its_card_was_deleted(quick_newsroom: Newsroom) -> None:
    ann, channel = quick_newsroom.ann, quick_newsroom.channel
    card = (await ann.slash(channel, "summarize", text=ARTICLE)).response
    await ann.click(card, label=catalogue.BUTTON_THREAD)
    (thread,) = channel.threads
    await a_moderator(quick_newsroom).delete(card)
    given = await ask(quick_newsroom, thread, quick_newsroom.ben, "Who objects to it?")

    assert given.content.startswith("**Ferry line to close in May**")


async def which_article(newsroom: Newsroom) -> Any:
    """The menu under a question of Ann's that two articles fit."""
    for text in (ARTICLE, HARBOUR):
        await newsroom.ann.slash(newsroom.channel, "summarize", text=text)
    return await ask(newsroom, newsroom.channel, newsroom.ann, "How many jobs will the closure cost?")


def choice_of(menu: Any, title: str) -> str:
    (select,) = (part for part in parts_of(menu) if "options" in part)
    return next(str(one["value"]) for one in select["options"] if title in one["label"])


async def test_a_mention_that_several_articles_fit_is_answered_once_one_is_chosen(
    quick_newsroom: Newsroom,
) -> None:
    menu = await which_article(quick_newsroom)
    await quick_newsroom.restart()
    await quick_newsroom.ann.select(menu, [choice_of(menu, "Ferry")])
    shown = [one.content for one in quick_newsroom.channel.history()]

    assert "the closure would cost 30 jobs" in shown[-1]
    assert menu.content not in shown


@pytest.mark.parametrize(
    ("seconds", "asks_back"), [(questions.TOGETHER_SECONDS - 1, True), (questions.TOGETHER_SECONDS, False)]
)
async def test_articles_read_within_a_quarter_of_an_hour_may_be_meant_alike(
    quick_newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, seconds: int, *, asks_back: bool
) -> None:
    moments = [1_000_000]
    monkeypatch.setattr(Memory, "second", lambda _: moments[-1])
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=HARBOUR)
    moments.append(moments[-1] + seconds)
    await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", text=ARTICLE)
    given = await ask(
        quick_newsroom, quick_newsroom.channel, quick_newsroom.ann, "How many jobs will it cost?"
    )

    assert (given.content == words.WHICH_ARTICLE) is asks_back


async def test_the_question_is_found_also_in_a_place_that_discord_has_not_told_of(
    quick_newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    menu = await which_article(quick_newsroom)
    monkeypatch.setattr(quick_newsroom.env.bot, "get_channel", lambda _: None)
    await quick_newsroom.ann.select(menu, [choice_of(menu, "Ferry")])

    assert "the closure would cost 30 jobs" in quick_newsroom.channel.last_message.content


async def test_only_who_asked_chooses_the_article(quick_newsroom: Newsroom) -> None:
    menu = await which_article(quick_newsroom)
    result = await quick_newsroom.ben.select(menu, [choice_of(menu, "Ferry")])

    assert words.ONLY_WHO_ASKED in result.response.content
    assert result.ephemeral
