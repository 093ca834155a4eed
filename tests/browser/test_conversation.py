"""Two people of `byline try` talk about two articles in a thread, with a scripted provider as the model."""

import json
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import web

from tests.browser.chromium import needs_browser
from tests.browser.page import Person
from tests.browser.trying import person_at, trying
from tests.scripted_provider import Provider, reply, running_provider

if TYPE_CHECKING:
    from playwright.async_api import Browser

pytestmark = [pytest.mark.asyncio(loop_scope="session"), needs_browser]

HARBOUR = (Path(__file__).parents[2] / "examples" / "harbour.txt").read_text(encoding="utf-8")
REJOINDER = """Saltmere board never saw crane report, its director says

The report on crane four never reached the board of Saltmere harbour, director Piet Anker said on Friday.

“We learned of it from the newspaper,” Anker told the council, which meets again in April.
"""
BOTH = "1: Harbour board hid crane report for a year, inspector says2: Saltmere board never saw crane report"


def reading(**said: str) -> dict[str, Any]:
    """A provider's reading without a summary: who said what, so that its word goes."""
    speakers = [
        {"name": name.replace("_", " "), "kind": "person", "also": [], "said": refs}
        for name, refs in said.items()
    ]
    return {"summary": [], "speakers": speakers, "via": [], "channels": [], "not_speech": ""}


# By the headline. Only what the articles say in words as plain as "Holm told" is listed.
READINGS = {
    HARBOUR.splitlines()[0]: reading(Marta_Holm="s2 q1 q2", Piet_Anker="s5:denied q3", Joan_Pryce="q4"),
    REJOINDER.splitlines()[0]: reading(Piet_Anker="s2 q1"),
}

# In the thread: who asks, what, and what the model answers. The first four before the second article.
FIRST_TURNS = (
    ("ana", "What did Marta Holm say?", "That the board kept a report from the public for a year [s1]."),
    ("ben", "And what did the director answer?", "He denied that it had been hidden [s5]."),
    ("ana", "Who got hurt?", "Two dockers, in January [s7]."),
    ("ben", "Had anybody warned of that?", "The union had asked for repairs at least six times [s8]."),
)
LATER_TURNS = (
    (
        "ana",
        "Where do they differ?",
        "One says that the board kept the report, the other that it never came.",
    ),
    ("ben", "Which of them is the later one?", "The second does not name its date."),
    ("ana", "Who speaks in both?", "Piet Anker does."),
    ("ben", "What was it that Holm said, again?", "That the board kept a report back."),
    ("ana", "Where did he learn of it?", "From the newspaper, he told the council."),
    ("ben", "Does anybody answer him?", "The articles report no answer to that."),
)
TURNS = (*FIRST_TURNS, *LATER_TURNS)
AFTERWARDS = ("ana", "What were we talking about?", "The article does not tell.")
OWN = "All my questions and readings here"


class Answering:
    """A provider's answer that depends on the question; whatever is no question gets a reading."""

    def __init__(self, turns: Iterable[tuple[str, str, str]]) -> None:
        self._answers = {question: answer for _, question, answer in turns}

    async def __call__(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        task = _last_message(body)
        asked = (answer for question, answer in self._answers.items() if f"asks: {question}" in task)
        answer = next(asked, None)
        replied = {"answer": answer, "in_article": "yes"} if answer else _reading_for(body)
        return await reply(json.dumps(replied))(request)


@dataclass
class Talk:
    ana: Person
    ben: Person
    provider: Provider

    async def takes(self, turns: Iterable[tuple[str, str, str]]) -> None:
        """Each waits for the answer to the one before, and both see it."""
        for name, question, answer in turns:
            await (self.ana if name == "ana" else self.ben).writes(question)
            shown = answer.partition(" [")[0]
            await self.ana.sees(shown)
            await self.ben.sees(shown)

    def sent_with(self, question: str) -> str:
        """All that went to the provider with that question, its articles included."""
        (body,) = [one for one in self.provider.bodies if f"asks: {question}" in _last_message(one)]
        return "\n".join(message["content"] for message in body["messages"])


@asynccontextmanager
async def a_talk(browser: "Browser", folder: Path) -> AsyncIterator[Talk]:
    """Ana and ben in the thread of an article that ana had read."""
    async with running_provider() as provider:
        provider.answers(Answering([*TURNS, AFTERWARDS]))
        async with (
            trying(folder, provider=provider) as command,
            person_at(browser, command.address) as ana,
            person_at(browser, command.address) as ben,
        ):
            await ana.summarizes(HARBOUR)
            await ana.sees("full reading")
            await ana.presses("Thread")
            await ana.sees_somewhere("started a thread")
            await ben.looks_as("ben")
            await ben.sees_somewhere("started a thread")
            await ana.opens_thread()
            await ben.opens_thread()
            yield Talk(ana, ben, provider)


def _reading_for(body: dict[str, Any]) -> dict[str, Any]:
    sent = body["messages"][1]["content"]
    return next(reading for headline, reading in READINGS.items() if headline in sent)


def _last_message(body: dict[str, Any]) -> str:
    content: str = body["messages"][-1]["content"]
    return content


async def test_two_people_hold_a_conversation_of_ten_turns_and_have_it_forgotten(
    browser: "Browser", tmp_path: Path
) -> None:
    async with a_talk(browser, tmp_path) as talk:
        await talk.takes(FIRST_TURNS)
        await talk.ben.writes(REJOINDER)
        await talk.ana.sees("full reading")
        await talk.takes(LATER_TURNS)
        await talk.ana.sees(BOTH)
        follow_up, about_both, latest = [talk.sent_with(TURNS[place][1]) for place in (1, 4, 9)]

        assert "ana: What did Marta Holm say?\nThat the board kept a report from" in follow_up
        assert "ben asks: And what did the director answer?" in follow_up
        assert HARBOUR.splitlines()[0] in about_both
        assert REJOINDER.splitlines()[0] in about_both
        assert [turn for turn in TURNS[:-1] if f"{turn[0]}: {turn[1]}" not in latest] == []

        await talk.ben.sends_command("context")
        await talk.ben.sees("2 articles · 10 questions · ")
        await talk.ben.sees("2 of 2 articles whole")
        await talk.ben.has_no("Clear")  # for ana has asked here too
        await talk.ben.sends_command("forget", {"what": OWN})
        await talk.ben.sees("5 questions and 1 reading")
        await talk.ben.presses("Forget")
        await talk.ben.sees("Forgotten. No trace of it is left")

        await talk.ana.sends_command("context")
        await talk.ana.sees("1 article · 5 questions · ")
        await talk.ana.presses("Clear")
        await talk.ana.sees("Clear this conversation?")
        await talk.ana.presses("Forget")
        await talk.ana.sees("Forgotten. No trace of it is left")
        await talk.takes([AFTERWARDS])
        afterwards = talk.sent_with(AFTERWARDS[1])

        assert HARBOUR.splitlines()[0] in afterwards
        assert [turn for turn in TURNS if turn[1] in afterwards] == []
