"""Questions of several people about several articles, in threads, channels and direct messages."""

from typing import Any

import pytest

from bot.discord_ui.answers.answer import Answer
from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.library import Library
from storage.conversations import ConversationKey
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY, Newsroom, text_of
from tests.bot.discord_ui.thread_talk import HARBOUR, a_moderator, a_thread, answer, ask
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio


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


async def test_the_cards_of_a_threads_further_article_have_its_number(
    newsroom: Newsroom, model: FakeModel
) -> None:
    thread = await a_thread(newsroom, model)
    await read_in(newsroom, thread, model, HARBOUR)
    card = thread.last_message
    who_said = (await newsroom.ben.click(card, label=catalogue.BUTTON_WHO_SAID_WHAT)).response

    assert "### 2: Harbour to be dredged in June" in text_of(card)
    assert "-# 2: Harbour to be dredged in June" in text_of(who_said)
    assert "2:s2" in text_of(who_said)


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


async def test_a_deleted_part_of_a_long_answer_takes_its_turn_along(
    newsroom: Newsroom, model: FakeModel
) -> None:
    thread = await a_thread(newsroom, model)
    model.reply(answer("The council’s leader [s2]. " * 120))
    part = await ask(newsroom, thread, newsroom.ann, "Who is Pell?")
    await a_moderator(newsroom).delete(part)
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
