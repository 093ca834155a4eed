"""What somebody does besides saying something, and to whom, is no part of what they said."""

import pytest

from tests.bot.readers.told import the_statement, told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Ana Reyes condemned it as “cruel,” and in a telephone call with the mayor, offered help.",
            "it as “cruel,”",
        ),
        ("Ana Reyes condemned it as “cruel” and thanked the police.", "it as “cruel”"),
        ("Ana Reyes praised the “bold” and determined crew.", "the “bold” and determined crew"),
        ("Ana Reyes called the team “tired” and overworked.", "the team “tired” and overworked"),
        ("Ana Reyes has promised Harrow a free vote to choose its mayor.", "a free vote to choose its mayor"),
        ("Ana Reyes promised residents the road would be mended.", "the road would be mended"),
        ("Ana Reyes promised jobs the region needs.", "jobs the region needs"),
        ("The union, which has raised concerns that the ward is full, shut it.", "the ward is full"),
    ],
)
def test_what_was_said_ends_where_something_else_is_done(text: str, words: str) -> None:
    assert the_statement(text).words == [words]


def test_what_is_added_to_something_is_not_said() -> None:
    assert told("Norvo was late when it first added satellite firms and then telephone firms.") == []
    assert the_statement("Ana Reyes added the ward was full.").words == ["the ward was full"]


def test_what_is_announced_is_the_thing_that_the_clause_hangs_on() -> None:
    text = "The talks ended with the resumption of ties, announced by both governments last month."
    assert the_statement(text).words == ["the resumption of ties"]


def test_what_others_say_of_somebody_is_not_said_by_them() -> None:
    assert told("Ana Reyes, said by friends to be ill, left.") == []
    assert the_statement("Ana Reyes said by phone that it was late.").words == ["it was late"]
