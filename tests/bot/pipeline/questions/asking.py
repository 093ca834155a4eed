import re
from dataclasses import replace
from typing import Any

from bot.pipeline.asker import Asker
from bot.pipeline.memory import Memory
from bot.pipeline.questions.answer_events import Answered, NearestPassages, TurnKept
from bot.pipeline.questions.conversations import ConversationView, conversation_of
from bot.pipeline.services import Services
from bot.pipeline.workflows.answer_question import QuestionOptions, answer_question
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, BEN, only, services_with
from tests.fake_model import FakeModel

ANN, BENNO = replace(ANNA, name="Ann"), replace(BEN, name="Benno")
TOKENS = 2600  # of a question with all that goes with it; the task and the article take half of them


class Words:
    """A tokenizer for which each word and each mark is a token."""

    def encode_ordinary(self, text: str) -> list[int]:
        return [0] * len(re.findall(r"\w+|[^\w\s]", text))


async def ask(
    services: Services, question: str, asker: Asker = ANN, text: str = ARTICLE, **more: Any
) -> Answered | NearestPassages:
    options = QuestionOptions(conversation_of(asker), **more)
    events = [event async for event in answer_question(services, question, [text], asker, options)]
    given = next(one for one in reversed(events) if isinstance(one, Answered | NearestPassages))
    kept = [one.turn for one in events if isinstance(one, TurnKept)]
    return replace(given, turn=kept[-1]) if kept else given


async def answered(
    services: Services, model: FakeModel, question: str, answer: str, asker: Asker = ANN, **more: Any
) -> Answered:
    model.reply({"answer": answer, "in_article": "yes"}, usage=None)  # of so few words it would be no report
    return only(Answered, [await ask(services, question, asker, **more)])


def sent(model: FakeModel) -> str:
    """All that went to the model with the last question."""
    last = model.asked_for("question")[-1]
    return "\n".join(message.content for message in last.messages)


async def viewed(services: Services) -> ConversationView:
    view = await services.conversations.view(conversation_of(ANN))
    assert view is not None
    return view


async def after_a_question_that_no_model_answered(memory: Memory, model: FakeModel) -> ConversationView:
    """How the conversation looks once a model has answered the next one."""
    async with services_with(memory, None) as quick:
        await ask(quick, "Who is Pell?")
    async with services_with(memory, model) as services:
        await answered(services, model, "And Brindle?", "A pilot.")
        return await viewed(services)
