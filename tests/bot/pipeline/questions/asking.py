import re
from dataclasses import replace
from typing import Any

from bot.pipeline.asker import Asker
from bot.pipeline.questions.answer_events import Answered, NearestPassages
from bot.pipeline.questions.answer_question import QuestionOptions, answer_question
from bot.pipeline.questions.conversations import conversation_of
from bot.pipeline.services import Services
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, BEN, only
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
