import pytest

from tests.bot.readers.notices.pasted import FULL_STORY, message_of, notices_of


@pytest.mark.parametrize(
    "note",
    [
        "Correction: An earlier version said that the ferry had been sold.",
        "CORRECTION (14 March): The board has five members, not four.",
        "This article was amended on 14 March to give the right price of fuel.",
        "Berichtigung: In einer früheren Fassung war der Preis falsch angegeben.",
    ],
)
def test_what_the_paper_corrected_is_told_first_and_in_its_words(note: str) -> None:
    first, *_ = notices_of(f"{FULL_STORY}\n{note}\n")

    assert (first.kind, first.message) == ("correction", note)


def test_a_long_note_is_cut_at_a_word() -> None:
    message = message_of("correction", f"{FULL_STORY}\nCorrection: {'The ferry sails. ' * 40}\n")

    assert message is not None
    assert message.endswith(("ferry …", "The …", "sails. …"))
    assert len(message) < 250


def test_a_note_is_shown_whole_up_to_its_longest() -> None:
    note = f"Correction: {'The ferry sails. ' * 13}Always."

    assert len(note) == 240
    assert message_of("correction", f"{FULL_STORY}\n{note}\n") == note
    assert message_of("correction", f"{FULL_STORY}\n{note}.\n") == note.replace("Always.", "…")


def test_a_story_about_corrections_has_none() -> None:
    assert (
        message_of("correction", f"{FULL_STORY}\nCorrections to the timetable cost a year’s fares.\n") is None
    )
