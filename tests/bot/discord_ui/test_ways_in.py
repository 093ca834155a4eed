"""Every way in which an article comes, over the loopback Discord; channels that read have their own tests."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.discord_ui.words import command_catalogue as words
from bot.documents.web_pages import WebPages
from bot.words import fixed_texts
from tests.bot.discord_ui.byline_at_loopback import RunningByline, byline_here
from tests.bot.documents.making import docx, mail, page, pdf
from tests.bot.documents.web_site import Site, running_site
from tests.loopback_discord.answers import Json
from tests.loopback_discord.interactions import Interaction
from tests.loopback_discord.journal import Upload
from tests.loopback_discord.messages import texts_of
from tests.loopback_discord.server import LoopbackDiscord
from tests.loopback_discord.world import EPHEMERAL

pytestmark = pytest.mark.asyncio

READING = "byline-setting:reading:"
STORY = [
    "The ferry Alma sank in the harbour of Saltmere on Monday, and nobody on board was hurt in the accident.",
    "“We wrote in plain words that it should not leave the quay,” said the chief inspector, Marta Holm.",
    "The harbour board said that it had asked the owner for repairs six times since the summer of last year.",
]
RULING = pdf([STORY[:1], STORY[1:]])
DOCUMENTS = {
    "Saved web page": ("ferry.html", page(STORY)),
    "PDF, 2 pages": ("ruling.pdf", RULING),
    "Word document": ("release.docx", docx(STORY)),
    "Mail": ("release.eml", mail("Ferry", "\n\n".join(STORY)).as_bytes()),
}


@pytest_asyncio.fixture
async def byline(loopback: LoopbackDiscord, tmp_path: Path) -> AsyncIterator[RunningByline]:
    async with byline_here(loopback, tmp_path, message_content=True) as one:
        yield one


@pytest_asyncio.fixture
async def site(byline: RunningByline) -> AsyncIterator[Site]:
    """All that links lead to, as with `FETCH_LINKS=true`."""
    async with running_site() as one:
        one.serves("/ferry", page(STORY))
        one.serves("/ruling.pdf", RULING, "application/pdf")
        byline.client._services.channels._services.gatherer._pages = WebPages(one.fetcher())
        yield one


async def answer_to(asked: Interaction, byline: RunningByline) -> Json:
    await asked.acknowledged()
    await byline.settled()
    return asked.shown[-1].message


async def card_in_the_channel(loopback: LoopbackDiscord) -> str:
    def look() -> str | None:
        return next(
            (
                shown
                for one in loopback.world.messages.values()
                if "quick reading" in (shown := texts_of(one))
            ),
            None,
        )

    return await loopback.journal.watch.until(look, "a card")


@pytest.mark.parametrize("kind", DOCUMENTS)
async def test_a_document_on_a_command_is_read_as_what_it_is(
    loopback: LoopbackDiscord, byline: RunningByline, kind: str
) -> None:
    asked = await loopback.people.command("summarize", file=Upload(*DOCUMENTS[kind]))
    shown = texts_of(await answer_to(asked, byline))

    assert f"{kind} ·" in shown
    assert "Marta Holm" in shown
    assert "cut from this document" in shown


@pytest.mark.usefixtures("byline")
async def test_a_scanned_pdf_says_what_to_do(loopback: LoopbackDiscord) -> None:
    asked = await loopback.people.command("summarize", file=Upload("scanned.pdf", pdf([["1"], ["2"]])))

    assert (await asked.followup(fixed_texts.SCANNED_PDF)).message["flags"] & EPHEMERAL


async def test_the_form_takes_a_document(loopback: LoopbackDiscord, byline: RunningByline) -> None:
    opened = await loopback.people.command("whosaid")
    await opened.form()
    sent = await loopback.people.fill(opened, {words.FORM_FILE: Upload("ruling.pdf", RULING)})
    shown = texts_of(await answer_to(sent, byline))

    assert "Marta Holm" in shown
    assert "s2, p. 2" in shown


@pytest.mark.usefixtures("byline")
async def test_a_mention_under_a_message_with_a_file_reads_the_file(loopback: LoopbackDiscord) -> None:
    posted = await loopback.people.write("", files=[Upload("ruling.pdf", RULING)])
    await loopback.people.write("", mention=True, reply_to=posted)

    assert "PDF, 2 pages" in await card_in_the_channel(loopback)


@pytest.mark.parametrize(
    ("path", "origin"),
    [("/ferry", "courier.example, fetched"), ("/ruling.pdf", "PDF, 2 pages · courier.example, fetched")],
)
async def test_a_link_on_a_command_is_the_page_behind_it(
    loopback: LoopbackDiscord, byline: RunningByline, site: Site, path: str, origin: str
) -> None:
    asked = await loopback.people.command("summarize", link=site.link(path))
    shown = texts_of(await answer_to(asked, byline))

    assert origin in shown
    assert "Marta Holm" in shown


async def test_a_link_alone_in_a_channel_that_reads_is_the_page_behind_it(
    loopback: LoopbackDiscord, byline: RunningByline, site: Site
) -> None:
    owner, news = loopback.world.owner, next(iter(loopback.world.channels.values()))
    card = await answer_to(await loopback.people.command("settings", person=owner), byline)
    await answer_to(await loopback.people.choose(card, READING, [news], person=owner), byline)
    await loopback.people.write(site.link())

    assert "courier.example, fetched" in await card_in_the_channel(loopback)


async def test_a_link_that_leads_inside_is_refused_before_anybody_is_asked(
    loopback: LoopbackDiscord, site: Site
) -> None:
    site.names.inside.add("printer.example")
    asked = await loopback.people.command("summarize", link=site.link(host="printer.example"))

    assert await asked.followup(fixed_texts.LINK_NOT_PUBLIC)
    assert site.requests == []
