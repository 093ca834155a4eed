import pytest

from bot.article.structure.structure import structure_of

HEADLINE = "Harbour board keeps the last ferry to Lowen Island"
STORY = (
    "The harbour board of Oldhaven decided on Monday to keep the last ferry to Lowen Island running.",
    "The ferry lost its crew in spring, and the board had planned to sell it before the winter came.",
    "“We counted again and the island pays for more than we thought,” said the board’s chair, Mara Holt.",
)
COMMENT = "The board should have kept the crew and sold the board, if anybody had wanted to buy it at all."


def story_of(*paragraphs: str) -> list[str]:
    article = structure_of("\n\n".join(paragraphs))
    return [paragraph.of(article.text) for paragraph in article.paragraphs]


@pytest.mark.parametrize(
    "signatures",
    [
        [f"Posted by: {name} | March 1{name[-1]}, 2026 07:29 PM" for name in ("gull1", "roe2", "pell3")],
        [f"Comment by {name} — 1{name[-1]} March 2026 @ 8:21 pm" for name in ("gull1", "roe2", "pell3")],
        [f"Verfasst von {name} am 1{name[-1]}. März 2026 um 8:21" for name in ("gull1", "roe2", "pell3")],
        [f"{name} says:" for name in ("gull1", "roe2", "pell3")],
        [f"{name} a écrit:" for name in ("gull1", "roe2", "pell3")],
    ],
)
def test_signatures_with_one_name_after_another_are_readers(signatures: list[str]) -> None:
    comments = [line for signature in signatures for line in (signature, COMMENT)]

    assert story_of(HEADLINE, *STORY, *comments) == [HEADLINE, *STORY]


def test_readers_may_write_twice() -> None:
    signatures = [f"Posted by: {name} | March 12, 2026 07:29 PM" for name in ("gull", "roe", "pell")] * 2
    comments = [line for signature in signatures for line in (signature, COMMENT)]

    assert story_of(HEADLINE, *STORY, *comments) == [HEADLINE, *STORY]


def test_whom_the_story_lets_speak_one_after_another_are_no_readers() -> None:
    said = [
        line
        for name in ("Ana Reyes", "Tom Brindle", "Mia Hale")
        for line in (f"{name} says:", f"“I shall miss the ferry more than I can say,” and {name} means it.")
    ]

    assert story_of(HEADLINE, *STORY, *said) == [HEADLINE, *STORY, *said]


def test_the_writers_of_a_live_report_are_no_readers() -> None:
    updates = [
        line
        for hour, one in enumerate(STORY * 3, 10)
        for line in (f"Posted by Ann Lee at {hour}:20", f"{one} It was {hour} then.")
    ]

    assert story_of(HEADLINE, *STORY, *updates)[4:] == [one for one in updates if one.endswith("then.")]


def test_the_signature_of_the_storys_own_writer_takes_nothing_with_it() -> None:
    signatures = [f"Posted by {name} on March 13, 2026, 6:21 AM" for name in ("gull", "roe", "pell")]
    writer = "Posted by Ann Lee on March 12, 2026, 6:21 AM"

    assert story_of(HEADLINE, writer, *STORY, *signatures) == [HEADLINE, *STORY]


def test_a_correction_among_readers_comments_stays() -> None:
    correction = "Correction: An earlier version said that the ferry had been sold."
    comments = [line for name in ("gull1", "roe2", "pell3") for line in (f"{name} says:", COMMENT)]

    assert correction in story_of(HEADLINE, *STORY, *comments, correction)
