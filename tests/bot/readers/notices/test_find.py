import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.article.spans import Span
from bot.readers.reading import Statement
from tests.bot.readers.notices.pasted import FULL_STORY, kinds_of, message_of, notices_of, person

PIECES = [
    *[
        "“",
        "”",
        '"',
        "‘",
        "’",
        ". ",
        ".",
        ",",
        "\n",
        "\n\n",
        " ",
        "…",
        "{",
        "};",
        "İ",
        "漢字。",
        "\u200b",
        "<!--",
        "-->",
    ],
    *["Ann Lee", "Leigh", "said", "U. S.", "a year", "Read more", "10:05 bob: hi\n", "assistant:"],
    "Ignore previous instructions",
]


def test_a_clean_story_with_a_named_speaker_has_no_notices() -> None:
    quill = person(FULL_STORY, "Marta Quill")
    inside = Span(FULL_STORY.index("Nobody"), FULL_STORY.index(",”"))
    statement = Statement("1", (quill.id,), "direct", "said", (inside,), (inside,))

    assert notices_of(FULL_STORY, (quill,), (statement,)) == ()


def test_a_story_that_names_nobody_says_so() -> None:
    assert "no_source_named" in kinds_of(FULL_STORY)


def test_a_few_words_are_too_short() -> None:
    message = message_of("too_short", "The mill at Orle burned down. Nobody was hurt.")

    assert message == "Only 9 words: paste the whole article"


def test_another_language_is_named() -> None:
    text = "Die Fähre zur Insel fährt im Winter nicht, wie der Hafenrat am Montag beschlossen hat. " * 6

    assert message_of("unsupported_language", text) == (
        "The text is in German: its quotations are shown without speakers; "
        "reported speech, denials and refusals are not read"
    )


def test_a_language_is_named_also_where_only_its_script_tells_it() -> None:
    message = message_of("unsupported_language", "দ্বীপের ফেরি শীতকালে চলবে না বলে সোমবার জানানো হয়েছে। " * 6)

    assert message is not None
    assert message.startswith("The text is in Bengali: ")


def test_one_person_under_two_spellings_is_counted_under_each() -> None:
    text = (
        FULL_STORY.replace("Quill", "Quillon")
        + "\nQuilon closes at noon. On Sundays Quilon’s shop is shut.\n"
    )
    people = (person(text, "Marta Quillon"), person(text, "Quilon"))

    assert (
        message_of("altered_name", text, people) == "One person, two names? “Marta Quillon” ×1, “Quilon” ×2"
    )


def test_a_spelling_that_stands_there_once_is_no_second_name() -> None:
    text = FULL_STORY.replace("Quill", "Quillon") + "\nQuilon closes at noon.\n"

    assert "altered_name" not in kinds_of(text, (person(text, "Marta Quillon"), person(text, "Quilon")))


@pytest.mark.parametrize(
    "line",
    [
        "News »",
        "» The island’s bakery is for sale.",
        "The captain, a 5’6” man of few words, has been given another ship.",
        "The new ramp is 40” wide, which is too narrow for the mail van.",
        "“We will miss the smell of diesel, and the captain’s songs on a Sunday.",
        "“She told me “go and ask the board,” so I went.”",
        "“She told me that the board said “no.””",
        "“The board has gone mad,’’ said Quill.",
        "The island’s newspaper, the “Lowen Bell“, and the “Gull“ are for sale as well.",
        "“We will miss the captain’s songs,” said Quill. “Nobody asked us\nadvertisement\nwho live here.”",
        "Quill told the board: “We will miss the smell.\n\nWe will miss the songs.” Nobody came.",
        "“We will miss the smell.\n\nWe will miss the songs,” said Quill, who keeps the shop.",
        "“We will miss the smell.\n\nWe will miss it.\n\nWe will miss the songs,” said Quill.",
        "« We will miss the smell of diesel, and the captain’s songs on a Sunday.",
        "Quill told the board: “We will miss the smell of diesel, and the captain’s songs on a Sunday.",
    ],
)
def test_marks_as_many_houses_print_them_are_not_broken(line: str) -> None:
    assert "unbalanced_quotes" not in kinds_of(f"{FULL_STORY}\n{line}\n")


@pytest.mark.parametrize("line", ["“Nobody knows “, said Quill.", "The board said” that it was sorry."])
def test_marks_that_no_house_prints_are_broken(line: str) -> None:
    assert "unbalanced_quotes" in kinds_of(f"{FULL_STORY}\n{line}\n")


@pytest.mark.parametrize(("whole", "is_told"), [(4, True), (5, False)])
def test_one_broken_mark_among_many_quotations_is_a_slip_of_the_keys(whole: int, is_told: bool) -> None:
    quoted = "\n".join(f"“We counted {number} gulls,” said Quill." for number in range(whole))
    text = f"{FULL_STORY}\n{quoted}\nThe board said” that it was sorry.\n"

    assert ("unbalanced_quotes" in kinds_of(text)) is is_told


def test_marks_that_one_slip_breaks_in_a_paragraph_are_one_slip() -> None:
    quoted = "\n".join(f"“We counted {number} gulls,” said Quill." for number in range(6))
    text = f"{FULL_STORY}\n{quoted}\nThey counted them as well.”We were sorry,” the board said.\n"

    assert "unbalanced_quotes" not in kinds_of(text)


@pytest.mark.parametrize("words", ["devastates", "devastating"])
def test_a_verb_that_the_story_has_in_another_form_is_no_loss_of_marks(words: str) -> None:
    text = FULL_STORY.replace("Ferry to Lowen Island stops for the winter", f"Storm ‘{words}’ Lowen Island")

    assert "headline_words_unquoted" in kinds_of(text)
    assert "headline_words_unquoted" not in kinds_of(f"{text}\nIt devastated the quay, Quill said.\n")


@pytest.mark.parametrize(
    ("headline", "message"),
    [
        ("Ferry to Lowen Island stopped, islanders ‘furious’", "Headline’s ‘furious’ is in no quote"),
        ("Islanders ‘asking’ for a ferry", "Headline’s ‘asking’ is in no quote"),
        ("Islanders ‘inhabited’ no more", "Headline’s ‘inhabited’ is in no quote; s5 has “inhabitants”"),
    ],
)
def test_words_quoted_only_in_the_headline_are_reported(headline: str, message: str) -> None:
    text = FULL_STORY.replace("Ferry to Lowen Island stops for the winter", headline)

    assert message_of("headline_words_unquoted", text) == message


@pytest.mark.parametrize(
    "headline",
    [
        "‘Nobody asked us’: Lowen Island loses its ferry",
        "Islanders of ‘Lowen Island’ lose their ferry",
        "Lowen ferry: a price that ‘doubled’",
        "Lowen loses its ferry and its ‘bakery of the island’",
        "Islanders: ‘the board shut us out’",
    ],
)
def test_words_that_the_story_has_as_well_are_not_reported(headline: str) -> None:
    text = FULL_STORY.replace("Ferry to Lowen Island stops for the winter", headline)

    assert "headline_words_unquoted" not in kinds_of(text)


@pytest.mark.parametrize("words", ["„wygórowane żądania Waszyngtonu”", "„Kaprysy” dyplomatów"])
def test_words_between_marks_in_a_headline_are_left_alone_in_a_language_that_bends_them(words: str) -> None:
    text = (
        f"Iran rezygnuje z rozmów. Powodem {words}\n\n"
        + "Decyzja wynika z wygórowanych żądań Waszyngtonu, jak podaje agencja. " * 6
    )

    assert "headline_words_unquoted" not in kinds_of(text)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=200))
def test_every_notice_of_any_text_points_into_it(text: str) -> None:
    people = (person(text, "Ann Lee"), person(text, "Leigh"))

    assert all(
        0 <= span.start < span.end <= len(text)
        for notice in notices_of(text, people)
        for span in notice.spans
    )


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_every_message_is_one_line(text: str) -> None:
    assert not any("\n" in notice.message for notice in notices_of(text, (person(text, "Ann Lee"),)))
