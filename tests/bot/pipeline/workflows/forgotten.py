"""What is left of articles and questions in a database, and questions about the article of these tests."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from bot.pipeline.asker import Asker
from bot.pipeline.questions.answer_events import AnswerEvent
from bot.pipeline.questions.conversations import conversation_of
from bot.pipeline.services import Services
from bot.pipeline.workflows.answer_question import QuestionOptions, answer_question
from bot.pipeline.workflows.forgetting import Forgetting
from storage.database import Database
from tests.bot.pipeline.newsroom import ANNA, ARTICLE, REPLY
from tests.bot.waiting import until
from tests.fake_model import FakeModel

OTHER = """Harbour to be dredged

“The silt is a metre deep,” harbour master Lou Marsh said on Monday.
"""
OTHER_REPLY: dict[str, Any] = {**REPLY, "summary": [], "speakers": []}
ANSWER: dict[str, Any] = {"answer": "30 jobs [s3].", "in_article": "yes"}
TABLES = ("articles", "pastes", "readings", "statements", "replies", "turns", "conversations")


async def answers(services: Services, asker: Asker = ANNA, text: str = ARTICLE) -> list[AnswerEvent]:
    options = QuestionOptions(conversation_of(asker))
    return [event async for event in answer_question(services, "How many jobs?", [text], asker, options)]


async def rows(database: Database, table: str) -> int:
    async with database.reading() as connection:
        return await connection.integer(f"SELECT count(*) FROM {table}")  # noqa: S608 -- fixed names


async def holding_data(database: Database) -> set[str]:
    return {table for table in TABLES if await rows(database, table)}


async def digest(services: Services, text: str = ARTICLE) -> str:
    return await Forgetting(services).digest_of(text)


class UnderWay:
    """Work whose request to the model is not answered before `ended` asks for its end."""

    def __init__(self, task: asyncio.Task[Any], may_end: asyncio.Event) -> None:
        self.task = task
        self.may_end = may_end

    async def ended(self) -> Any:
        self.may_end.set()
        return await self.task


async def under_way(model: FakeModel, work: Coroutine[Any, Any, Any], reply: dict[str, Any]) -> UnderWay:
    may_end, requests = asyncio.Event(), len(model.requests)
    model.reply(reply, hold=may_end)
    task = asyncio.create_task(work)
    await until(lambda: len(model.requests) > requests and model.open_streams > 0)
    return UnderWay(task, may_end)
