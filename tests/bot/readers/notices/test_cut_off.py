import pytest

from tests.bot.readers.notices.pasted import FULL_STORY, kinds_of

END = "when somebody falls ill on Lowen Island."


@pytest.mark.parametrize(
    "end",
    [
        "when somebody falls ill on the",
        "when somebody falls ill,",
        "when somebody falls ill on Lowen Isla",
        "when somebody falls ill on Lowen…",
        "when somebody falls ill. […]",
        "when somebody falls ill on Lowen Island.\n\nContinue reading",
        "when somebody falls ill on Lo… Read more",
        "when somebody falls ill. [+2143 chars]",
        "when “anybody on the island falls ill",
    ],
)
def test_a_paste_that_stops_too_soon_is_noticed(end: str) -> None:
    assert "cut_off" in kinds_of(FULL_STORY.replace(END, end).rstrip("\n"))


@pytest.mark.parametrize(
    "end",
    [
        END,
        "when somebody falls “ill on Lowen Island.”",
        "when somebody falls ill.&quot;",
        "when somebody falls ill.\n\nMarta Quill",
        "when somebody falls ill.\n\nBy Marta Quill Follow the Harbour Services Related Stories Here",
        "when somebody falls ill.*",
        "when somebody falls ill. ®",
        "when somebody falls ill. ♦",
        "when somebody falls ill: www.lowen.example/ill/...",
        "when somebody falls ill.\n\nHosted by",
        "when somebody falls ill. #Ferry #LowenIsland",
        "when somebody falls ill on Lowen Isla\n\nHome\nContact us\nPrivacy policy\nTerms of use\nFAQ",
        "when who falls ill?",
        "when somebody falls ill on Lowen […]\n\nHome\nContact us\nPrivacy policy\nTerms of use\nFAQ",
    ],
)
def test_a_paste_that_ends_properly_is_left_alone(end: str) -> None:
    assert "cut_off" not in kinds_of(FULL_STORY.replace(END, end))


def test_a_text_of_exactly_the_size_of_a_form_field_that_lacks_its_full_stop_is_cut_off() -> None:
    headline, story = FULL_STORY.split("\n\n", 1)
    words = f"{headline}\n\n{story * 9}"[:3990].rsplit("\n\n", 1)[0] + "\n\nThe ferry "
    text = words + "x" * (4000 - len(words))

    assert "cut_off" in kinds_of(text)
    assert "cut_off" in kinds_of(f"{text}\n")


@pytest.mark.parametrize(
    "line",
    [
        "Reach the reporter on the island at https://lowen.example/quill",
        "More of the island’s news is told every week by @lowennews",
    ],
)
def test_a_line_without_a_stop_that_is_whole_all_the_same_is_not_cut_off(line: str) -> None:
    assert "cut_off" not in kinds_of(f"{FULL_STORY}\n{line}\n")
