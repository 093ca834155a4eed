import pytest

from bot.article.structure.doubled_paste import pasted_once

STORY = (
    "Ferry line to close in May\n\nNobody took the boat now, council leader Ana Pell said on Tuesday.\n\n"
    "Tom Brindle, a harbour pilot, said the closure would cost 30 jobs. The council meets on Friday.\n"
)


@pytest.mark.parametrize("between", ["\n\n", "", " "], ids=["lines", "nothing", "a space"])
def test_a_text_pasted_twice_is_taken_once(between: str) -> None:
    assert pasted_once(STORY.strip() + between + STORY) == STORY.strip()


def test_a_second_time_that_was_cut_off_goes_too() -> None:
    assert pasted_once(STORY + STORY[:180]) == STORY.strip()


@pytest.mark.parametrize(
    "text",
    [STORY, "", STORY + STORY.replace("Tuesday", "Monday"), f"{STORY}\n{STORY[:60]}", "On and on. " * 9],
    ids=["once", "nothing", "another version", "its headline again", "a refrain"],
)
def test_what_does_not_begin_anew_stays_whole(text: str) -> None:
    assert pasted_once(text) is None


def test_three_times_is_too_much_to_tell() -> None:
    assert pasted_once(STORY * 3) is None
