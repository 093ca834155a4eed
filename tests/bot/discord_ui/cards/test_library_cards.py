"""How what was found and what was read is listed."""

from typing import Any

import pytest

from bot.discord_ui.cards.library_cards import found_card
from bot.discord_ui.commands.library import SHOWN
from bot.pipeline.keeping.find_statements import TITLES_SHOWN, FoundPage
from bot.pipeline.keeping.library import LibraryArticle
from storage.found_statements import Cursor, Search
from tests.bot.discord_ui.discord_limits import breaches
from tests.bot.discord_ui.drawing import drawn
from tests.bot.found import found

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize("words_of_all", ["word " * 200, "*_" * 500, "@everyone " * 100, "😀" * 500])
async def test_a_page_of_long_statements_fits_into_a_card(words_of_all: str) -> None:
    statement = found(
        words=words_of_all,
        speakers=(words_of_all, words_of_all),
        act="declined_to_comment",
        form="direct",
        sentences=tuple(range(1000, 1100, 2)),
        rules_speakers=(words_of_all,),
        certainty="unsure",
        doubts=("nearest_name", "weak_cue", "marks_broken"),
        doubtful=True,
        article_title=words_of_all,
    )

    page = FoundPage((statement,) * SHOWN, Cursor(1, True))
    link = f"https://discord.com/channels/{2**63}/{2**63}/{2**63}"
    links = {statement.article_digest: link}

    titled = [a_titled(words_of_all, f"{number:064x}") for number in range(TITLES_SHOWN)]

    assert breaches(found_card(page, Search(words_of_all), titled, links)) == []


def a_titled(title: str, digest: str = "cd" * 32) -> LibraryArticle:
    return LibraryArticle(1, digest, title, 1_700_000_000, 5, 9, private=False)


def shown(**changes: Any) -> str:
    return drawn(found_card(FoundPage((found(**changes),)), Search()))


async def test_a_paraphrase_has_no_bar() -> None:
    assert shown().startswith("**Marta Holm**\n▸ the cable was worn\n")


async def test_a_paraphrase_with_a_few_words_in_marks_has_no_bar() -> None:
    assert "\n▸ it was “worn”\n" in shown(words="it was “worn”", form="mixed", has_marks=True)


async def test_what_stands_in_marks_has_a_bar() -> None:
    assert "\n> “It was worn.”\n" in shown(words="“It was worn.”", form="direct", has_marks=True)


async def test_an_unsure_hit_shows_its_mark_and_why() -> None:
    assert shown(certainty="unsure", doubts=("weak_cue", "nearest_name")).startswith(
        "**perhaps Marta Holm** ⚠️\n▸ the cable was worn\n"
        "-# ⚠️ unsure (no verb of saying, who: the nearest name)\n"
    )


async def test_a_hits_doubts_and_its_copys_stand_below_it() -> None:
    assert "\n-# ⚠️ marks broken in the paste · copy looks reworded\n" in shown(
        doubts=("marks_broken",), doubtful=True
    )


async def test_a_hit_says_when_its_article_was_read_whether_or_not_that_names_a_day() -> None:
    assert " · s3 · read <t:1700000000:d>" in shown()
    assert " · s3 · of 9 May · read <t:1700000000:d>" in shown(dated="9 May")


async def test_a_line_parts_the_titles_that_were_found_from_what_was_said() -> None:
    page = FoundPage((found(),))
    card = found_card(page, Search("cable"), [a_titled("Cable snaps")])
    kinds = [type(one).__name__ for one in card.children[0].children]  # type: ignore[attr-defined]

    assert kinds == ["TextDisplay", "Section", "Separator", "TextDisplay"]


async def test_in_a_language_whose_speakers_are_not_read_a_hit_is_not_said_to_name_nobody() -> None:
    assert shown(speakers=(), speakers_read=False).startswith("**speakers not read in this language**")
