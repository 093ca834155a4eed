"""What was said behind the cue: a clause, a thing or a deed."""

import pytest

from tests.bot.readers.told import told


@pytest.mark.parametrize(
    "verb", ["said", "said that", "told reporters", "told the BBC", "announced on Monday that"]
)
@pytest.mark.parametrize("owner", ["Friday’s", "Friday night’s", "today’s", "last year’s", "next month's"])
def test_a_time_that_something_is_of_opens_what_was_said(owner: str, verb: str) -> None:
    [one] = told(f"Ana Reyes {verb} {owner} vote was fair.")

    assert one.words == [f"{owner} vote was fair"]


def test_what_is_denied_may_be_of_a_day() -> None:
    [one] = told("Ana Reyes denied Monday’s report.")

    assert (one.act, one.words) == ("denied", ["Monday’s report"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was a move that Ana Reyes said was bold.", ["a move", "was bold"]),
        ("They met voters, who Ana Reyes says have more clout.", ["voters", "have more clout"]),
        ("The bridge that Ana Reyes says may close is old.", ["The bridge", "may close"]),
    ],
)
def test_of_what_something_was_said_is_part_of_it(text: str, words: list[str]) -> None:
    [one] = told(text)

    assert one.words == words


@pytest.mark.parametrize("promised", ["promised to take part in", "agreed to come in", "vowed to check in"])
def test_what_is_cut_off_behind_a_preposition_is_read_to_its_end(promised: str) -> None:
    [one] = told(f"Ana Reyes {promised}")

    assert one.words == [promised.partition(" ")[2]]
