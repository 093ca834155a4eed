"""What `byline doctor` says of the second look at answers."""

import pytest

from bot.pipeline.checks.check_second_looks import second_looks
from bot.readers.model.controls import NO_RECORD, ControlRecord
from bot.words import fixed_texts as texts

PROVEN = ControlRecord(agreed=58, of=60)


@pytest.mark.parametrize(("chosen", "words"), [(True, texts.LOOKS_AGAIN), (False, texts.LOOKS_ONCE)])
def test_what_was_chosen_holds_whatever_the_model_has_shown(chosen: bool, words: str) -> None:
    said = [second_looks(record, chosen) for record in (PROVEN, NO_RECORD)]

    assert [one.words for one in said if one] == [words, words]


def test_a_model_that_has_proven_itself_is_said_to_look_again() -> None:
    found = second_looks(PROVEN, None)

    assert found is not None
    assert found.state == "fine"
    assert "of 60 statements that are sure in the quick reading it agreed on 58" in found.words


@pytest.mark.parametrize("record", [ControlRecord(39, 39), ControlRecord(50, 60)])
def test_for_another_it_is_said_what_lacks(record: ControlRecord) -> None:
    found = second_looks(record, None)

    assert found is not None
    assert found.state == "note"
    assert found.words.endswith(
        f"of {record.of} statements that are sure in the quick reading it agreed on {record.agreed}"
    )
    assert "once there are 40 and it agrees on 92 of 100" in found.mend


def test_of_a_model_that_has_read_nothing_yet_nothing_is_said() -> None:
    assert second_looks(NO_RECORD, None) is None
