"""Where what was said ends, and the writer goes on."""

import pytest

from tests.bot.readers.told import in_short


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Ana Reyes said the road was safe, a view that few share.", ["Ana Reyes said: the road was safe"]),
        (
            "Ana Reyes said the road was safe, but the board has yet to vote.",
            ["Ana Reyes said: the road was safe"],
        ),
        ("Ana Reyes said the road was safe, though nobody saw it.", ["Ana Reyes said: the road was safe"]),
        (
            "Ana Reyes said the road was safe, but did not say when it would open.",
            ["Ana Reyes said: the road was safe"],
        ),
        ("Ana Reyes said the road was safe, but gave no details.", ["Ana Reyes said: the road was safe"]),
        (
            "Ana Reyes said the road was safe, which has been long.",
            ["Ana Reyes said: the road was safe, which has been long"],
        ),
        ("Ana Reyes said the road was safe – and then it fell.", ["Ana Reyes said: the road was safe"]),
        ("Ana Reyes said the road was safe; the board met on Monday.", ["Ana Reyes said: the road was safe"]),
        (
            "Ana Reyes said the road was safe . . . and left it there....",
            ["Ana Reyes said: the road was safe . . . and left it there...."],
        ),
        ("The man who police said sowed terror was caught.", ["police said: sowed terror"]),
        ("Ana Reyes, who denies the theft, has left.", ["Ana Reyes denies: the theft (denied)"]),
        ("The form, which officials say is long, must be filled in.", ["officials say: The form … is long"]),
        ("The deal that Ana Reyes said was dead has been signed.", ["Ana Reyes said: The deal … was dead"]),
        (
            "A road that campaigners claim is unsafe was shut.",
            ["campaigners claim: A road … is unsafe (likely)"],
        ),
        ("The plan that Ana Reyes said was dead was signed.", ["Ana Reyes said: The plan … was dead"]),
        ("Ana Reyes said it rained; she left.", ["Ana Reyes said: it rained; she left"]),
        (
            "Ana Reyes said it was late, as it was, and she left.",
            ["Ana Reyes said: it was late, as it was, and she left"],
        ),
        (
            "Ana Reyes said the road was safe, something that few nurses say.",
            ["Ana Reyes said: the road was safe"],
        ),
        (
            "Ana Reyes said the road was safe, a view and a hope that few share.",
            ["Ana Reyes said: the road was safe, a view and a hope that few share"],
        ),
        (
            "Ana Reyes said the road was safe, an old road.",
            ["Ana Reyes said: the road was safe, an old road"],
        ),
        ("Ana Reyes said the road was safe, while the board met.", ["Ana Reyes said: the road was safe"]),
        (
            "Ana Reyes said the road was safe, while she met the board.",
            ["Ana Reyes said: the road was safe, while she met the board"],
        ),
        (
            "Ana Reyes said the road was safe, though she met the board.",
            ["Ana Reyes said: the road was safe"],
        ),
        (
            "Ana Reyes said the road was safe, but it was shut.",
            ["Ana Reyes said: the road was safe, but it was shut"],
        ),
        ("Ana Reyes, who denies the theft, never left.", ["Ana Reyes denies: the theft (denied)"]),
        ("Ana Reyes, who denies the theft, smiled.", ["Ana Reyes denies: the theft (denied)"]),
        (
            "Ana Reyes, who denies the theft, a plan and a fire, has left.",
            ["Ana Reyes denies: the theft (denied)"],
        ),
        ("The plan that police say is old has been dropped.", ["police say: The plan … is old"]),
        (
            "However, while Ana Reyes said the road was safe, the board was shutting it.",
            ["Ana Reyes said: the road was safe"],
        ),
        (
            "While Ana Reyes said the road was safe, the board was shutting it.",
            ["Ana Reyes said: the road was safe"],
        ),
        ("Ana Reyes denied the theft on Monday.", ["Ana Reyes denied: the theft (denied)"]),
        ("Ana Reyes denied the theft during an interview.", ["Ana Reyes denied: the theft (denied)"]),
        ("Ana Reyes denied the theft despite the rain.", ["Ana Reyes denied: the theft (denied)"]),
        (
            "Ana Reyes denied the theft, as well as the fire.",
            ["Ana Reyes denied: the theft, as well as the fire (denied)"],
        ),
        (
            "Ana Reyes denied the theft, as she had before.",
            ["Ana Reyes denied: the theft, as she had before (denied)"],
        ),
        ("Ana Reyes denied the theft and the fire.", ["Ana Reyes denied: the theft and the fire (denied)"]),
        ("Ana Reyes denied the theft, and then the board met.", ["Ana Reyes denied: the theft (denied)"]),
    ],
)
def test_what_was_said_ends_where_the_writer_goes_on(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize("went_on", ["took twelve steps", "entered a shop", "went home", "fell on Monday"])
def test_what_was_said_in_a_relative_clause_ends_before_the_verb_of_the_sentence(went_on: str) -> None:
    claimed = in_short(f"A man who claimed to be a doctor {went_on}.")
    said = in_short(f"The sailor who surgeons said would never stand again {went_on}.")

    assert (claimed, said) == (
        ["A man claimed: to be a doctor (likely)"],
        ["surgeons said: The sailor … would never stand again"],
    )


def test_a_participle_inside_what_was_said_does_not_end_it() -> None:
    text = "It rained on men who Ana Reyes said were workers paid a wage."

    assert in_short(text)[0].endswith("were workers paid a wage")
