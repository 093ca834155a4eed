"""Documents come in as articles do: as a file on a command, in a message, or behind a link."""

from pathlib import Path

import pytest

from bot.app.run import client_options
from bot.article.article import Origin
from bot.article.received_text import plain_text
from bot.discord_ui.messages.gathering import Gatherer
from bot.discord_ui.pastes.pieces import PagePiece, TextPiece
from bot.discord_ui.words import command_catalogue as words
from bot.documents.web_pages import WebPages
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.library import Library
from bot.settings import settings_from
from bot.words import fixed_texts
from tests.bot.discord_ui.byline_server import Newsroom, a_newsroom, opening_links, text_of
from tests.bot.discord_ui.linked_page import LINK, STORY, OnePage
from tests.bot.documents.making import docx, locked_pdf, page, pdf

pytestmark = pytest.mark.asyncio


def gatherer(newsroom: Newsroom, *, opens_links: bool = True) -> Gatherer:
    pages = WebPages(OnePage(page(STORY), "ferry.html")) if opens_links else None
    return Gatherer(newsroom.env.bot, Library(newsroom.services.memory), pages)


async def test_a_document_on_a_command_is_read(quick_newsroom: Newsroom) -> None:
    file = ("release.docx", docx(STORY))
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "whosaid", file=file)

    assert "Marta Holm" in text_of(result.response)


async def test_a_document_that_cannot_be_read_says_why(quick_newsroom: Newsroom) -> None:
    file = ("ruling.pdf", locked_pdf([["The ferry sank."]], "secret"))
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", file=file)

    assert fixed_texts.LOCKED_DOCUMENT in result.followups[0].content


async def test_a_link_alone_is_the_page_behind_it(newsroom: Newsroom) -> None:
    received = await gatherer(newsroom).text_of([TextPiece(f" <{LINK}> ")], Asker())

    assert not isinstance(received, str)
    assert received.origin == Origin("link", None, LINK, 1_780_000_000)
    assert STORY[1] in received.text


async def test_a_link_given_as_such_is_the_page_behind_it(newsroom: Newsroom) -> None:
    assert STORY[1] in plain_text(await gatherer(newsroom).text_of([PagePiece(LINK)], Asker()))


async def test_the_cards_of_a_pdf_behind_a_link_say_its_pages_and_where_and_when_it_was_fetched(
    quick_newsroom: Newsroom,
) -> None:
    desk = opening_links(quick_newsroom, OnePage(pdf([STORY[:1], STORY[1:]]), "ruling.pdf"))
    link = "https://courts.example/ruling.pdf"
    first = text_of((await desk.ann.slash(desk.channel, "summarize", link=link)).response)
    who = (await desk.ann.slash(desk.channel, "whosaid", link=link)).followups[0]

    assert "PDF, 2 pages · courts.example, fetched 28 May 2026, 20:26 UTC" in first
    assert "s2, p. 2" in text_of(who)


async def test_a_link_within_a_text_is_not_opened(newsroom: Newsroom) -> None:
    text = f"See {LINK}, she said."

    assert await gatherer(newsroom).text_of([TextPiece(text)], Asker()) == text


async def test_links_are_not_opened_where_that_is_off(newsroom: Newsroom) -> None:
    assert await gatherer(newsroom, opens_links=False).text_of([TextPiece(LINK)], Asker()) == LINK


async def test_with_the_setting_on_a_link_is_looked_at_and_one_that_leads_inside_is_refused(
    tmp_path: Path,
) -> None:
    options = client_options(settings_from({"FETCH_LINKS": "true"}))
    async with a_newsroom(tmp_path, fetch_links=options.fetch_links) as desk:
        result = await desk.ann.slash(desk.channel, "summarize", link="http://127.0.0.1/")

    assert fixed_texts.LINK_NOT_PUBLIC in result.followups[0].content


async def test_who_gives_a_link_where_that_is_off_is_told_what_to_do(quick_newsroom: Newsroom) -> None:
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize", link=LINK)

    assert words.NO_WEB_PAGES in result.followups[0].content
