import pytest

from bot.article.structure.sentence_ends import ends_sentence, ends_with_stop, may_end_sentence


@pytest.mark.parametrize(
    "line",
    [
        "It rained.",
        "“It rained.”",
        "They said:",
        "今日は雨です。」",
        "क्या हुआ।",
        "It rained. (dpa)",
        "The end. ■",
    ],
)
def test_line_ends_with_its_stop_whatever_closes_or_signs_behind_it(line: str) -> None:
    assert ends_sentence(line)


@pytest.mark.parametrize("line", ["", "Read more", "The “Blue Door”", "By Ana Reyes,"])
def test_line_without_a_stop_ends_no_sentence(line: str) -> None:
    assert not ends_sentence(line)
    assert not ends_with_stop(line)


def test_colon_ends_a_line_but_is_no_stop() -> None:
    assert not ends_with_stop("They said:")


@pytest.mark.parametrize(
    ("words", "may_end"),
    [("It rained. ", True), ("the “Blue Door”", True), ("It rained, and", False), ("", False)],
)
def test_text_may_end_with_whatever_closes_something(words: str, may_end: bool) -> None:
    assert may_end_sentence(words) == may_end
