import asyncio
import re
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.cards.wording import title_of
from bot.errors import ModelUnreachable, TooLongForModel
from bot.pipeline.asking.token_counting import TokenCounter
from bot.pipeline.memory import Memory
from bot.pipeline.questions.conversations import AnsweredQuestion, ConversationView, conversation_of
from bot.pipeline.questions.note_keeping import PAUSE
from bot.pipeline.services import Services
from bot.pipeline.workflows.answer_question import QuestionOptions, answer_question
from bot.readers.rules.quick_reading import read_by_rules
from storage.conversations import ConversationStore
from tests.bot.pipeline.newsroom import ARTICLE, services_with
from tests.bot.pipeline.questions.asking import (
    ANN,
    BENNO,
    TOKENS,
    after_a_question_that_no_model_answered,
    answered,
    sent,
    viewed,
)
from tests.bot.waiting import until
from tests.fake_model import FakeModel
from tests.loopback_discord.watch import PATIENCE_SECONDS

pytestmark = pytest.mark.asyncio


class Generous(TokenCounter):
    """Counts as earlier versions did before they had their ranks."""

    def count_now(self, text: str, model: str = "") -> int:
        return len(text.encode())


async def test_no_question_of_a_long_conversation_exceeds_the_budget(
    services: Services, model: FakeModel
) -> None:
    assert services.model_services is not None
    model.remembers("They went through many points. " * 80)
    for number in range(60):
        await answered(
            services, model, f"What of point {number}?", f"{number} is told at length. " * (1 + number % 30)
        )
        await services.finish_notes()
    tokens = [await services.model_services.assembler.tokens_of(one) for one in model.asked_for("question")]

    assert model.asked_for("remembering")
    assert max(tokens) <= TOKENS


async def all_of_it(events: AsyncIterator[Any]) -> list[Any]:
    return [event async for event in events]


async def noted_or_asked_for_notes(services: Services, model: FakeModel) -> None:
    settled = asyncio.create_task(services.finish_notes())
    await until(lambda: settled.done() or bool(model.asked_for("remembering")))


async def ask_until_notes_are_made(services: Services, model: FakeModel) -> ConversationView:
    """Turn 1 is in message 1, and so on."""
    for number in range(1, 30):
        words = f"Point {number} is told " + "at length " * 30
        await answered(services, model, f"What of point {number}?", words, messages=(number,))
        await noted_or_asked_for_notes(services, model)
        if model.asked_for("remembering"):
            break
    view = await services.conversations.view(conversation_of(ANN))
    assert view is not None
    return view


async def test_once_the_latest_turns_outgrow_their_share_notes_take_the_place_of_the_oldest(
    services: Services, model: FakeModel
) -> None:
    model.remembers("Point 1 was told.")
    await ask_until_notes_are_made(services, model)
    await services.finish_notes()
    await answered(services, model, "And then?", "Nothing.")

    assert "Point 1 was told." in sent(model)
    assert "What of point 1?" not in sent(model)


async def test_who_asks_alone_is_named_to_no_provider(services: Services, model: FakeModel) -> None:
    model.remembers("Point 1 was told.")
    await ask_until_notes_are_made(services, model)
    await services.finish_notes()
    await answered(services, model, "And then?", "Nothing.")

    assert "Point 1 was told." in sent(model)
    assert "Ann" not in re.findall(r"\w+", str(model.requests))


async def test_notes_are_told_the_titles_and_languages_of_the_articles(
    services: Services, model: FakeModel
) -> None:
    await services.memory.keep_article(ANN, read_by_rules(ARTICLE))
    model.remembers("Point 1 was told.")
    await ask_until_notes_are_made(services, model)
    await services.finish_notes()
    asked = model.asked_for("remembering")[0].messages[0].content

    assert f'[1, "{title_of(read_by_rules(ARTICLE).article)}", "English"]' in asked


async def test_fifteen_turns_that_wait_are_taken_into_notes_at_once(
    services: Services, model: FakeModel
) -> None:
    for number in range(15):
        question = AnsweredQuestion(f"What of point {number}?", "It is told at length. " * 15, ())
        await services.conversations.keep(conversation_of(ANN), ANN, question)
    model.remembers("Points were told.")
    await answered(services, model, "And then?", "Nothing.")
    await services.finish_notes()

    assert len(model.asked_for("remembering")) == 1


async def test_notes_on_what_several_asked_say_who_asked(services: Services, model: FakeModel) -> None:
    await answered(services, model, "And Brindle?", "A pilot.", BENNO)
    model.remembers("Point 1 was told.")
    await ask_until_notes_are_made(services, model)
    await services.finish_notes()

    assert ', "Ann", "What of point 1?", ' in model.asked_for("remembering")[0].messages[0].content


async def test_a_question_that_no_model_answered_is_not_said_to_be_left_out(
    memory: Memory, model: FakeModel
) -> None:
    view = await after_a_question_that_no_model_answered(memory, model)

    assert view.composition is not None
    assert view.composition.left_out == 0


async def test_notes_that_fail_cost_nobody_an_answer_and_are_made_another_time(
    services: Services, model: FakeModel
) -> None:
    model.remembers(ModelUnreachable())
    await ask_until_notes_are_made(services, model)
    await services.finish_notes()
    model.remembers("Point 1 was told.")
    await answered(services, model, "And then?", "Nothing.")
    await services.finish_notes()
    view = await viewed(services)

    assert view.notes == "Point 1 was told."


async def test_a_question_that_no_model_was_asked_goes_into_no_notes(
    services: Services, model: FakeModel
) -> None:
    """It may have been asked where no model may be: what it says stays here."""
    asked = AnsweredQuestion("What of the secret point?", "", ())
    await services.conversations.keep(conversation_of(ANN), ANN, asked)
    model.remembers("Point 1 was told.")
    await ask_until_notes_are_made(services, model)
    await services.finish_notes()

    assert model.asked_for("remembering")
    assert "secret" not in str(model.requests)


async def test_a_model_that_can_make_no_notes_is_not_asked_for_them_with_each_question(
    services: Services, model: FakeModel
) -> None:
    model.remembers(TooLongForModel())
    await ask_until_notes_are_made(services, model)
    for number in range(PAUSE + 1):
        await services.finish_notes()
        await answered(services, model, f"And then, {number}?", "Nothing.")
    await services.finish_notes()

    assert len(model.asked_for("remembering")) == 2


async def test_a_turn_removed_while_notes_are_made_is_not_in_them(
    services: Services, model: FakeModel
) -> None:
    hold = asyncio.Event()
    model.remembers("Point 1 was told.", hold=hold)
    await ask_until_notes_are_made(services, model)
    await services.conversations.remove_messages(ANN.scope, [1])
    hold.set()
    await services.finish_notes()
    view = await viewed(services)

    assert view.notes == ""


async def test_byline_that_stops_waits_for_no_notes(services: Services, model: FakeModel) -> None:
    model.remembers("Point 1 was told.", hold=asyncio.Event())
    await ask_until_notes_are_made(services, model)
    await asyncio.wait_for(services.close(), PATIENCE_SECONDS)

    assert model.open_streams == 0


async def test_a_turn_removed_after_it_went_into_the_notes_takes_the_notes_along(
    services: Services, model: FakeModel
) -> None:
    model.remembers("Point 1 was told.")
    await ask_until_notes_are_made(services, model)
    await services.finish_notes()
    await services.conversations.remove_messages(ANN.scope, [1])
    view = await viewed(services)

    assert view.notes == ""


@pytest.mark.parametrize(("change", "kept"), [("deleted", []), ("edited", ["Who is Pell?"])])
async def test_what_happens_to_a_question_while_it_is_answered_counts(
    services: Services, model: FakeModel, change: str, kept: list[str]
) -> None:
    may_end = asyncio.Event()
    model.reply({"answer": "Nobody.", "in_article": "no"}, hold=may_end)
    options = QuestionOptions(conversation_of(ANN), messages=(5,))
    asking = asyncio.create_task(
        all_of_it(answer_question(services, "Who is Pelt?", [ARTICLE], ANN, options))
    )
    await until(lambda: model.open_streams > 0)
    if change == "deleted":
        await services.conversations.remove_messages(ANN.scope, [5])
    else:
        await services.conversations.change_question(ANN.scope, 5, "Who is Pell?")
    may_end.set()
    await asking
    assert services.memory.database is not None
    turns = await ConversationStore(services.memory.database).newest(conversation_of(ANN), 9)

    assert [turn.question for turn in turns] == kept


@pytest.mark.parametrize("noted", ['{"budget": 1, "of_another_version": 2}', "[]"])
async def test_what_another_version_noted_of_a_question_is_passed_over(
    services: Services, model: FakeModel, noted: str
) -> None:
    await answered(services, model, "Who is Pell?", "The council’s leader [s2].")
    assert services.memory.database is not None
    await ConversationStore(services.memory.database).note_context(conversation_of(ANN), noted)
    view = await viewed(services)

    assert (view.turns, view.composition) == (1, None)


async def test_a_turn_kept_while_tokens_were_estimated_weighs_what_it_has_later(
    memory: Memory, services: Services, model: FakeModel
) -> None:
    key = conversation_of(ANN)
    async with services_with(memory, model, counter=Generous()) as estimating:
        await answered(estimating, model, "Who is Pell?", "The leader of the council in the town. " * 20)
    (turn,) = (await services.conversations.recall(key, ANN, "And then?", "en")).latest

    assert turn.tokens == 5 + 9 * 20 + 1


async def test_turns_kept_while_tokens_were_estimated_need_no_notes_sooner(
    memory: Memory, services: Services, model: FakeModel
) -> None:
    model.remembers("They asked who Pell is.")
    async with services_with(memory, model, counter=Generous()) as estimating:
        for number in range(4):
            await answered(estimating, model, f"Who is Pell, {number}?", "The leader of the council. " * 10)
    await answered(services, model, "And then?", "Nothing.")
    await services.finish_notes()

    assert not model.asked_for("remembering")


async def test_who_leaves_with_the_answer_has_notes_made_before_it(
    services: Services, model: FakeModel
) -> None:
    model.remembers("They went through many points.")
    for number in range(60):
        given = f"What of point {number}?", "It is told at length. " * 4
        await answered(services, model, *given, notes_first=True)
        purposes = [request.purpose for request in model.requests]
        assert purposes[-1] == "question"  # behind which nothing is waited for

    assert model.asked_for("remembering")
    assert "They went through many points." in sent(model)
