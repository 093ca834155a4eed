import pytest

from tests.bot.readers.told import who_said

STORY = "The ferry line\n\nThe harbour was closed on Sunday, and nobody knew for how long it would be.\n\n"
INTRODUCED = "Ana Reyes, chief of the parks board, was in the hall.\n\n"


@pytest.mark.parametrize(
    ("description", "speaker"),
    [
        ("The parks board chief", "Ana Reyes"),
        ("The board’s chief", "Ana Reyes"),
        ("The parks inspector", "The parks inspector"),
    ],
)
def test_a_description_that_shares_two_words_of_an_office_is_whose_office_it_is(
    description: str, speaker: str
) -> None:
    text = f"{STORY}{INTRODUCED}{description} said the ferry would sail."

    assert who_said("the ferry would sail", text) == [speaker]
