"""Questions that belong together: what is remembered of them, and what of that goes to the model."""

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
import pytest_asyncio

from bot.errors import ModelUnreachable, TooLongForModel
from bot.pipeline.asker import Asker
from bot.pipeline.asking.token_counting import TokenCounter
from bot.pipeline.memory import Memory
from bot.pipeline.questions.answer_events import Answered, NearestPassages
from bot.pipeline.questions.answer_question import QuestionOptions, answer_question
from bot.pipeline.questions.context import ContextBudget
from bot.pipeline.questions.conversations import AnsweredQuestion, ConversationView, conversation_of
from bot.pipeline.questions.note_keeping import PAUSE
from bot.pipeline.services import Services
from storage.conversations import ConversationStore
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, BEN, only, services_with
from tests.bot.waiting import until
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio

ANN, BENNO = replace(ANNA, name="Ann"), replace(BEN, name="Benno")
TOKENS = 2600  # of a question with all that goes with it; the task and the article take half of them


class Words:
    """A tokenizer for which each word and each mark is a token."""

    def encode_ordinary(self, text: str) -> list[int]:
        return [0] * len(re.findall(r"\w+|[^\w\s]", text))


class Generous(TokenCounter):
    """Counts as earlier versions did before they had their ranks."""

    def count_now(self, text: str, model: str = "") -> int:
        return len(text.encode())


@pytest_asyncio.fixture
async def services(memory: Memory, model: FakeModel) -> AsyncIterator[Services]:
    counter = TokenCounter(Words)
    counter.wait(10)
    async with services_with(memory, model, counter=counter, context=ContextBudget(TOKENS)) as services:
        yield services


async def ask(
    services: Services, question: str, asker: Asker = ANN, text: str = ARTICLE, **more: Any
) -> Answered | NearestPassages:
    options = QuestionOptions(conversation_of(asker), **more)
    events = [event async for event in answer_question(services, question, [text], asker, options)]
    last = events[-1]
    assert isinstance(last, Answered | NearestPassages)
    return last


async def answered(
    services: Services, model: FakeModel, question: str, answer: str, asker: Asker = ANN, **more: Any
) -> Answered:
    model.reply({"answer": answer, "in_article": "yes"}, usage=None)  # of so few words it would be no report
    return only(Answered, [await ask(services, question, asker, **more)])


def sent(model: FakeModel) -> str:
    """All that went to the model with the last question."""
    last = model.asked_for("question")[-1]
    return "\n".join(message.content for message in last.messages)


async def test_a_follow_up_goes_with_what_was_asked_before(services: Services, model: FakeModel) -> None:
    await answered(services, model, "Who is Pell?", "The council’s leader [s2].")
    await answered(services, model, "And what did she say?", "That nobody took the boat [s2].")
    messages = [message.content for message in model.requests[-1].messages]

    assert messages[3:5] == ["Who is Pell?", "The council’s leader (s2)."]
    assert messages[5].startswith("A reader asks: And what did she say?")


async def test_where_several_take_part_the_model_is_told_who_asks(
    services: Services, model: FakeModel
) -> None:
    await answered(services, model, "Who is Pell?", "The council’s leader.")
    await answered(services, model, "And Brindle?", "A pilot.", BENNO)

    assert "Ann: Who is Pell?" in sent(model)
    assert "Benno asks: And Brindle?" in sent(model)


async def test_a_private_question_stays_out_of_everybody_elses_conversation(
    services: Services, model: FakeModel
) -> None:
    await answered(services, model, "Is Pell lying?", "The article does not say.", replace(ANN, private=True))
    await answered(services, model, "Who is Brindle?", "A pilot.", BENNO)

    assert "lying" not in sent(model)


@pytest.mark.parametrize(
    "elsewhere",
    [
        replace(BENNO, scope="guild:2"),
        replace(BENNO, channel=11),
        replace(BENNO, thread=77),
        replace(BENNO, scope="user:502", channel=None),
        replace(BENNO, private=True),
    ],
    ids=["server", "channel", "thread", "direct message", "privately"],
)
async def test_a_conversation_stays_where_it_is(
    services: Services, model: FakeModel, elsewhere: Asker
) -> None:
    await answered(services, model, "Who is Pell?", "The council’s leader.")
    await answered(services, model, "And Brindle?", "A pilot.", elsewhere)

    assert "Pell?" not in sent(model)


async def test_a_conversation_survives_a_restart(
    memory: Memory, services: Services, model: FakeModel
) -> None:
    await answered(services, model, "Who is Pell?", "The council’s leader.")
    async with services_with(memory, model) as restarted:
        await answered(restarted, model, "And Brindle?", "A pilot.")

    assert "Who is Pell?" in sent(model)


async def test_a_question_at_turn_200_that_names_a_fact_from_turn_1_gets_that_turn(
    services: Services, model: FakeModel
) -> None:
    model.remembers("They went through many points.")
    await answered(services, model, "What colour is the funnel?", "Vermilion, a reader recalls.")
    for number in range(2, 200):
        await answered(services, model, f"What of point {number}?", f"It is told in place {number}.")
        await services.finish_notes()
    await answered(services, model, "Was the vermilion funnel not red before?", "The article does not say.")

    assert '"What colour is the funnel?", "Vermilion, a reader recalls."]' in sent(model)


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


async def test_notes_on_what_several_asked_say_who_asked(services: Services, model: FakeModel) -> None:
    await answered(services, model, "And Brindle?", "A pilot.", BENNO)
    model.remembers("Point 1 was told.")
    await ask_until_notes_are_made(services, model)
    await services.finish_notes()

    assert ', "Ann", "What of point 1?", ' in model.asked_for("remembering")[0].messages[0].content


async def test_a_question_that_no_model_answered_is_not_said_to_be_left_out(
    memory: Memory, model: FakeModel
) -> None:
    async with services_with(memory, None) as quick:
        await ask(quick, "Who is Pell?")
    async with services_with(memory, model) as services:
        await answered(services, model, "And Brindle?", "A pilot.")
        view = await services.conversations.view(conversation_of(ANN))

    assert view is not None
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
    view = await services.conversations.view(conversation_of(ANN))

    assert view is not None
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
    view = await services.conversations.view(conversation_of(ANN))

    assert view is not None
    assert view.notes == ""


async def test_a_turn_removed_after_it_went_into_the_notes_takes_the_notes_along(
    services: Services, model: FakeModel
) -> None:
    model.remembers("Point 1 was told.")
    await ask_until_notes_are_made(services, model)
    await services.finish_notes()
    await services.conversations.remove_messages(ANN.scope, [1])
    view = await services.conversations.view(conversation_of(ANN))

    assert view is not None
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
    view = await services.conversations.view(conversation_of(ANN))

    assert view is not None
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


async def test_an_edited_question_changes_its_turn(services: Services, model: FakeModel) -> None:
    await answered(services, model, "Who is Pelt?", "Nobody of that name.", messages=(5,))
    await services.conversations.change_question(ANN.scope, 5, "Who is Pell?")
    await answered(services, model, "And Brindle?", "A pilot.")

    assert "Who is Pell?" in sent(model)
    assert "Pelt" not in sent(model)


async def test_a_deleted_message_takes_its_turn_along(services: Services, model: FakeModel) -> None:
    given = await answered(services, model, "Who is Pell?", "The council’s leader.", messages=(5,))
    assert given.turn is not None
    await services.conversations.add_messages(given.turn, [6, 7])
    await services.conversations.remove_messages(ANN.scope, [7])
    await answered(services, model, "And Brindle?", "A pilot.")

    assert "Pell?" not in sent(model)


async def test_a_deleted_answer_is_not_served_again(services: Services, model: FakeModel) -> None:
    await answered(services, model, "Who is Pell?", "The council’s leader.", messages=(5,))
    await services.conversations.remove_messages(ANN.scope, [5])
    again = await answered(services, model, "Who is Pell?", "A leader.")

    assert again.text == "A leader."


async def test_an_answer_belongs_to_its_articles(services: Services, model: FakeModel) -> None:
    given = await answered(services, model, "Who is Pell?", "The council’s leader.", messages=(5,))
    (reading,) = given.readings
    found = await services.conversations.articles_of_message(conversation_of(ANN), 5)

    assert found == (reading.article.digest,)
    assert await services.conversations.articles(conversation_of(ANN)) == found


async def test_without_a_model_earlier_turns_that_come_near_are_shown(
    memory: Memory, model: FakeModel
) -> None:
    async with services_with(memory, model) as services:
        await answered(services, model, "How many jobs does the closure cost?", "Thirty, says a pilot.")
        await answered(services, model, "Who is Pell?", "The council’s leader.")
    async with services_with(memory, None) as quick:
        nearest = only(NearestPassages, [await ask(quick, "Does the closure cost jobs?", BENNO)])

    assert [(one.name, one.answer) for one in nearest.earlier] == [("Ann", "Thirty, says a pilot.")]


async def test_a_turn_that_no_model_answered_is_kept_and_not_sent_later(
    memory: Memory, model: FakeModel
) -> None:
    async with services_with(memory, None) as quick:
        await ask(quick, "Who is Pell?")
    async with services_with(memory, model) as services:
        await answered(services, model, "And Brindle?", "A pilot.")
        view = await services.conversations.view(conversation_of(ANN))

    assert view is not None
    assert view.turns == 2
    assert "Pell?" not in sent(model)


async def test_what_the_latest_question_was_sent_with_can_be_looked_at(
    services: Services, model: FakeModel
) -> None:
    await answered(services, model, "Who is Pell?", "The council’s leader.")
    await answered(services, model, "And Brindle?", "A pilot.", BENNO)
    view = await services.conversations.view(conversation_of(ANN))

    assert view is not None
    assert view.people == {ANN.person, BENNO.person}
    assert view.composition is not None
    assert (view.composition.latest, view.composition.left_out) == (1, 0)


async def test_without_a_database_questions_are_answered_one_by_one(model: FakeModel) -> None:
    async with services_with(Memory(None), model) as services:
        await answered(services, model, "Who is Pell?", "The council’s leader.")
        await answered(services, model, "And Brindle?", "A pilot.")

    assert "Pell?" not in sent(model)


async def test_who_leaves_with_the_answer_has_notes_made_beside_it(
    services: Services, model: FakeModel
) -> None:
    model.remembers("They went through many points.")
    for number in range(60):
        given = f"What of point {number}?", "It is told at length. " * 4
        await answered(services, model, *given, notes_first=True)
        await services.finish_notes()

    assert model.asked_for("remembering")
