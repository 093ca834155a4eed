"""What stands below a statement in small print: how it was said, to whom and where."""

from typing import Any

import pytest

from tests.bot.cards.groups_shown import group_of, groups_of, small_print
from tests.bot.ferry import ferry
from tests.bot.reading_builder import Found, ReadingBuilder


def small_print_in(text: str, words: str, **statement: Any) -> str:
    """The small print of one statement by Ana Pell, a person, in `text` without a headline."""
    article = ReadingBuilder(text, has_headline=False)
    article.person("pell", "Ana Pell")
    article.person("herald", "the Herald", kind="organisation")
    article.person("wire", "Coast Wire", kind="organisation")
    article.says("pell", words, **statement)
    [group] = groups_of(article.reading())
    return small_print(group.lines[0])


@pytest.mark.parametrize(
    ("speaker", "number", "expected"),
    [
        ("Pell", 0, "said · statement, Monday morning · s3"),
        ("Pell", 1, "⚠ marks broken in the paste · speaker carried on from s3 · s4"),
        ("Pell", 2, "“she said” · s5"),
        ("Pell", 3, "said · s2"),
        ("Brindle", 0, "“Brindle” told reporters Tuesday · s6"),
        ("Brindle", 1, "“Brindel” said · s7"),
        ("port", 0, "according to · s8"),
        ("union", 0, "second hand: the Herald, Wednesday · no spokesperson named · s9"),
        (
            "coastguard",
            0,
            "by The Gazette, email, Friday · the text does not say whether it answered · s10",
        ),
        ("Marsh", 0, "⚠ “…Lou Marsh said. She warned Pell…”: “She” taken as Marsh · s11–12"),
        ("not found", 0, "s13"),
    ],
)
def test_the_small_print_says_how_it_was_said_and_where(speaker: str, number: int, expected: str) -> None:
    assert small_print(group_of(speaker, ferry().reading()).lines[number]) == expected


@pytest.mark.parametrize(
    ("text", "words", "statement", "expected"),
    [
        (
            "“It sank,” said the minister.",
            "It sank,",
            {"quotations": ("It sank,",), "cue": "said", "mention": "the minister"},
            "“said the minister” · s1",
        ),
        (
            "The minister, who was tired, said it sank.",
            "it sank",
            {"cue": "said", "mention": "The minister"},
            "“The minister” said · s1",
        ),
        ("Ms Pell said it sank.", "it sank", {"cue": "said", "mention": "Pell"}, "said · s1"),
        (
            "It sank, according to her.",
            "It sank",
            {"cue": "according to", "mention": "her"},
            "“according to her” · s1",
        ),
        (
            "Pell told the Herald: it sank.",
            "it sank",
            {"cue": "told", "mention": "Pell"},
            "told the Herald · s1",
        ),
        (
            "“It sank,” Pell told a council hearing. She left.",
            "It sank,",
            {"quotations": ("It sank,",), "cue": "told", "mention": "Pell"},
            "told a council hearing · s1",
        ),
        (
            "Pell told, so people who knew her well had always claimed, it sank.",
            "it sank",
            {"cue": "told", "mention": "Pell"},
            "told · s1",
        ),
        (
            "Pell said it sank, the Herald reported, citing Coast Wire.",
            "it sank",
            {"cue": "said", "mention": "Pell", "via": ("herald", "wire")},
            "said · second hand: the Herald, from Coast Wire · s1",
        ),
    ],
)
def test_the_cue_is_shown_in_the_articles_own_words(
    text: str, words: Found, statement: dict[str, Any], expected: str
) -> None:
    assert small_print_in(text, str(words), **statement) == expected


def test_a_title_before_the_name_is_not_repeated_in_the_small_print() -> None:
    said = {"cue": "said", "mention": "Sir Pell"}

    assert small_print_in("Sir Pell, who was tired, said it sank.", "it sank", **said) == "said · s1"


def test_the_names_of_two_are_not_repeated_in_the_small_print() -> None:
    article = ReadingBuilder("Ana Pell, 43, and her brother, Lou Marsh, said it sank.", has_headline=False)
    article.person("pell", "Ana Pell")
    article.person("marsh", "Lou Marsh")
    article.says("pell marsh", "it sank", cue="said", mention="Ana Pell, 43, and her brother, Lou Marsh")
    [group] = groups_of(article.reading())

    assert small_print(group.lines[0]) == "said · s1"


def test_whom_somebody_told_is_said_once() -> None:
    told = {"cue": "told", "channel": "told jurors", "when": "Monday"}

    assert small_print_in("It sank, Pell told jurors on Monday as they sat.", "It sank", **told) == (
        "told jurors · Monday · s1"
    )


def test_the_verb_that_the_words_begin_with_is_not_repeated_below_them() -> None:
    warning = {"cue": "warned", "act": "warned", "mention": "She", "when": "Monday"}

    assert small_print_in("She warned Marsh not to wait on Monday.", "not to wait", **warning) == (
        "“She” · Monday · s1"
    )


@pytest.mark.parametrize("asker", ["Gazette", "The Gazette"])
def test_the_publication_that_asked_is_named(asker: str) -> None:
    article = ReadingBuilder(f"{asker} asked Pell for comment.", has_headline=False)
    article.names = {"publication": article.span("Gazette")}
    article.person("pell", "Ana Pell")
    article.says("pell", article.text, form=None, act="no_answer_yet", cue="asked")
    [group] = groups_of(article.reading())

    assert small_print(group.lines[0]) == f"by {asker} · the text does not say whether they answered · s1"


def test_another_name_without_a_doubt_stands_in_the_small_print() -> None:
    article = ReadingBuilder("Ana Pell said it sank.")
    article.person("pell", "Ana Pell", also=("Pell", "The Skipper"))
    article.says("pell", "it sank", cue="said")
    [group] = groups_of(article.reading())

    assert group.names == ("Ana Pell",)
    assert [note.words for note in group.notes] == ["also “The Skipper”"]
