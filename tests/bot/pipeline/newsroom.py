"""A short article, what a model may reply to it, and the services that read it."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from bot.article.spans import Span
from bot.pipeline.asker import Asker
from bot.pipeline.memory import Memory
from bot.pipeline.readings.reading_events import FullReading, ModelNotAsked, NotKept, ReadingEvent
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.services import Services
from bot.pipeline.workers import Workers
from bot.pipeline.workflows.read_article import read_article
from bot.readers.reading import Reading
from prompts.library import load_prompts
from tests.fake_model import FakeModel
from tests.proven_model import prove

ARTICLE = """Ferry line to close in May

“Nobody took the boat any more,” council leader Ana Pell said on Tuesday.

Tom Brindle, a harbour pilot, said the closure would cost 30 jobs.

“A disgrace,” read a banner on the quay.
"""
FOOTER = "\nShare on Facebook\nShare on Twitter\n"

REPLY: dict[str, Any] = {
    "summary": [
        {"text": "The ferry line closes in May.", "evidence": [1]},
        {"text": "A pilot expects 30 jobs to go.", "evidence": [3]},
    ],
    "speakers": [
        {"name": "Ana Pell", "kind": "person", "also": ["Pell"], "said": "q1"},
        {"name": "Tom Brindle", "kind": "person", "also": [], "said": "s3 q2"},
    ],
    "via": [],
    "channels": [],
    "not_speech": "",
}

ANNA = Asker("guild:1", person=501, channel=10)
BEN = Asker("guild:1", person=502, channel=10)
IN_GERMAN = ReadingOptions(language="German")
PROMPTS = load_prompts()

Event = TypeVar("Event")


@asynccontextmanager
async def services_with(memory: Memory, model: FakeModel | None, **more: Any) -> AsyncIterator[Services]:
    workers = Workers()
    services = Services(PROMPTS, memory, workers, model, **more)
    prove(services)
    try:
        yield services
    finally:
        await services.close()
        workers.close()


async def read(
    services: Services, text: str = ARTICLE, asker: Asker = ANNA, options: ReadingOptions | None = None
) -> list[ReadingEvent]:
    return [event async for event in read_article(services, text, asker, options or ReadingOptions())]


async def full_reading(
    services: Services, text: str = ARTICLE, asker: Asker = ANNA, options: ReadingOptions | None = None
) -> FullReading:
    """The last event, which must be a full reading, whether or not that could be kept."""
    events = [one for one in await read(services, text, asker, options) if not isinstance(one, NotKept)]
    return only(FullReading, events[-1:])


async def final_reading(
    services: Services, text: str = ARTICLE, asker: Asker = ANNA, options: ReadingOptions | None = None
) -> Reading:
    """As it shows in the end, by whichever reader."""
    last = (await read(services, text, asker, options))[-1]
    assert isinstance(last, ModelNotAsked | FullReading)
    return last.reading


def only(kind: type[Event], events: Sequence[object]) -> Event:
    """The one event of that kind."""
    (found,) = all_of(kind, events)
    return found


def all_of(kind: type[Event], events: Sequence[object]) -> list[Event]:
    return [event for event in events if isinstance(event, kind)]


def quotations(reading: Reading) -> list[str]:
    text = reading.article.text
    return [span.of(text) for statement in reading.statements for span in statement.quotations]


def speaker_of(words: str, reading: Reading) -> list[str]:
    """The names of who said what holds `words`."""

    def holds(span: Span) -> bool:
        return words in span.of(reading.article.text)

    statement = next(one for one in reading.statements if any(map(holds, one.spans)))
    return [reading.person(one).name for one in statement.speakers]
