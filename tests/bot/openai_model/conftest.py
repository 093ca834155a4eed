from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest_asyncio

from bot.openai_model.model import CallPatience, OpenAIModel
from bot.pipeline.language_model import (
    Finished,
    Message,
    ModelEvent,
    ModelIdentity,
    ModelRequest,
    ReplyForm,
    Retrying,
    TextDelta,
)
from tests.scripted_provider import Provider, running_provider

KEY = "sk-secret-4711"
FORM = ReplyForm("reading", {"type": "object"}, "Reply with JSON alone.")
REQUEST = ModelRequest(
    messages=(Message("system", "You read."), Message("user", "The article."), Message("user", "Read it.")),
    purpose="reading",
    form=FORM,
)


@dataclass
class Asker:
    """A model at the scripted provider that never really sleeps, and what came of asking it."""

    provider: Provider
    pauses: list[float] = field(default_factory=list)
    events: list[ModelEvent] = field(default_factory=list)
    models: list[OpenAIModel] = field(default_factory=list)

    def model(self, *, name: str = "test-model", effort: str | None = None, **options: Any) -> OpenAIModel:
        options = {"key": KEY, "chance": lambda: 0.5, "sleep": self._note_pause} | options
        self.models.append(OpenAIModel(self.identity(name, effort), 10_000, **options))
        return self.models[-1]

    def identity(self, name: str = "test-model", effort: str | None = None) -> ModelIdentity:
        return ModelIdentity(name, self.provider.base_url, effort)

    async def ask(self, model: OpenAIModel | None = None, request: ModelRequest = REQUEST) -> Finished:
        """Ask once; `events` keeps all that came, also where it ends in an error."""
        async for event in (model or self.model()).stream(request):
            self.events.append(event)
        last = self.events[-1]
        assert isinstance(last, Finished)
        return last

    async def ask_in_haste(self, seconds: float) -> Finished:
        patience = CallPatience(deadline_seconds=seconds, first_pause_seconds=0.01)
        return await self.ask(self.model(patience=patience))

    @property
    def streamed(self) -> list[str]:
        return [event.text for event in self.events if isinstance(event, TextDelta)]

    @property
    def retries(self) -> list[Retrying]:
        return [event for event in self.events if isinstance(event, Retrying)]

    async def _note_pause(self, seconds: float) -> None:
        self.pauses.append(seconds)


@pytest_asyncio.fixture
async def provider() -> AsyncIterator[Provider]:
    async with running_provider() as provider:
        yield provider


@pytest_asyncio.fixture
async def asker(provider: Provider) -> AsyncIterator[Asker]:
    asker = Asker(provider)
    yield asker
    for model in asker.models:
        await model.close()
