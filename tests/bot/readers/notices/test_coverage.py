import pytest

from bot.readers.rules.quick_reading import read_by_rules

SENTENCE = "The ferry to the island left at noon with ten people on board. "  # twelve words
NOBODY = SENTENCE * 5


def kinds(text: str) -> list[str]:
    return [one.kind for one in read_by_rules(text).notices]


@pytest.mark.parametrize(
    ("text", "is_short"),
    [
        (SENTENCE * 3, True),
        (SENTENCE * 3 + "All of them came back.", False),
        (SENTENCE * 4, False),
        (" ".join(["The ferry left with ten people on board and"] * 6) + " sank.", True),
    ],
    ids=["36 words", "41 words", "48 words", "one long sentence"],
)
def test_less_than_forty_words_or_two_sentences_are_too_short(text: str, is_short: bool) -> None:
    assert ("too_short" in kinds(text)) is is_short


@pytest.mark.parametrize(
    ("text", "amount"), [(SENTENCE, "one sentence"), ("The ferry sank. All came back.", "6 words")]
)
def test_too_short_a_text_is_said_to_have_so_many_words_or_one_sentence(text: str, amount: str) -> None:
    [message] = [one.message for one in read_by_rules(text).notices if one.kind == "too_short"]

    assert amount in message


def test_five_sentences_that_name_nobody_are_said_to() -> None:
    assert "no_source_named" in kinds(NOBODY)


def test_four_sentences_need_not_name_anybody() -> None:
    assert "no_source_named" not in kinds(SENTENCE * 4)


def test_who_stays_unnamed_is_no_named_source() -> None:
    assert "no_source_named" in kinds(
        NOBODY + "The ferry was old, said an official who asked not to be named."
    )


def test_one_named_source_is_enough() -> None:
    assert "no_source_named" not in kinds(NOBODY + "The ferry was old, said Ana Reyes.")


def test_the_headline_is_none_of_the_five_sentences() -> None:
    assert "no_source_named" not in kinds("Ferry leaves the island\n\n" + SENTENCE * 4)


def test_of_another_language_no_source_is_missed() -> None:
    german = "Die Fähre verließ die Insel am Mittag mit zehn Menschen an Bord und kam nicht wieder. " * 6

    assert [one for one in kinds(german) if one in ("no_source_named", "unsupported_language")] == [
        "unsupported_language"
    ]
