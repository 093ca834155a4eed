"""What `byline doctor` says of the second look at answers."""

import pytest

from bot.pipeline.checks.check_second_looks import second_looks
from bot.readers.model.controls import NO_RECORD, ControlRecord
from bot.words import fixed_texts as texts

PROVEN = ControlRecord(agreed=58, of=60)
CARELESS = ControlRecord(agreed=30, of=40)


@pytest.mark.parametrize(("chosen", "words"), [(True, texts.LOOKS_AGAIN), (False, texts.LOOKS_ONCE)])
def test_what_was_chosen_holds_whatever_the_model_has_shown(chosen: bool, words: str) -> None:
    said = [second_looks(record, NO_RECORD, chosen) for record in (PROVEN, NO_RECORD)]

    assert [one.words for one in said if one] == [words, words]


def test_a_model_that_has_proven_itself_is_said_to_look_again() -> None:
    found = second_looks(PROVEN, NO_RECORD, None)

    assert found is not None
    assert found.state == "fine"
    assert "of 60 statements that are sure in the quick reading it agreed on 58" in found.words


@pytest.mark.parametrize("record", [ControlRecord(39, 39), ControlRecord(50, 60)])
def test_for_another_it_is_said_what_lacks(record: ControlRecord) -> None:
    found = second_looks(record, NO_RECORD, None)

    assert found is not None
    assert found.state == "note"
    assert found.words.endswith(
        f"of {record.of} statements that are sure in the quick reading it agreed on {record.agreed}"
    )
    assert "once there are 40 and it agrees on 92 of 100" in found.mend


def test_of_a_model_that_has_read_nothing_yet_nothing_is_said() -> None:
    assert second_looks(NO_RECORD, NO_RECORD, None) is None


@pytest.mark.parametrize("chosen", [None, True])
def test_a_model_whose_looks_are_not_heeded_is_said_to_look_in_vain(chosen: bool | None) -> None:
    found = second_looks(PROVEN, CARELESS, chosen)

    assert found is not None
    assert found.state == "note"
    assert "is not heeded: it was right about 30 of 40 sentences" in found.words
    assert "CHECK_ANSWERS_AGAIN=false" in found.mend


@pytest.mark.parametrize(("record", "chosen"), [(PROVEN, False), (ControlRecord(3, 4), None)])
def test_of_looks_that_are_not_taken_it_is_not_said_whether_they_are_heeded(
    record: ControlRecord, chosen: bool | None
) -> None:
    assert second_looks(record, CARELESS, chosen) == second_looks(record, NO_RECORD, chosen)
