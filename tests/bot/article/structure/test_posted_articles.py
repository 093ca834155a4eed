from collections import Counter

import pytest

from bot.article.structure.posted_articles import Likeness, likeness_of
from tests.benchmarks.channel_reading import channel_messages

STORY = (
    "A ferry sank off Harne on Monday and its crew were rescued, the coastguard said. A lifeboat from Port "
    "Aldin reached the Silver Rose within the hour. The owner of the ferry, Tom Ridley, declined to comment. "
    "The cause is being looked into by inspectors from Easterby.\n"
)


def test_a_story_is_an_article() -> None:
    assert likeness_of(STORY) is Likeness.YES


def test_a_story_set_as_a_quotation_of_discord_is_an_article() -> None:
    assert likeness_of(f"> {STORY}") is Likeness.YES


def test_who_speaks_of_themselves_within_quotation_marks_is_quoted() -> None:
    said = (
        "“I was on my way to you when we lost our rudder, and I thought of my wife,” Anna Mabey told them. "
        * 3
    )

    assert likeness_of(STORY + said) is Likeness.YES


@pytest.mark.parametrize(
    "added",
    ["```\nprint(1)\n```\n", "I told you that we would need it, and I am sorry for my part. " * 9],
    ids=["code", "talk"],
)
def test_what_turns_to_those_present_is_not_read_by_itself(added: str) -> None:
    assert likeness_of(STORY + added) is not Likeness.YES


def test_a_short_message_is_none() -> None:
    assert likeness_of("The minister resigned on Monday, Karel Mott said.") is Likeness.NO


def test_of_the_messages_of_every_sort_hardly_any_is_misjudged() -> None:
    counts = Counter((one["article"], likeness_of(one["text"])) for one in channel_messages())

    assert counts[False, Likeness.YES] == 0
    assert counts[True, Likeness.NO] + counts[True, Likeness.UNSURE] <= 3
