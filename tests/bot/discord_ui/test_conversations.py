"""Questions of several people about several articles, in threads, channels and direct messages."""

from typing import Any

import discord
import pytest

from bot.discord_ui.answers.answer import Answer
from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.library import Library
from storage.conversations import ConversationKey
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY, Newsroom, parts_of
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

HARBOUR = """Harbour to be dredged in June

“Ships will come back,” harbour master Lou Marsh said on Monday, before a crowd that filled the old fish hall.

Rosa Quill, who sells nets, said the works would cost her a summer. The harbour was last dredged in 1988.

The council gave no date for the end of the works, and no estimate of what they will cost.
"""


def answer(words: str) -> dict[str, Any]:
    return {"answer": words, "in_article": "yes"}


async def a_thread(newsroom: Newsroom, model: FakeModel) -> Any:
    """One on the card of the ferry's article."""
    model.reply(REPLY)
    card = (await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)).response
    await newsroom.ann.click(card, label=catalogue.BUTTON_THREAD)
    (thread,) = newsroom.channel.threads
    return thread


def a_moderator(newsroom: Newsroom) -> Any:
    role = newsroom.guild.create_role(
        "Moderators", permissions=discord.Permissions(manage_messages=True, view_channel=True)
    )
    return newsroom.guild.add_member(newsroom.env.create_user("mo"), roles=[role])


async def close(newsroom: Newsroom, channel: Any, member: Any) -> None:
    """From now on only this member and Byline can view it."""
    known = newsroom.env.bot.get_channel(channel.id)
    assert isinstance(known, discord.TextChannel)
    shown, hidden = (discord.PermissionOverwrite(view_channel=one) for one in (True, False))
    people = [known.guild.me, await known.guild.fetch_member(member.id)]
    await known.edit(overwrites={**dict.fromkeys(people, shown), known.guild.default_role: hidden})
    await newsroom.env.settle()


async def ask(newsroom: Newsroom, place: Any, person: Any, question: str) -> Any:
    """The message that answers."""
    assert newsroom.env.bot.user is not None
    await person.send(place, f"{newsroom.env.bot.user.mention} {question}")
    return place.last_message


async def read_in(newsroom: Newsroom, place: Any, model: FakeModel, text: str) -> Any:
    model.reply({**REPLY, "speakers": []})
    assert newsroom.env.bot.user is not None
    return await newsroom.ann.send(place, f"{newsroom.env.bot.user.mention} {text}")


def sent(model: FakeModel) -> str:
    return "\n".join(message.content for message in model.requests[-1].messages)


async def test_a_follow_up_in_a_thread_goes_with_what_another_asked(
    newsroom: Newsroom, model: FakeModel
) -> None:
    thread = await a_thread(newsroom, model)
    model.reply(answer("The council’s leader [s2]."))
    await ask(newsroom, thread, newsroom.ann, "Who is Pell?")
    model.reply(answer("That nobody took the boat [s2]."))
    await ask(newsroom, thread, newsroom.ben, "And what did she say?")

    assert "ann: Who is Pell?\nThe council’s leader (s2).\nben asks: And what did she say?" in sent(model)


async def test_an_answer_shows_the_sentences_that_it_points_at(newsroom: Newsroom, model: FakeModel) -> None:
    thread = await a_thread(newsroom, model)
    model.reply(answer("The council’s leader [s2]."))
    given = await ask(newsroom, thread, newsroom.ann, "Who is Pell?")

    assert "▸ “Nobody took the boat any more,” council leader Ana Pell said on Tuesday. (s2)" in given.content


async def test_an_article_read_in_a_thread_joins_those_that_its_questions_are_about(
    newsroom: Newsroom, model: FakeModel
) -> None:
    thread = await a_thread(newsroom, model)
    await read_in(newsroom, thread, model, HARBOUR)
    model.reply(answer("The ferry line closes [1:s1] while ships are to come back [2:s2]."))
    given = await ask(newsroom, thread, newsroom.ben, "Where do they differ?")

    assert given.content.replace("\\", "").startswith(
        "**1: Ferry line to close in May**\n**2: Harbour to be dredged in June**\n"
        "The ferry line closes (1:s1) while ships are to come back (2:s2)."
    )
    assert words.ANSWER_FOOT_OF_SEVERAL in given.content


async def test_an_article_read_privately_in_a_thread_does_not_join(
    newsroom: Newsroom, model: FakeModel
) -> None:
    thread = await a_thread(newsroom, model)
    model.reply({**REPLY, "speakers": []})
    await newsroom.ben.slash(thread, "summarize", text=HARBOUR, private=True)
    model.reply(answer("In May [s1]."))
    given = await ask(newsroom, thread, newsroom.ben, "When does it close?")

    assert "dredged" not in given.content


async def test_an_edited_question_changes_what_is_remembered(newsroom: Newsroom, model: FakeModel) -> None:
    thread = await a_thread(newsroom, model)
    assert newsroom.env.bot.user is not None
    model.reply(answer("Nobody of that name."))
    question = await newsroom.ann.send(thread, f"{newsroom.env.bot.user.mention} Who is Pelt?")
    await newsroom.ann.edit(question, f"{newsroom.env.bot.user.mention} Who is Pell?")
    model.reply(answer("A pilot [s3]."))
    await ask(newsroom, thread, newsroom.ann, "And Brindle?")

    assert "Who is Pell?" in sent(model)
    assert "Pelt" not in sent(model)


@pytest.mark.parametrize("left", ["{mention}", "Never mind."], ids=["nothing", "nothing that Byline sees"])
async def test_a_question_that_is_edited_away_is_not_remembered(
    newsroom: Newsroom, model: FakeModel, left: str
) -> None:
    thread = await a_thread(newsroom, model)
    assert newsroom.env.bot.user is not None
    mention = newsroom.env.bot.user.mention
    model.reply(answer("Nobody says so [s2]."))
    question = await newsroom.ann.send(thread, f"{mention} Did Pell take the zeppelin?")
    await newsroom.ann.edit(question, left.format(mention=mention))
    model.reply(answer("A pilot [s3]."))
    await ask(newsroom, thread, newsroom.ben, "And Brindle?")

    assert "zeppelin" not in sent(model)


@pytest.mark.parametrize("whose", ["question", "answer"])
async def test_a_deleted_message_takes_its_turn_along(
    newsroom: Newsroom, model: FakeModel, whose: str
) -> None:
    thread = await a_thread(newsroom, model)
    assert newsroom.env.bot.user is not None
    model.reply(answer("The council’s leader [s2]."))
    question = await newsroom.ann.send(thread, f"{newsroom.env.bot.user.mention} Who is Pell?")
    await a_moderator(newsroom).delete(question if whose == "question" else thread.last_message)
    model.reply(answer("A pilot [s3]."))
    await ask(newsroom, thread, newsroom.ben, "And Brindle?")

    assert "Who is Pell?" not in sent(model)


async def test_a_question_that_is_deleted_before_its_answer_begins_is_not_remembered(
    newsroom: Newsroom, model: FakeModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    thread = await a_thread(newsroom, model)
    look_up = Library.text

    async def while_it_is_deleted(library: Library, asker: Asker, digest: str) -> str | None:
        await newsroom.services.conversations.remove_messages(asker.scope, [thread.last_message.id])
        return await look_up(library, asker, digest)

    model.reply(answer("The council’s leader [s2]."))
    with monkeypatch.context() as patching:
        patching.setattr(Library, "text", while_it_is_deleted)
        await ask(newsroom, thread, newsroom.ann, "Who is Pell?")
    model.reply(answer("A pilot [s3]."))
    await ask(newsroom, thread, newsroom.ben, "And Brindle?")

    assert "Who is Pell?" not in sent(model)


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


async def test_a_mention_does_not_make_a_private_reading_public(newsroom: Newsroom, model: FakeModel) -> None:
    model.reply(REPLY)
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE, private=True)
    given = await ask(newsroom, newsroom.channel, newsroom.ann, "When does it close?")

    assert given.content.startswith(words.READ_ELSEWHERE)
    assert "Ferry" not in given.content


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


async def test_an_answer_deleted_while_it_goes_on_is_not_remembered(
    newsroom: Newsroom, model: FakeModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    conversations, scope = newsroom.services.conversations, f"guild:{newsroom.guild.id}"
    go_on = Answer.go_on

    async def deleted_meanwhile(self: Answer, text: str) -> None:
        assert self.message_id is not None
        await conversations.remove_messages(scope, [self.message_id])
        await go_on(self, text)

    monkeypatch.setattr(Answer, "go_on", deleted_meanwhile)
    model.reply(REPLY)
    await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)
    model.reply(answer("It will cost 30 jobs [s3]. " * 120))
    await newsroom.ann.slash(newsroom.channel, "ask", question="How many jobs?")
    known = await conversations.view(ConversationKey(scope, str(newsroom.channel.id)))

    assert known is None or known.turns == 0


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


async def test_only_who_asked_chooses_the_article(quick_newsroom: Newsroom) -> None:
    menu = await which_article(quick_newsroom)
    result = await quick_newsroom.ben.select(menu, [choice_of(menu, "Ferry")])

    assert words.ONLY_WHO_ASKED in result.response.content
    assert result.ephemeral


async def test_a_conversation_goes_on_after_a_restart(newsroom: Newsroom, model: FakeModel) -> None:
    thread = await a_thread(newsroom, model)
    model.reply(answer("The council’s leader [s2]."))
    await ask(newsroom, thread, newsroom.ann, "Who is Pell?")
    await newsroom.restart()
    model.reply(answer("A pilot [s3]."))
    await ask(newsroom, thread, newsroom.ann, "And Brindle?")

    assert "Who is Pell?" in sent(model)


async def test_in_direct_messages_what_is_short_is_a_question(newsroom: Newsroom, model: FakeModel) -> None:
    model.reply({**REPLY, "speakers": []})
    await newsroom.ann.send_dm(HARBOUR)
    model.reply(answer("A net seller [s3]."))
    asked = await newsroom.ann.send_dm("tell me who Quill is")
    last = await anext(asked.channel.history(limit=1))

    assert last.content.startswith("**Harbour to be dredged in June**\nA net seller")
