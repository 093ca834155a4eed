"""Who does the saying, whatever stands between them and the verb."""

import pytest

from tests.bot.readers.told import in_short, told


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Ana Reyes herself insisted the ward was full.", ["Ana Reyes insisted: the ward was full (likely)"]),
        ("To her, he said the ward was full.", ["nobody said: the ward was full (unsure, no_speaker)"]),
        (
            "“The ward is full,” Ana Reyes, head of it in Harrow, Norland, and author of the study, said.",
            ["Ana Reyes said: The ward is full,"],
        ),
        ("“The ward is full,” Ana Reyes, who saw it, said.", ["Ana Reyes said: The ward is full,"]),
        (
            "Ana Reyes denied the theft and, when asked about beds, said the ward was full.",
            ["Ana Reyes denied: the theft (denied)", "Ana Reyes said: the ward was full"],
        ),
        (
            "Ana Reyes denied the theft and, asked about beds, said the ward was full.",
            ["Ana Reyes denied: the theft (denied)", "Ana Reyes said: the ward was full"],
        ),
        (
            "Ana Reyes speaking in her shop as she was cutting a coat told reporters the ward was full.",
            ["Ana Reyes told: the ward was full (told reporters)"],
        ),
        (
            "Ana Reyes, speaking in Leeds – where it rained – said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        (
            "Ana Reyes works for the board and has said the ward was full.",
            ["Ana Reyes said: the ward was full (likely, nearest_name)"],
        ),
        (
            "She works for the board and has said the ward was full.",
            ["nobody said: the ward was full (unsure, no_speaker)"],
        ),
        (
            "Ana Reyes laughed and said the ward was full.",
            ["Ana Reyes said: the ward was full (likely, nearest_name)"],
        ),
        ("Ana Reyes, who waved, spoke and said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("Ana Reyes agreed to be named and said the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "Ana Reyes had seen the plans and said the ward was full.",
            ["Ana Reyes said: the ward was full (likely, nearest_name)"],
        ),
        (
            "In a televised speech and in a letter, Ana Reyes said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        (
            "Ana Reyes, a former coach who now lives in Leeds, said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        ("Ana Reyes, whose son, Tom, runs the ward, said it was full.", ["Ana Reyes said: it was full"]),
        (
            "Others, including Ana Reyes, of Harrow, and Tom Hale, of Leeds, said the ward was full.",
            ["Others said: the ward was full"],
        ),
        (
            "Port Aldin’s harbour master, Ana Reyes, said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        ("Ana Reyes (43) said the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "Ana Reyes, a coach, mother and author, said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        (
            "Ana Reyes, an analyst at Brindle, the firm in Leeds, said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        ("Ana Reyes, 43, a nurse, said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("The security firm Acme, has said the ward was full.", ["Acme said: the ward was full"]),
        ("The president, Ana Reyes, said the ward was full.", ["Ana Reyes said: the ward was full"]),
        (
            "One of the nurses, a mother of two, said the ward was full.",
            ["a mother of two said: the ward was full (likely)"],
        ),
        ("He, in turn, said the ward was full.", ["nobody said: the ward was full (unsure, no_speaker)"]),
        ("Ana Reyes, tired and cold, said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("Ana Reyes, president of the board, said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("Ana Reyes, elected in May, said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("Last week Ana Reyes, of Harrow, said the ward was full.", ["Ana Reyes said: the ward was full"]),
        ("Reuters, the agency, said the ward was full.", ["Reuters said: the ward was full"]),
        (
            "The man who leads the night shift said the ward was full.",
            ["The man who leads the night shift said: the ward was full (likely, description)"],
        ),
        (
            "The group that represents nurses said the ward was full.",
            ["The group that represents nurses said: the ward was full (likely, description)"],
        ),
        (
            "The company that runs the gala, Dark Hall, denies the theft.",
            ["Dark Hall denies: the theft (denied)"],
        ),
        ("Ana Reyes, who said the ward was full, left.", ["Ana Reyes said: the ward was full"]),
        (
            "The union, which said the ward was full, has left.",
            ["The union said: the ward was full (likely, description)"],
        ),
        (
            "Tom Brindle spoke for Ana Reyes, who said the ward was full.",
            ["Ana Reyes said: the ward was full"],
        ),
        ("Ana Reyes, a nurse who said the ward was full, left.", ["Ana Reyes said: the ward was full"]),
        (
            "The road said the ward was full.",
            ["The road said: the ward was full (unsure, description, cannot_speak)"],
        ),
        ("It said the ward was full.", ["nobody said: the ward was full (unsure, no_speaker)"]),
        (
            "The plan says the ward is full.",
            ["The plan says: the ward is full (unsure, description, cannot_speak)"],
        ),
        (
            "The river demanded “a new bridge”.",
            ["The river demanded: a new bridge (demanded, likely, description)"],
        ),
    ],
)
def test_the_subject_is_found_past_what_stands_before_the_verb(text: str, statements: list[str]) -> None:
    assert in_short(text) == statements


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reyes may not yet have said the ward was full.",
        "A sign that says “Ring” was stolen.",
        "The road showed that the ward was full.",
        "Experience shows that the ward is full.",
        "Nobody said the ward was full.",
        "No nurse said the ward was full.",
        "This said the ward was full.",
        "The week said the ward was full.",
        "The plan suggests the ward is full.",
    ],
)
def test_what_cannot_speak_says_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "speaker",
    [
        "Ana Reyes, President, Global Affairs, Brindle & Norvo",
        "Ana Reyes, Vice Chair & President, Norvo",
        "Ana Reyes, chief executive, Norvo Maps,",
    ],
)
def test_who_stands_with_office_and_house_speaks_and_not_the_house(speaker: str) -> None:
    assert [one.split(":")[0] for one in in_short(f"{speaker} said the plan was good.")] == ["Ana Reyes said"]


def test_a_house_that_stands_by_itself_speaks() -> None:
    text = "Ana Reyes, the president, left, and Norvo Maps said the plan was good."

    assert in_short(text) == ["Norvo Maps said: the plan was good"]
