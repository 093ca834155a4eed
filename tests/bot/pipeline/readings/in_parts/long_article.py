"""A long article, and a model that reads any part of it."""

import asyncio
import re
from typing import Any

from bot.errors import ModelError, ModelUnreachable
from bot.pipeline.language_model import ModelRequest, ModelUsage
from bot.pipeline.readings.reading_options import ReadingOptions
from tests.fake_model import FakeModel

NAMES = ("Ana Pell", "Tom Brindle", "Lou Marsh", "Ida Quell", "Rob Tarn", "Eve Stone")
PARAGRAPHS = [
    f"“Pier {number} was closed before the storm,” {name} said. The town lies by the sea and has many boats "
    f"that go out at night. Its harbour was built long ago and has been widened three times since then."
    for number, name in enumerate(NAMES, start=1)
]
LONG = "Harbour damaged by the storm\n\n" + "\n\n".join(PARAGRAPHS) + "\n"
ONE_SENTENCE = ReadingOptions(summary_sentences=1)


class Roomy:
    """Counts a token for every four characters, so that sizes in these tests are easy to reckon."""

    def encode_ordinary(self, text: str) -> list[int]:
        return [0] * (len(text) // 4)


def reply_to(request: ModelRequest) -> dict[str, Any]:
    """What a diligent model replies to one part: its quotations, each with the speaker behind it."""
    article = request.messages[1].content
    said = re.findall(r"q(\d+)“[^”]+” (\w+ \w+) said", article)
    first = re.search(r"^(\d+) ", article, re.MULTILINE)
    assert first
    return {
        "summary": [{"text": f"From s{first[1]}.", "evidence": [int(first[1])]}],
        "speakers": [
            {"name": name, "kind": "person", "also": [], "said": f"q{number}"} for number, name in said
        ],
        "via": [],
        "channels": [],
        "not_speech": "",
    }


def usage_of(request: ModelRequest) -> ModelUsage:
    """All of the request was read, counted as `Roomy` counts."""
    read = sum(len(message.content) for message in request.messages) // 4
    return ModelUsage(input_tokens=read, output_tokens=100)


class DiligentModel(FakeModel):
    """Replies to every part by itself, where nothing else was queued for it."""

    def __init__(self, window_tokens: int) -> None:
        super().__init__(window_tokens=window_tokens)
        self.failing: set[str] = set()  # names whose part fails
        self.failure: ModelError = ModelUnreachable()
        self.joins = True
        self.hold: asyncio.Event | None = None  # no reply ends before it is set

    def stream(self, request: ModelRequest) -> Any:
        if request.purpose == "joining" and not self.joins:
            self.fail(self.failure)
        elif request.purpose == "joining":
            self.reply({"summary": [{"text": "The storm closed the piers.", "evidence": [2, 5]}]})
        elif any(name in request.messages[1].content for name in self.failing):
            self.fail(self.failure)
        else:
            self.reply(reply_to(request), usage=usage_of(request), hold=self.hold)
        return super().stream(request)

    @property
    def purposes(self) -> list[str]:
        return [request.purpose for request in self.requests]
