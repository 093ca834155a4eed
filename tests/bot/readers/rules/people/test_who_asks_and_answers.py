"""Who answers where somebody asked: whom “he” means, and whose the next quotation is."""

import pytest

from tests.bot.readers.told import who_said


@pytest.mark.parametrize(
    "met",
    [
        "Tom Brindle gave an interview with Dan Hale.",
        "Dan Hale, a presenter, met Tom Brindle on Monday.",
        "Tom Brindle was interviewed by Dan Hale on Monday.",
        "Tom Brindle sat down for a conversation with the host Dan Hale.",
    ],
)
@pytest.mark.parametrize(
    "question",
    ["Hale also asked about the road.", "Hale asked whether it was hard.", "Was it hard, Hale asked."],
)
def test_who_interviews_does_not_answer(met: str, question: str) -> None:
    story = (
        f"{met} “It was late,” Brindle said of the road.\n\n{question}\n\n“It was hard,” he said. “I lost.”"
    )

    assert who_said("It was hard", story) == ["Tom Brindle"]
    assert who_said("I lost", story) == ["Tom Brindle"]


@pytest.mark.parametrize(
    "story",
    [
        "Tom Brindle left. Mayor Dan Hale asked why the road was shut. “We need it,” he said.",
        "Tom Brindle left. Dan Hale asked the council to open it. “We need it,” he said.",
    ],
)
def test_who_asks_for_no_interview_may_go_on(story: str) -> None:
    assert who_said("We need it", story) == ["Dan Hale"]


@pytest.mark.parametrize(
    "opening", ["When questioned by", "When asked by", "Asked about it by", "Pressed by"]
)
def test_who_is_questioned_says_what_follows(opening: str) -> None:
    story = f"{opening} Howard Hale, Tom Brindle seemed unconcerned. “Don’t worry, it will pass.”"

    assert who_said("Don’t worry", story) == ["Tom Brindle"]


@pytest.mark.parametrize("gap", [" ", "\n\n"])
@pytest.mark.parametrize("question", ["whether it was safe", "why it was shut", "about the road"])
def test_who_was_asked_says_what_follows(gap: str, question: str) -> None:
    story = f"Dan Hale asked Tom Brindle {question}.{gap}“We need it, and it is safe.”"

    assert who_said("We need it", story) == ["Tom Brindle"]


def test_who_asks_goes_on_asking() -> None:
    story = "“Is it safe?” Dan Hale asked Tom Brindle. “I must know it today.”"

    assert who_said("I must know", story) == ["Dan Hale"]


@pytest.mark.parametrize("question", ["what he would do", "who he liked", "whether he had been late"])
def test_he_of_whom_something_is_asked_is_who_answers(question: str) -> None:
    story = (
        "Mayor Dan Hale called it “a shame”.\n\nTom Brindle filled in the form on Friday.\n\n"
        f"Asked {question}, Brindle said it was late.\n\nAsked {question}, he said it was icy."
    )

    assert who_said("it was icy", story) == ["Tom Brindle"]
