"""What somebody says between a subject and its verb, or before the main clause, ends there."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize("verb", ["saying", "having said that", "while saying", "saying that"])
@pytest.mark.parametrize("went_on", ["crossed it", "left the hall", "refused to go", "has resigned"])
def test_what_is_said_inside_a_sentence_ends_before_its_verb(verb: str, went_on: str) -> None:
    [statement] = in_short(f"Ana Reyes, {verb} it was not safe, {went_on}.")

    assert (statement.split(" ")[:2], statement.partition(": ")[2]) == (["Ana", "Reyes"], "it was not safe")


def test_what_is_said_with_a_preposition_ends_before_the_main_clause() -> None:
    text = "With police saying it was not safe, Ana Reyes closed the road."

    assert in_short(text) == ["police saying: it was not safe"]


def test_what_is_said_behind_a_whole_sentence_goes_on_past_its_commas() -> None:
    text = "Ana Reyes resigned, saying that it was late, rushed and wrong."

    assert in_short(text)[0].partition(": ")[2].startswith("it was late, rushed and wrong")
