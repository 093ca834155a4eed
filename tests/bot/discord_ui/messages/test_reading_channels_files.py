"""Files, links and what other programs post in channels that Byline reads by itself."""

import pytest

from bot.discord_ui.messages.reading_channels import FOR_THE_REST_SECONDS, SIGN
from bot.discord_ui.words import settings_catalogue as setting_words
from bot.documents.link_fetcher import FetchedPage, LinkFetcher
from bot.errors import UnreadableFile
from bot.words import fixed_texts
from tests.bot.discord_ui.byline_server import Newsroom, opening_links, text_of
from tests.bot.discord_ui.linked_page import LINK, STORY, OnePage
from tests.bot.discord_ui.reading_desk import (
    POOL,
    cards_in,
    last_in,
    manager_of,
    post,
    signs_on,
)
from tests.bot.documents.making import page, pdf

pytestmark = pytest.mark.asyncio


class NoPage(LinkFetcher):
    """A scripted web that shows nothing to those who do not pay."""

    async def fetch(self, link: str) -> FetchedPage:
        raise UnreadableFile(fixed_texts.LINK_CLOSED)


async def test_a_file_with_an_article_is_read(desk: Newsroom) -> None:
    await post(desk, "", attachments=[("article.txt", POOL.encode())])

    assert "### Council votes to shut Marlow Street pool" in text_of(last_in(desk.channel))


@pytest.mark.parametrize("note", ["Here is the ruling, for tomorrow.", "{byline} please have a look at this"])
async def test_a_note_beside_a_document_is_none_of_its_story(desk: Newsroom, note: str) -> None:
    assert desk.env.bot.user is not None
    ruling = pdf([POOL.split("\n")])
    await post(desk, note.format(byline=desk.env.bot.user.mention), attachments=[("ruling.pdf", ruling)])
    card = text_of(last_in(desk.channel))

    assert "PDF, 1 page" in card
    assert "\n### Council votes to shut Marlow Street pool\n" in card


async def test_what_did_not_fit_into_a_message_goes_on_with_it(desk: Newsroom) -> None:
    beginning, rest = POOL.split(" to close the ")
    await post(desk, beginning, attachments=[("message.txt", f"to close the {rest}".encode())])

    assert "voted on Tuesday to close the Marlow Street pool" in text_of(last_in(desk.channel))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("ruling.pdf", b"%PDF-1.4 broken"),
        ("ruling.doc", b"\xd0\xcf\x11\xe0 and so on"),
        ("ruling.odt", b"PK\x03\x04 and so on"),
        ("ruling.rtf", rb"{\rtf1 The board lost.}"),
        ("ruling.msg", b"\xd0\xcf\x11\xe0 and so on"),
    ],
)
async def test_a_file_that_cannot_be_read_is_offered_and_a_click_says_why(
    desk: Newsroom, name: str, data: bytes
) -> None:
    posted = await post(desk, "", attachments=[(name, data)])
    offered = signs_on(desk.channel, posted)
    await desk.ann.react(posted, SIGN)

    assert offered == [SIGN]
    assert name in last_in(desk.channel).content


async def test_a_page_that_a_browser_saved_in_one_file_is_read(desk: Newsroom) -> None:
    saved = (
        b"From: <Saved by Blink>\r\nSubject: Pool\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n'
        b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    )
    story = page([one for one in POOL.split("\n")[2:] if one])
    await post(desk, "", attachments=[("pool.mhtml", saved + story + b"\r\n--b--\r\n")])

    assert "Saved web page" in text_of(last_in(desk.channel))


async def test_a_webhook_is_read_only_where_that_is_chosen(desk: Newsroom) -> None:
    feed = desk.guild.create_webhook(desk.channel, "Wire")
    await feed.send(POOL)
    await desk.env.advance_time(FOR_THE_REST_SECONDS)
    before = len(cards_in(desk.channel))
    manager = manager_of(desk)
    card = (await manager.slash(desk.channel, "settings")).response
    await manager.click(card, label=setting_words.BOTS_TOO)
    await feed.send(POOL)
    await desk.env.advance_time(FOR_THE_REST_SECONDS)

    assert before == 0
    assert len(cards_in(desk.channel)) == 1


async def test_a_link_alone_is_read_where_links_are_opened(desk: Newsroom) -> None:
    opening_links(desk, OnePage(page(STORY), "ferry.html"))
    await post(desk, LINK)

    assert "### Ferry sank, inspector says" in text_of(last_in(desk.channel))


async def test_a_link_alone_is_left_alone_where_links_are_not_opened(desk: Newsroom) -> None:
    posted = await post(desk, LINK)

    assert last_in(desk.channel).id == posted.id
    assert signs_on(desk.channel, posted) == []


async def test_a_page_that_cannot_be_read_is_offered_and_a_click_says_why(desk: Newsroom) -> None:
    opening_links(desk, NoPage())
    posted = await post(desk, LINK)
    offered = signs_on(desk.channel, posted)
    await desk.ann.react(posted, SIGN)

    assert offered == [SIGN]
    assert fixed_texts.LINK_CLOSED in last_in(desk.channel).content
