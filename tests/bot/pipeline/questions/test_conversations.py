"""Questions that belong together: what is remembered of them, and what of that goes to the model."""

import asyncio
from dataclasses import replace

import pytest

from bot.pipeline.asker import Asker
from bot.pipeline.memory import Memory
from bot.pipeline.questions.answer_events import NearestPassages
from bot.pipeline.questions.conversations import conversation_of
from bot.pipeline.services import Services
from storage.database import Database
from storage.erasing import forget_article
from tests.bot.pipeline.newsroom import ARTICLE, only, services_with
from tests.bot.pipeline.questions.asking import (
    ANN,
    BENNO,
    after_a_question_that_no_model_answered,
    answered,
    ask,
    sent,
    viewed,
)
from tests.bot.waiting import until
from tests.fake_model import FakeModel

pytestmark = pytest.mark.asyncio


async def test_a_follow_up_goes_with_what_was_asked_before(services: Services, model: FakeModel) -> None:
    await answered(services, model, "Who is Pell?", "The council’s leader [s2].")
    await answered(services, model, "And what did she say?", "That nobody took the boat [s2].")
    messages = [message.content for message in model.requests[-1].messages]

    assert messages[3:5] == ["Who is Pell?", "The council’s leader (s2)."]
    assert messages[5].startswith("A reader asks: And what did she say?")


async def test_what_an_earlier_answer_points_at_stays_in_its_article_once_there_is_another(
    services: Services, model: FakeModel
) -> None:
    await answered(services, model, "Who is Pell?", "The council’s leader [s2 s4], a mother (of two) [s1].")
    await answered(services, model, "And here?", "Nobody [s1].", text=ARTICLE.replace("Ana", "Eva"))

    assert "The council’s leader (1:s2, s4), a mother (of two) (1:s1)." in sent(model)


async def test_an_article_keeps_its_number_when_the_one_before_it_is_forgotten(
    services: Services, model: FakeModel, database: Database
) -> None:
    another = ARTICLE.replace("Ana", "Eva")
    first = await answered(services, model, "Who is Pell?", "The council’s leader [s2].")
    await answered(services, model, "And here?", "The leader, too [2:s2].", text=another)
    await forget_article(database, ANN.scope, first.readings[0].article.digest)
    given = await answered(services, model, "Who else?", "Tom Brindle [2:s3].", text=another)

    assert given.text == "Tom Brindle (2:s3)."
    assert "The leader, too (2:s2)." in sent(model)


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


async def test_an_answer_whose_question_was_deleted_meanwhile_is_not_served_again(
    services: Services, model: FakeModel
) -> None:
    may_end = asyncio.Event()
    model.reply({"answer": "Nobody.", "in_article": "no"}, hold=may_end)
    asking = asyncio.create_task(ask(services, "Who is Pelt?", messages=(5,)))
    await until(lambda: model.open_streams > 0)
    await services.conversations.remove_messages(ANN.scope, [5])
    may_end.set()
    await asking
    again = await answered(services, model, "Who is Pelt?", "Nobody of that name.")

    assert again.text == "Nobody of that name."


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


async def test_beside_another_article_they_say_which_one_they_point_at(
    memory: Memory, model: FakeModel
) -> None:
    async with services_with(memory, model) as services:
        await answered(services, model, "How many jobs does the closure cost?", "Thirty [s3].")
    async with services_with(memory, None) as quick:
        another = ARTICLE.replace("Ana", "Eva")
        nearest = only(NearestPassages, [await ask(quick, "Does the closure cost jobs?", text=another)])

    assert [one.answer for one in nearest.earlier] == ["Thirty (1:s3)."]


async def test_a_turn_that_no_model_answered_is_kept_and_not_sent_later(
    memory: Memory, model: FakeModel
) -> None:
    view = await after_a_question_that_no_model_answered(memory, model)

    assert view.turns == 2
    assert "Pell?" not in sent(model)


async def test_what_the_latest_question_was_sent_with_can_be_looked_at(
    services: Services, model: FakeModel
) -> None:
    await answered(services, model, "Who is Pell?", "The council’s leader.")
    await answered(services, model, "And Brindle?", "A pilot.", BENNO)
    view = await viewed(services)

    assert view.people == {ANN.person, BENNO.person}
    assert view.composition is not None
    assert (view.composition.latest, view.composition.left_out) == (1, 0)


async def test_without_a_database_questions_are_answered_one_by_one(model: FakeModel) -> None:
    async with services_with(Memory(None), model) as services:
        await answered(services, model, "Who is Pell?", "The council’s leader.")
        await answered(services, model, "And Brindle?", "A pilot.")

    assert "Pell?" not in sent(model)
