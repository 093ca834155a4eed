"""The form that opens where a command is given nothing to read."""

import pytest

from bot.discord_ui.words import command_catalogue as words
from tests.bot.discord_ui.byline_server import ARTICLE, Newsroom, text_of

pytestmark = pytest.mark.asyncio


async def test_without_input_a_form_opens(quick_newsroom: Newsroom) -> None:
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize")

    assert result.modal is not None
    assert result.modal["title"] == words.FORM_TITLE


async def test_the_form_says_how_much_fits_and_where_more_goes(quick_newsroom: Newsroom) -> None:
    result = await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize")
    assert result.modal is not None
    first, *_, file, _ = result.modal["components"]
    room = sum(one["component"].get("max_length", 0) for one in result.modal["components"])

    assert first["description"] == words.FORM_FIRST_HINT
    assert f"{room:,} in all" in first["description"]
    assert file["label"] == words.FORM_FILE


async def test_the_fields_of_the_form_are_one_article(quick_newsroom: Newsroom) -> None:
    form = await quick_newsroom.ann.slash(quick_newsroom.channel, "whosaid")
    half = ARTICLE.index("any more")
    fields = {"first": ARTICLE[:half].strip(), "second": ARTICLE[half:]}
    result = await quick_newsroom.ann.submit_modal(form, fields)

    assert "“Nobody took the boat any more,”" in text_of(result.response)


async def test_a_file_of_the_form_is_read(quick_newsroom: Newsroom) -> None:
    form = await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize")
    result = await quick_newsroom.ann.submit_modal(form, {"files": [("ferry.txt", ARTICLE.encode())]})

    assert "### Ferry line to close in May" in text_of(result.response)


async def test_only_me_in_the_form_keeps_the_answer_private(quick_newsroom: Newsroom) -> None:
    form = await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize")
    result = await quick_newsroom.ann.submit_modal(form, {"first": ARTICLE, "private": True})

    assert result.ephemeral


async def test_an_empty_form_says_what_to_do(quick_newsroom: Newsroom) -> None:
    form = await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize")
    result = await quick_newsroom.ann.submit_modal(form, {})
    (line,) = result.followups

    assert line.content.startswith(words.NOTHING_PASTED)


async def test_a_field_filled_to_its_limit_gives_a_warning(quick_newsroom: Newsroom) -> None:
    form = await quick_newsroom.ann.slash(quick_newsroom.channel, "summarize")
    full = (ARTICLE + "The ferry was built in 1961. " * 200)[:3999] + "."
    result = await quick_newsroom.ann.submit_modal(form, {"first": full})

    assert words.FIELD_WAS_FULL in text_of(result.response)
