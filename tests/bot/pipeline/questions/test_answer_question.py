import asyncio
import threading
from dataclasses import replace
from typing import Any

import pytest

from bot.errors import ModelUnreachable, TooLongForModel
from bot.pipeline.asker import Asker
from bot.pipeline.asking.token_counting import TokenCounter
from bot.pipeline.language_model import Retrying
from bot.pipeline.memory import Memory
from bot.pipeline.questions.answer_checks import check_answer_from
from bot.pipeline.questions.answer_events import (
    Answered,
    AnswerEvent,
    AnswerGrowing,
    NearestPassages,
    SentenceReference,
    TurnKept,
)
from bot.pipeline.questions.conversations import conversation_of
from bot.pipeline.services import Services
from bot.pipeline.workflows import answer_question as module
from bot.pipeline.workflows.answer_question import QuestionOptions, answer_question
from bot.readers.model.answers.flags import Flag
from storage.database import Database
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, BEN, REPLY, all_of, full_reading, only, services_with
from tests.checked_answers import unsupported
from tests.fake_model import FakeModel
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio

OTHER = """Ferry gets a new engine

“It will sail until June,” engineer Lou Marsh said.
"""
QUESTION = "What did Pell say?"


async def ask(
    services: Services,
    question: str = QUESTION,
    *texts: str,
    options: QuestionOptions | None = None,
    asker: Any = ANNA,
) -> list[AnswerEvent]:
    asking = answer_question(services, question, texts or (ARTICLE,), asker, options or QuestionOptions())
    return [event async for event in asking]


async def answer(services: Services, *texts: str) -> Answered:
    return only(Answered, (await ask(services, QUESTION, *texts))[-1:])


def replied(text: str, in_article: str = "yes") -> dict[str, Any]:
    return {"answer": text, "in_article": in_article}


async def test_an_answer_points_at_its_sentences(services: Services, model: FakeModel) -> None:
    model.reply(replied("Pell said that nobody took the boat any more [s2]."))
    given = await answer(services)

    assert given.text == "Pell said that nobody took the boat any more (s2)."
    assert given.references == (SentenceReference(1, 2),)


async def test_an_answer_grows(services: Services, model: FakeModel) -> None:
    model.reply(
        replied("Pell said that nobody took the boat any more [s2]. Brindle expects jobs to go [s3].")
    )
    grown = [event.text for event in all_of(AnswerGrowing, await ask(services))]

    assert len(grown) > 1
    assert grown[-1].endswith("Brindle expects jobs to go [s3].")


async def test_after_a_retry_the_answer_grows_from_nothing(services: Services, model: FakeModel) -> None:
    model.retry_then_reply(ModelUnreachable(), replied("It closes [s1]."), after='{"answer": "Void words')
    events = await ask(services)
    place = next(place for place, event in enumerate(events) if isinstance(event, Retrying))

    assert not any("Void" in event.text for event in all_of(AnswerGrowing, events[place:]))


async def test_a_sentence_that_does_not_exist_is_said_not_to(services: Services, model: FakeModel) -> None:
    model.reply(replied("Pell said so [s2 s99], as did others [s77]."))
    given = await answer(services)

    assert given.text == "Pell said so (s2), as did others."
    assert Flag("no_such_sentence", "s99") in given.checked.sentences[0].flags


async def test_words_that_the_article_lacks_lose_their_marks_and_are_named(
    services: Services, model: FakeModel
) -> None:
    model.reply(replied("Pell said “nobody took the boat” but “everyone loved it” [s2]."))
    given = await answer(services)

    assert "“nobody took the boat”" in given.text
    assert "“everyone" not in given.text
    assert "everyone loved it" in unsupported(given.checked)


async def test_a_name_that_the_article_lacks_is_named(services: Services, model: FakeModel) -> None:
    model.reply(replied("Pell and Josephine Tarn said so [s2]."))
    given = await answer(services)

    assert any("Tarn" in word for word in unsupported(given.checked))


async def test_names_in_the_question_are_no_news(services: Services, model: FakeModel) -> None:
    model.reply(replied("The article does not say what Zelda Quorn thinks.", "no"))
    events = await ask(services, "What does Zelda Quorn think?")

    assert unsupported(only(Answered, events).checked) == ()


async def test_reading_and_question_share_their_first_messages_byte_for_byte(
    services: Services, model: FakeModel
) -> None:
    model.reply(REPLY)
    model.reply(replied("It closes [s1]."))
    await full_reading(services)
    await ask(services)
    reading, question = model.requests

    assert question.messages[:2] == reading.messages[:2]


async def test_the_same_question_is_asked_once(services: Services, model: FakeModel) -> None:
    model.reply(replied("It closes [s1]."))
    await ask(services)
    again = only(Answered, await ask(services, asker=BEN))

    assert len(model.requests) == 1
    assert again.from_store


async def test_a_kept_answer_that_cannot_be_read_is_asked_for_again(
    services: Services, model: FakeModel, database: Database
) -> None:
    model.reply(replied("It closes [s1]."))
    await ask(services)
    async with database.transaction() as connection:
        await connection.run("UPDATE replies SET reply = '[]'")
    model.reply(replied("In May [s1]."))
    again = only(Answered, await ask(services, asker=BEN))

    assert (len(model.requests), again.from_store) == (2, False)


async def test_many_who_ask_the_same_at_once_make_one_request(services: Services, model: FakeModel) -> None:
    model.reply(replied("It closes [s1]."))
    await asyncio.gather(*(ask(services) for _ in range(10)))

    assert len(model.requests) == 1


@pytest.mark.parametrize(
    "first", [replace(ANNA, private=True), replace(ANNA, channel=11)], ids=["private", "in another channel"]
)
async def test_an_answer_serves_nobody_who_could_not_see_it(
    services: Services, model: FakeModel, first: Asker
) -> None:
    """That it comes at once, and costs nothing, would tell that somebody had asked the same."""
    model.reply(replied("It closes [s1]."))
    await ask(services, asker=first)
    model.reply(replied("It closes [s1]."))
    bens = only(Answered, await ask(services, asker=BEN))
    again = only(Answered, await ask(services, asker=first))

    assert not bens.from_store
    assert again.from_store


async def test_several_articles_are_told_apart(services: Services, model: FakeModel) -> None:
    model.reply(replied("It closes in May [1:s1], though an engineer says June [2:s2]."))
    given = await answer(services, ARTICLE, OTHER)

    assert given.text == "It closes in May (1:s1), though an engineer says June (2:s2)."
    assert given.references == (SentenceReference(1, 1), SentenceReference(2, 2))


@pytest.mark.parametrize(
    ("texts", "about_first", "is_told"),
    [((ARTICLE, OTHER), True, True), ((ARTICLE, OTHER), False, False), ((ARTICLE,), True, False)],
)
async def test_which_article_a_question_is_about_is_told_where_there_are_several(
    services: Services, model: FakeModel, texts: tuple[str, ...], *, about_first: bool, is_told: bool
) -> None:
    model.reply(replied("It closes in May."))
    await ask(services, QUESTION, *texts, options=QuestionOptions(about_first=about_first))
    task = model.requests[-1].messages[-1].content

    assert ("(about article 1)" in task) is is_told


async def test_a_quotation_from_any_of_several_articles_keeps_its_marks(
    services: Services, model: FakeModel
) -> None:
    model.reply(replied("“It will sail until June” [2:s2]."))

    assert "“It will sail until June”" in (await answer(services, ARTICLE, OTHER)).text


async def test_a_reply_in_prose_is_an_answer(services: Services, model: FakeModel) -> None:
    model.reply("The line closes in May [s1].")

    assert (await answer(services)).text == "The line closes in May (s1)."


async def test_without_a_model_the_places_that_answer_best_are_given(memory: Memory) -> None:
    async with services_with(memory, None) as services:
        nearest = only(NearestPassages, await ask(services))
    (reading,), (passages,) = nearest.readings, nearest.passages
    best = next(one for one in reading.statements if one.id == passages.statements[0])

    assert [reading.person(one).name for one in best.speakers] == ["Ana Pell"]
    assert nearest.error is None


async def test_a_failing_model_leaves_the_nearest_places_and_says_why(
    services: Services, model: FakeModel
) -> None:
    model.fail(ModelUnreachable())
    nearest = only(NearestPassages, await ask(services))

    assert nearest
    assert isinstance(nearest.error, ModelUnreachable)


async def test_of_an_article_too_long_for_the_model_the_paragraphs_that_matter_are_sent(
    memory: Memory, model: FakeModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.pipeline.asking.portions.LEAST_TOKENS", 60)
    filler = "\n\n".join(f"Lot {number} of the old nets went to a buyer inland." for number in range(100))
    counter = TokenCounter(InFours)
    counter.wait(PATIENCE_SECONDS)
    model.fail(TooLongForModel())
    model.fail(TooLongForModel())
    model.reply(replied("Nobody took it."))
    async with services_with(memory, model, counter=counter) as services:
        given = await answer(services, f"{ARTICLE}\n{filler}\n")
    sent = [request.messages[1].content for request in model.requests]

    assert given.only_excerpts
    assert len(sent[0]) > len(sent[1]) > len(sent[2])
    assert "Nobody took the boat" in sent[2]


class InFours:
    """A token for every four characters."""

    def encode_ordinary(self, text: str) -> list[int]:
        return [0] * (len(text) // 4)


@pytest.mark.parametrize(
    ("filler", "given"),
    [("\nLot 1 went to a buyer inland.\n" * 400, "Pell said so [s2]."), ("", "Pell said so [s2]. " * 40)],
)
async def test_an_answer_that_is_long_or_from_long_articles_is_checked_away_from_the_event_loop(
    services: Services, model: FakeModel, filler: str, given: str
) -> None:
    model.reply(replied(given))
    threads: list[int] = []

    def check(*arguments: Any) -> Any:
        threads.append(threading.get_ident())
        return check_answer_from(*arguments)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "check_answer_from", check)
        await answer(services, ARTICLE + filler)

    assert threads
    assert threading.get_ident() not in threads


@pytest.mark.usefixtures("impatient_with_the_database")
async def test_a_turn_that_a_locked_database_keeps_late_is_told_behind_the_answer(
    services: Services, model: FakeModel, memory: Memory
) -> None:
    model.reply(replied("Pell said that nobody took the boat any more [s2]."))
    assert memory.database is not None
    await memory.delimiter_key()  # which is made once
    options = QuestionOptions(conversation_of(ANNA))
    asking = answer_question(services, QUESTION, [ARTICLE], ANNA, options)
    seen: list[AnswerEvent] = []
    async with memory.database.transaction():  # which keeps all others from writing
        async for event in asking:
            seen.append(event)
            if isinstance(event, Answered):
                break
    seen += [event async for event in asking]

    assert only(Answered, seen).turn is None
    assert only(TurnKept, seen).turn is not None
