"""A newcomer with no account and no key: `byline try`, `/whosaid`, a paste, speakers, a button, an answer."""

import re
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import needs_browser
from tests.browser.page import DESKTOP, PHONE, Person
from tests.browser.trying import person_at, trying

if TYPE_CHECKING:
    from playwright.async_api import Browser

pytestmark = [pytest.mark.asyncio(loop_scope="session"), needs_browser]

HARBOUR = (Path(__file__).parents[2] / "examples" / "harbour.txt").read_text(encoding="utf-8")
ARTICLES = Path(__file__).parents[1] / "articles"
ONLY_YOU = "Only you can see this"
FULL_FIELD = 4000  # characters


@asynccontextmanager
async def newcomer(
    browser: "Browser", folder: Path, *arguments: str, size: tuple[int, int] = DESKTOP
) -> AsyncIterator[Person]:
    async with trying(folder, *arguments) as command, person_at(browser, command.address, size) as person:
        yield person


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
async def test_a_paste_into_the_channel_is_read(
    browser: "Browser", tmp_path: Path, size: tuple[int, int]
) -> None:
    async with newcomer(browser, tmp_path, size=size) as person:
        await person.writes(HARBOUR)

        await person.sees(re.compile("quick reading.*Marta Holm", re.DOTALL))
        assert await person.overflow() == 0
        assert await person.lines_above_the_last_message() == 1


async def test_talk_in_the_channel_is_left_alone(browser: "Browser", tmp_path: Path) -> None:
    async with newcomer(browser, tmp_path) as person:
        await person.writes(
            "Can somebody take my shift on Thursday? I have a school thing and forgot about it."
        )
        await person.writes(HARBOUR)
        await person.sees("quick reading")

        await person.sees_messages(3)


async def test_a_paste_into_the_form_shows_who_said_what(browser: "Browser", tmp_path: Path) -> None:
    async with newcomer(browser, tmp_path) as person:
        await person.sends_command("whosaid")
        await person.pastes(HARBOUR)

        await person.sees("Marta Holm")
        await person.sees("“Nobody can say that they did not know.”")


async def test_the_enter_key_alone_opens_the_form_ready_to_paste(browser: "Browser", tmp_path: Path) -> None:
    async with newcomer(browser, tmp_path) as person:
        await person.types_and_enters_twice("/whosaid")
        await person.types_where_the_cursor_is(
            "Anna Roe said the ferry will close on Friday, after all these years."
        )
        await person.submits()

        await person.sees("Anna Roe")


async def test_each_button_of_a_card_answers_privately(browser: "Browser", tmp_path: Path) -> None:
    async with newcomer(browser, tmp_path) as person:
        await person.summarizes(HARBOUR)
        await person.sees("quick reading")
        card = person.message_with("quick reading")
        for count, (label, answer) in enumerate(
            [("Who said what", "DENIED"), ("Copy quote", "Copy which quote?"), ("More", "Tokens")], start=2
        ):
            await person.presses(label, card)
            await person.sees_messages(count)
            await person.sees(answer)
            await person.sees(ONLY_YOU)
        await person.looks_as("ben")

        await person.sees_messages(1)


async def test_a_quotation_is_copied_within_two_taps(browser: "Browser", tmp_path: Path) -> None:
    async with newcomer(browser, tmp_path, size=PHONE) as person:
        await person.summarizes(HARBOUR)
        await person.presses("Copy quote")
        await person.presses("Copy")

        await person.sees(re.compile("— Joan Pryce.*Cut from this paste", re.DOTALL))


async def test_a_question_is_answered_and_the_next_one_too(browser: "Browser", tmp_path: Path) -> None:
    async with newcomer(browser, tmp_path) as person:
        await person.summarizes(HARBOUR)
        await person.sees("quick reading")
        await person.asks("What did Joan Pryce say of the cable?")
        await person.sees("He promised me the cable would be changed")
        await person.asks("Who declined to comment?")

        await person.sees("ministry of transport")


async def test_a_thread_opens_and_answers_questions(browser: "Browser", tmp_path: Path) -> None:
    async with newcomer(browser, tmp_path) as person:
        await person.summarizes(HARBOUR)
        await person.presses("Thread")
        await person.sees_somewhere("started a thread")
        await person.opens_thread()
        await person.sees("Ask about this article here")
        await person.writes("Who declined to comment?")
        await person.sees("ministry of transport")
        await person.goes_back_to_the_channel()

        await person.sees_somewhere("Who said what")


async def test_nothing_is_wider_than_a_phone(browser: "Browser", tmp_path: Path) -> None:
    async with newcomer(browser, tmp_path, size=PHONE) as person:
        await person.sends_command("whosaid")
        in_the_form = await person.overflow()
        await person.pastes(HARBOUR)
        await person.sees("Marta Holm")
        shown = await person.messages.count()
        await person.chooses("Show sentence…", "s5")
        await person.sees_messages(shown + 1)
        await person.presses("Copy quote", person.message_with("Who said what"))
        await person.sees_messages(shown + 2)
        await person.presses("Copy")
        await person.sends_command("help")
        await person.sees("What Byline does here")

        assert in_the_form == 0
        assert await person.overflow() == 0


async def test_a_command_begun_on_a_phone_can_be_sent(browser: "Browser", tmp_path: Path) -> None:
    async with newcomer(browser, tmp_path, size=PHONE) as person:
        await person.begins_command("forget")

        assert await person.overflow() == 0


async def test_who_goes_into_a_thread_and_back_stays_who_they_are(browser: "Browser", tmp_path: Path) -> None:
    async with newcomer(browser, tmp_path) as person:
        await person.summarizes(HARBOUR)
        await person.presses("Thread")
        await person.sees_somewhere("started a thread")
        await person.looks_as("ben")
        await person.opens_thread()
        await person.writes("Who declined to comment?")
        await person.sees("ben")
        await person.goes_back_to_the_channel()
        await person.sends_command("help")

        await person.sees("ben used /help")


async def test_a_long_article_goes_into_three_fields_and_comes_in_pages(
    browser: "Browser", tmp_path: Path
) -> None:
    text = (ARTICLES / "very_long.txt").read_text(encoding="utf-8")[: 3 * FULL_FIELD - 1]
    fields = [text[start : start + FULL_FIELD] for start in range(0, len(text), FULL_FIELD)]
    async with newcomer(browser, tmp_path, size=PHONE) as person:
        await person.sends_command("whosaid")
        await person.pastes(*fields)
        await person.sees("page 1 of")
        await person.presses("Page 2 →")

        await person.sees("page 2 of")


async def test_an_article_in_a_file_is_read(browser: "Browser", tmp_path: Path) -> None:
    (tmp_path / "german.txt").write_bytes((ARTICLES / "german.txt").read_bytes())
    async with newcomer(browser, tmp_path) as person:
        await person.sends_command("whosaid")
        await person.pastes(file=tmp_path / "german.txt")

        await person.sees("„")


async def test_a_long_paste_in_a_message_becomes_a_file_that_is_read(
    browser: "Browser", tmp_path: Path
) -> None:
    text = (ARTICLES / "german.txt").read_text(encoding="utf-8") + HARBOUR
    async with newcomer(browser, tmp_path) as person:
        await person.writes(text)
        await person.sees("quick reading")


async def test_an_article_in_three_messages_is_joined(browser: "Browser", tmp_path: Path) -> None:
    paragraphs = HARBOUR.split("\n\n")
    pieces = ["\n\n".join(part) for part in (paragraphs[:6], paragraphs[6:9], paragraphs[9:])]
    async with newcomer(browser, tmp_path) as person:
        for piece in pieces:
            await person.writes(piece)

        await person.sees(re.compile("quick reading.*Marta Holm.*ministry of transport", re.DOTALL))


async def test_the_article_of_the_command_line_is_in_the_channel(browser: "Browser", tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(HARBOUR, encoding="utf-8")
    async with newcomer(browser, tmp_path, "--article", "article.txt") as person:
        await person.sees("Marta Holm")


@pytest.mark.parametrize("with_signal", [signal.SIGTERM, signal.SIGINT])
async def test_it_ends_cleanly_with_the_page_open(
    browser: "Browser", tmp_path: Path, with_signal: int
) -> None:
    async with trying(tmp_path, started_anew=True) as command, person_at(browser, command.address):
        assert await command.stopped(with_signal) == 0


async def test_a_page_whose_byline_is_gone_says_so(browser: "Browser", tmp_path: Path) -> None:
    async with trying(tmp_path) as command, person_at(browser, command.address) as person:
        await command.stopped()

        await person.is_told("Byline does not answer. Is it still running?")
