"""What a thing does by somebody's word: “a step | Mayor Ana Reyes says will help”."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "The drug eased the cough, a factor Dr Reyes says could prove useful.",
            "Reyes says: a factor … could prove useful",
        ),
        (
            "The bill was cut, a move Mayor Ana Reyes says could cost lives.",
            "Ana Reyes says: a move … could cost lives",
        ),
        (
            "The board sold the land, a decision Hale said was made in haste.",
            "Hale said: a decision … was made in haste",
        ),
        (
            "Ana Reyes won the race – a feat she said made her proud.",
            "Ana Reyes said: a feat … made her proud",
        ),
        (
            "The rise Hale predicted would come in May did not come.",
            "Hale predicted: The rise … would come in May",
        ),
        ("An angry Hale said the plan was wrong.", "Hale said: the plan was wrong"),
        ("A former mayor Ana Reyes said the bridge was safe.", "Ana Reyes said: the bridge was safe"),
    ],
)
def test_the_thing_is_part_of_what_is_said_of_it(text: str, statement: str) -> None:
    assert in_short(text) == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "The deal Norvo announced has fallen through.",
        "The letter that Ana Reyes wrote was lost.",
        "The rise Hale predicted did not come.",
        "Many people Norvo observed took out their phones.",
        "The rules she proposed were dropped.",
    ],
)
def test_what_becomes_of_somebody_s_words_is_not_what_they_said(text: str) -> None:
    assert in_short(text) == []


def test_what_stands_between_marks_may_be_the_thing_and_is_the_writer_s() -> None:
    text = "Ana Reyes bashed the “haters and fools” she said were questioning her plan."

    assert in_short(text) == ["Ana Reyes said: were questioning her plan"]
