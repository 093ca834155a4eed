from dataclasses import replace

import pytest

from bot.discord_ui.commands.privacy import privacy_text
from bot.discord_ui.options import Papers
from bot.discord_ui.words import help_catalogue as words
from bot.pipeline.server_choices import USUAL
from tests.bot.discord_ui.byline_server import Newsroom

pytestmark = pytest.mark.asyncio

PAPERS = Papers("https://courier.example/privacy", "https://courier.example/terms")


async def test_privacy_tells_the_asker_alone_who_receives_the_text(newsroom: Newsroom) -> None:
    result = await newsroom.ann.slash(newsroom.channel, "privacy")

    assert "the provider of the language model" in result.response.content
    assert result.ephemeral


async def test_without_a_model_nobody_receives_the_text(quick_newsroom: Newsroom) -> None:
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "privacy")

    assert words.PRIVACY_NOBODY_RECEIVES in result.response.content


@pytest.mark.parametrize(
    ("chosen", "usual", "told"),
    [
        (None, None, words.PRIVACY_KEPT),
        (None, 90, "**Kept** for 90 days after it was last used."),
        (30, 90, "**Kept** for 30 days after it was last used."),
        (1, None, "**Kept** for one day after it was last used."),
        (0, 90, words.PRIVACY_KEPT),
    ],
)
async def test_privacy_tells_how_long_things_are_kept_here(
    newsroom: Newsroom, chosen: int | None, usual: int | None, told: str
) -> None:
    settings = replace(USUAL, retention_days=chosen)

    assert told in privacy_text(newsroom.services, settings, Papers(), usual)


async def test_the_operator_s_papers_are_linked(newsroom: Newsroom) -> None:
    text = privacy_text(newsroom.services, USUAL, PAPERS, None)

    assert f"<{PAPERS.privacy_url}>" in text
    assert f"<{PAPERS.terms_url}>" in text


async def test_nothing_is_linked_where_there_are_no_papers(newsroom: Newsroom) -> None:
    assert "http" not in privacy_text(newsroom.services, USUAL, Papers(), None)


async def test_channels_without_a_model_are_counted(newsroom: Newsroom) -> None:
    settings = replace(USUAL, quick_channels=frozenset({1, 2}))

    assert "2 channels stay away from it." in privacy_text(newsroom.services, settings, Papers(), None)


async def test_channels_that_are_read_without_being_asked_are_counted(newsroom: Newsroom) -> None:
    settings = replace(USUAL, reading_channels=frozenset({1, 2}))
    said = privacy_text(newsroom.services, settings, Papers(), None)

    assert "In 2 channels articles are read without anybody asking." in said


@pytest.mark.parametrize("fetches_links", [True, False])
async def test_that_a_site_sees_a_visit_is_told_where_links_are_followed(
    newsroom: Newsroom, *, fetches_links: bool
) -> None:
    said = privacy_text(newsroom.services, USUAL, Papers(), None, fetches_links=fetches_links)

    assert (words.PRIVACY_LINKS in said) == fetches_links
