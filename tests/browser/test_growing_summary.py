"""With a language model: the quick card at once, the summary growing on the page, the final card."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.bot.pipeline.newsroom import ARTICLE, REPLY
from tests.browser.chromium import needs_browser
from tests.browser.page import Person
from tests.browser.streaming import Stages
from tests.browser.trying import person_at, trying
from tests.scripted_provider import running_provider

if TYPE_CHECKING:
    from playwright.async_api import Browser

pytestmark = [pytest.mark.asyncio(loop_scope="session"), needs_browser]

FIRST, SECOND = (sentence["text"] for sentence in REPLY["summary"])
WORKING, DONE = "quick reading, speakers may change", "full reading"


@asynccontextmanager
async def a_reading_in_stages(browser: "Browser", folder: Path) -> AsyncIterator[tuple[Person, Stages]]:
    """An article was pasted; the reply waits before each sentence of the summary and after the last."""
    stages = Stages(json.dumps(REPLY), f'"{FIRST}', f'"{SECOND}', '"speakers"')
    async with running_provider() as provider:
        provider.answers(stages.answer)
        async with (
            trying(folder, provider=provider) as command,
            person_at(browser, command.address) as person,
        ):
            await person.sends_command("summarize")
            await person.pastes(ARTICLE)
            yield person, stages


async def test_the_summary_grows_on_the_page_while_it_comes(browser: "Browser", tmp_path: Path) -> None:
    async with a_reading_in_stages(browser, tmp_path) as (person, stages):
        await person.sees(WORKING)
        await person.sees("Ana Pell")
        stages.goes_on()
        await person.sees(FIRST)
        await person.sees(WORKING)
        stages.goes_on()
        await person.sees(SECOND)
        await person.sees(WORKING)
        stages.goes_on()

        await person.sees(DONE)


async def test_buttons_answer_while_the_summary_grows(browser: "Browser", tmp_path: Path) -> None:
    async with a_reading_in_stages(browser, tmp_path) as (person, stages):
        stages.goes_on()
        await person.sees(FIRST)
        await person.presses("Who said what")

        await person.sees_messages(2)
        await person.sees("Only you can see this")


async def test_what_is_being_typed_stays_while_the_card_changes(browser: "Browser", tmp_path: Path) -> None:
    async with a_reading_in_stages(browser, tmp_path) as (person, stages):
        await person.sends_command("summarize")
        await person.types_into_form("A half-written paste")
        stages.goes_on()
        await person.sees(FIRST)

        assert await person.form.get_by_label("Text", exact=True).input_value() == "A half-written paste"


async def test_two_people_who_press_at_once_are_both_answered(browser: "Browser", tmp_path: Path) -> None:
    stages = Stages(json.dumps(REPLY), f'"{FIRST}')
    async with running_provider() as provider:
        provider.answers(stages.answer)
        async with (
            trying(tmp_path, provider=provider) as command,
            person_at(browser, command.address) as ana,
            person_at(browser, command.address) as ben,
        ):
            await ben.looks_as("ben")
            await ana.sends_command("summarize")
            await ana.pastes(ARTICLE)
            await ben.sees(WORKING)
            await asyncio.gather(ana.presses("More"), ben.presses("Who said what"))

            await ana.sees("More about this reading")
            await ben.sees("Only you can see this")
