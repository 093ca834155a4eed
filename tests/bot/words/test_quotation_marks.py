import pytest

from bot.words.quotation_marks import without_quotation_marks
from tests.bot.marked_words import IN_MARKS_OF_EVERY_KIND


@pytest.mark.parametrize("marked", [*IN_MARKS_OF_EVERY_KIND, "´it burst´"])
def test_marks_of_every_kind_go(marked: str) -> None:
    assert without_quotation_marks(f"She said {marked} at once.") == "She said it burst at once."


@pytest.mark.parametrize(
    "so_far", ["She said ‘it bu", "She said 'it bu", "She said ❝it\nbu", "She said ``it bu"]
)
def test_what_is_not_closed_yet_has_no_mark_either(so_far: str) -> None:
    assert not set("‘'❝`").intersection(without_quotation_marks(so_far))


@pytest.mark.parametrize("words", ["It’s the boats’ owners’ day.", "It's the boats' owners' day.", "Don´t."])
def test_apostrophes_stay(words: str) -> None:
    assert without_quotation_marks(words) == words
