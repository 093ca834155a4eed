from dataclasses import replace

import pytest

from bot.article.spans import Span
from bot.readers.corrections import (
    Correction,
    Verdict,
    corrected,
    fingerprint_of,
    is_same_story,
    place_of,
)
from bot.readers.reading import Reading
from bot.readers.rules.quick_reading import read_by_rules

STORY = (
    "Ferry sank off Saltmere, inspector says\n\n"
    "The ferry Alma sank on Monday in the harbour of Saltmere, and nobody was hurt.\n\n"
    "“It should never have left the quay,” said Ana Pell, the inspector. "
    "“Nobody listened,” she said.\n\n"
    "Tom Brindle, the owner, denied that the ferry had been unsafe. "
    "He calls her “Old Faithful”.\n\n"
    "“We lost a good ship,” Brindle told the council. The mate, Jo Rowe, stood beside him."
)
FOOTER = "\n\nShare this article\n\nSign up for our newsletter"


def correction(
    reading: Reading, words: str, verdict: Verdict = "speaker", name: str = "Jo Rowe", by: str = "@ana"
) -> Correction:
    start = reading.article.text.index(words)
    place = place_of(reading.article, Span(start, start + len(words)))
    assert place is not None
    return Correction(place, verdict, name if verdict == "speaker" else "", by)


def speakers_of(reading: Reading, words: str) -> list[str]:
    text = reading.article.text
    statement = next(one for one in reading.statements if any(words in span.of(text) for span in one.spans))
    return [reading.person(one).name for one in statement.speakers]


def test_a_corrected_speaker_stands_in_place_of_the_readers_one() -> None:
    reading = read_by_rules(STORY)

    mended = corrected(reading, [correction(reading, "Nobody listened,")])

    assert speakers_of(mended, "Nobody listened") == ["Jo Rowe"]
    assert speakers_of(mended, "It should never") == ["Ana Pell"]


def test_a_correction_says_who_made_it_and_leaves_no_doubt_about_the_speaker() -> None:
    reading = read_by_rules(STORY)
    doubted = replace(
        reading,
        statements=tuple(
            replace(one, certainty="unsure", doubts=("pronoun", "marks_broken")) for one in reading.statements
        ),
    )

    mended = corrected(doubted, [correction(reading, "Nobody listened,")])
    statement = next(one for one in mended.statements if one.corrected_by)

    assert (statement.corrected_by, statement.certainty, statement.doubts) == (
        "@ana",
        "sure",
        ("marks_broken",),
    )


def test_a_correction_of_another_day_holds_with_another_footer() -> None:
    made = correction(read_by_rules(STORY), "Nobody listened,")

    assert speakers_of(corrected(read_by_rules(STORY + FOOTER), [made]), "Nobody listened") == ["Jo Rowe"]


def test_a_correction_to_a_sentence_that_was_changed_holds_no_more() -> None:
    made = correction(read_by_rules(STORY), "Nobody listened,")
    changed = read_by_rules(STORY.replace("Nobody listened,", "Nobody ever listened,"))

    assert corrected(changed, [made]) == changed


def test_of_two_sentences_alike_the_one_that_was_meant_is_corrected() -> None:
    text = STORY.replace(
        "“Nobody listened,” she said.", "She sighed.\n\n“We lost.”\n\nIt rained.\n\n“We lost.”"
    )
    reading = read_by_rules(text)
    second = text.rindex("We lost.")
    place = place_of(reading.article, Span(second, second + len("We lost.")))
    assert place is not None

    mended = corrected(reading, [Correction(place, "speaker", "Jo Rowe", "@ana")])

    assert [one.spans[0].start for one in mended.statements if one.corrected_by] == [second]


def test_what_nobody_says_is_no_statement_any_more() -> None:
    reading = read_by_rules(STORY)

    mended = corrected(reading, [correction(reading, "Nobody listened,", "nobody")])

    assert len(mended.statements) == len(reading.statements) - 1
    assert "Nobody listened," in [one.of(STORY) for one in mended.not_speech]


def test_what_is_a_quotation_after_all_becomes_a_statement() -> None:
    reading = read_by_rules(STORY)
    assert "Old Faithful" in [one.of(STORY) for one in reading.not_speech]

    mended = corrected(reading, [correction(reading, "Old Faithful", "quotation")])
    statement = next(one for one in mended.statements if one.corrected_by)

    assert [one.of(STORY) for one in statement.quotations] == ["Old Faithful"]
    assert statement.speakers == ()
    assert "Old Faithful" not in [one.of(STORY) for one in mended.not_speech]


def test_a_speaker_whom_no_reader_knows_is_found_in_the_article() -> None:
    reading = read_by_rules(STORY)
    assert "Jo Rowe" not in [one.name for one in reading.people]

    mended = corrected(reading, [correction(reading, "We lost a good ship,")])
    rowe = next(one for one in mended.people if one.name == "Jo Rowe")

    assert [one.of(STORY) for one in rowe.mentions] == ["Jo Rowe"]


def test_a_name_that_the_article_lacks_corrects_nothing() -> None:
    reading = read_by_rules(STORY)

    assert corrected(reading, [correction(reading, "Nobody listened,", name="Max Stranger")]) == reading


def test_the_later_of_two_corrections_counts() -> None:
    reading = read_by_rules(STORY)
    first = correction(reading, "Nobody listened,", by="@ana")
    second = correction(reading, "Nobody listened,", name="Tom Brindle", by="@ben")

    mended = corrected(reading, [first, second])

    assert speakers_of(mended, "Nobody listened") == ["Tom Brindle"]
    assert [one.corrected_by for one in mended.statements if one.corrected_by] == ["@ben"]


def test_whoever_says_nothing_any_more_is_no_speaker() -> None:
    reading = read_by_rules(STORY)
    every = [correction(reading, words) for words in ("It should never", "Nobody listened,")]

    assert "Ana Pell" not in [one.name for one in corrected(reading, every).people]


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (STORY, True),
        (STORY + FOOTER, True),
        (STORY.replace("on Monday", "on Tuesday"), True),
        (STORY.replace("‘", "'").replace("“", '"').replace("”", '"'), True),
        (
            "Another story\n\nAnother ferry sank far away. “It was old,” said Kim Lund, its owner.",
            False,
        ),
    ],
    ids=["copy", "footer", "changed sentence", "plain marks", "another"],
)
def test_a_story_is_known_again_by_its_sentences(other: str, same: bool) -> None:
    one, two = (fingerprint_of(read_by_rules(text).article) for text in (STORY, other))

    assert is_same_story(one, two) is same


def test_a_place_outside_the_story_has_none() -> None:
    reading = read_by_rules(STORY + FOOTER)
    start = reading.article.text.index("newsletter")

    assert place_of(reading.article, Span(start, start + 4)) is None
