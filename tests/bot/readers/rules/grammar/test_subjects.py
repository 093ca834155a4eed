"""Who does the saying, whatever stands between them and the verb."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    "speaker",
    [
        "Ana Reyes, President, Global Affairs, Brindle & Norvo",
        "Ana Reyes, Vice Chair & President, Norvo",
        "Ana Reyes, chief executive, Norvo Maps,",
    ],
)
def test_who_stands_with_office_and_house_speaks_and_not_the_house(speaker: str) -> None:
    assert [one.split(":")[0] for one in in_short(f"{speaker} said the plan was good.")] == ["Ana Reyes said"]


def test_a_house_that_stands_by_itself_speaks() -> None:
    text = "Ana Reyes, the president, left, and Norvo Maps said the plan was good."

    assert in_short(text) == ["Norvo Maps said: the plan was good"]
