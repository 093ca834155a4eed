"""A real `byline run` on the loopback Discord: what was read is searched, and what is wrong in it set right.

One walk through a server where ann, ben and the owner read, search and correct, over a restart with another
way to read; the tests say what each of them saw.
"""

import asyncio

import pytest

from bot.discord_ui.words import command_catalogue as words
from tests.bot.discord_ui.library_walk import EXPORTS, NAMES, SET_BY, walked


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return asyncio.run(walked(tmp_path_factory.mktemp("byline")))


FOUND = {
    "by words": ("Ana Pell", "lit too late"),
    "by speaker": ("Tom Brindle", "seen the lantern go out"),
    "by act": ("Tom Brindle", "seen the lantern go out"),
    "since yesterday": ("Ana Pell", "lit too late"),
    "by article": ("Ana Pell", "lit too late"),
    "by publication": ("Ana Pell", "lit too late"),
    "by title": ("Lantern fails on the old quay",),
    "csv": ("speakers,act", "Ana Pell", "Max Maple"),
    "json": ('"speakers"', "Ana Pell", "Max Maple"),
    "markdown": ("### Ana Pell", "### Max Maple"),
}


@pytest.mark.parametrize("step", FOUND)
def test_what_was_read_is_found_by_each_of_the_options(seen: dict[str, str], step: str) -> None:
    assert [one for one in FOUND[step] if one not in seen[step]] == []


@pytest.mark.parametrize("step", ["until long ago", "by another publication"])
def test_what_does_not_fit_an_option_is_not_found(seen: dict[str, str], step: str) -> None:
    assert seen[step] == words.NOTHING_FOUND


def test_a_second_page_goes_on_where_the_first_ended(seen: dict[str, str]) -> None:
    first, second = [[name for name in NAMES if name in seen[page]] for page in ("first page", "second page")]

    assert second
    assert (*first, *second) == NAMES


def test_a_hit_leads_to_its_card(seen: dict[str, str]) -> None:
    assert "[card](https://discord.com/channels/" in seen["by words"]


def test_a_private_article_and_one_of_a_closed_channel_are_found_by_who_may_see_them_alone(
    seen: dict[str, str],
) -> None:
    assert "zeppelin" in seen["private, ann"]
    assert "gazebo" in seen["desk, ann"]
    assert (seen["private, ben"], seen["desk, ben"]) == (words.NOTHING_FOUND, words.NOTHING_FOUND)


def test_speakers_are_offered_to_who_may_know_of_them(seen: dict[str, str]) -> None:
    assert (seen["completed"], seen["completed, ann"], seen["completed, ben"]) == ("Ana Pell", "Mia Low", "")


@pytest.mark.parametrize("step", ["in another server", "elsewhere"])
def test_another_server_hears_of_nothing(seen: dict[str, str], step: str) -> None:
    assert "Tom Brindle**\n> “The lantern" not in seen[step]
    assert "set by" not in seen[step]
    assert step == "elsewhere" or seen[step] == words.NOTHING_FOUND


@pytest.mark.parametrize("step", ["who said what", "other footer", "copied", "by the speaker set", *EXPORTS])
def test_the_speaker_that_was_set_stands_with_who_set_it_wherever_the_words_do(
    seen: dict[str, str], step: str
) -> None:
    assert "Tom Brindle" in seen[step]
    assert SET_BY.format(name="ben") in seen[step] or '"corrected_by": "ben"' in seen[step]


@pytest.mark.parametrize("step", ["card", "read again"])
def test_the_card_says_that_speakers_were_set_also_when_it_was_read_again(
    seen: dict[str, str], step: str
) -> None:
    assert "set by @ben" in seen[step]


def test_who_was_taken_for_the_speaker_is_found_with_the_words_no_more(seen: dict[str, str]) -> None:
    assert seen["by the speaker before"] == words.NOTHING_FOUND


def test_the_model_that_answers_is_told_who_was_set(seen: dict[str, str]) -> None:
    assert "lit too late, — this is said by Tom Brindle" in seen["told to the model"]


def test_somebody_else_a_quotation_and_what_nobody_says_are_so_from_then_on(seen: dict[str, str]) -> None:
    found = seen["all kinds"]

    assert "**Nia Frost**\n> “The lantern on pier 1" in found
    assert "**Bea Birch**\n> “The lantern on pier 2 was dark,”\n-# speaker set by" in found
    assert "pier 3" not in found


def test_what_was_set_stays_without_a_name_when_its_author_is_forgotten(seen: dict[str, str]) -> None:
    shown = seen["its author forgotten"]

    assert "speaker set by hand" in shown
    assert "@ben" not in shown


def test_what_several_articles_have_is_found_once(seen: dict[str, str]) -> None:
    found = seen["in several articles"]

    assert found.count("lit too late") == 1
    assert "in 2 articles" in found


def test_its_author_and_a_manager_may_undo_and_nobody_else(seen: dict[str, str]) -> None:
    assert [seen[f"may undo, {one}"] for one in ("ann", "ben", "owner")] == ["False", "True", "True"]
    assert "**Cy Cedar**" in seen["undone by its author"]
    assert "set by" not in seen["undone by a manager"]


def test_what_somebody_set_in_their_own_reading_nobody_else_sees(seen: dict[str, str]) -> None:
    assert SET_BY.format(name="ann") in seen["own correction"]
    assert SET_BY.format(name="ann") in seen["own correction, ann"]
    assert "**Mia Low**" in seen["own correction, ben"]
    assert "set by" not in seen["own correction, ben"]
