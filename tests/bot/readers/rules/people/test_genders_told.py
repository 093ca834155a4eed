import pytest

from tests.bot.readers.told import who_said


@pytest.mark.parametrize(
    "told",
    [
        "Vexa Norn sold her boat.",
        "Vexa Norn said she was late.",
        "Vexa Norn came by. She left at ten.",
        "Vexa Norn built it herself.",
    ],
)
def test_a_sentence_anywhere_tells_whether_a_name_is_a_she(told: str) -> None:
    story = f"Dr Vexa Norn met Tom Brindle at the gate. “We lost,” he said.\n\nIt rained on Monday.\n\n{told}"

    assert who_said("We lost", story) == ["Tom Brindle"]


@pytest.mark.parametrize(
    "told",
    ["Vexa Norn met her.", "Vexa Norn’s clerk sold her boat.", "Vexa Norn and his aunt sold her boat."],
)
def test_a_sentence_that_may_speak_of_another_tells_nothing_of_a_name(told: str) -> None:
    story = f"Dr Vexa Norn swept the ward. “We lost,” he said.\n\nAna Reyes came by.\n\n{told}"

    assert who_said("We lost", story) == ["Vexa Norn"]
