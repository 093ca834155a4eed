"""Each trace of a machine's rewording by itself, and what only looks like one."""

from collections.abc import Callable

import pytest

from bot.article.article import Article
from bot.article.spans import Span
from bot.article.structure.structure import structure_of
from bot.readers.notices.broken_sentences import find_broken_sentences
from bot.readers.notices.rough_handling import (
    find_changed_sex,
    find_doubled_words,
    find_spaced_addresses,
    find_spaced_initials,
    find_stray_stops,
    find_wrong_articles,
)

STORY = (
    "The harbour board met on Sunday, and nobody knew for how long it would meet. "
    "The ferry to the island stopped in November, when the storms began. "
)


def found_by(find: Callable[[Article], list[Span]], words: str) -> list[str]:
    article = structure_of(STORY + words)
    return [span.of(article.text) for span in find(article)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The U.S. navy met the U. S. board.", ["U. S."]),
        ("The U.N. navy left at 5 p. m. on Monday.", ["p. m."]),
        ("The U. S. navy met the U. N. board.", []),
        ("The U.S. navy met the U.N. board.", []),
    ],
    ids=["one of two", "another kind", "all spaced", "none spaced"],
)
def test_initials_are_spaced_only_where_others_are_not(words: str, found: list[str]) -> None:
    assert found_by(find_spaced_initials, words) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("It met again. . Nobody came.", [". ."]),
        ("It met again, , and nobody came.", ["n, ,"]),
        ("It met again . . . and nobody came.", []),
        ("It met again. Nobody came.", []),
    ],
    ids=["two stops", "two commas", "an ellipsis", "one stop"],
)
def test_a_stop_that_stands_alone_is_stray(words: str, found: list[str]) -> None:
    assert found_by(find_stray_stops, words) == found


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Read more at lowen. org.", 1),
        ("Write to anna. roe@lowen.org for more.", 1),
        ("It reads lowen.org every day.", 0),
        ("It was over. Com is a word.", 0),
    ],
    ids=["a site", "a person", "whole", "a sentence"],
)
def test_an_address_with_a_gap_was_taken_for_a_sentence(words: str, count: int) -> None:
    assert len(found_by(find_spaced_addresses, words)) == count


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("It left for the the island.", ["the the"]),
        ("It sailed to to the island.", ["to to"]),
        ("It said that that was all.", []),
        ("She sings in in-between bars.", []),
    ],
    ids=["the", "to", "that", "a compound"],
)
def test_a_small_word_twice_is_doubled(words: str, found: list[str]) -> None:
    assert found_by(find_doubled_words, words) == found


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("It was a accident, and an ship sank.", 2),
        ("It was a accident, and a ship sank.", 0),
        ("It was an accident, and a European union ship sank in a one-hour storm.", 0),
    ],
    ids=["twice", "once", "right"],
)
def test_two_wrong_articles_tell_of_swapped_nouns(words: str, count: int) -> None:
    assert len(found_by(find_wrong_articles, words)) == count


@pytest.mark.parametrize(
    ("words", "is_changed"),
    [
        ("She joined the paper in 2019. He lives in Oslo with her two dogs.", True),
        ("She joined the paper in 2019 and lives in Oslo.", False),
        ("He joined the paper in 2019 and lives in Oslo.", False),
    ],
)
def test_the_author_of_a_biography_is_she_or_he(words: str, is_changed: bool) -> None:
    author = "Jane Dorrit is a Harbour Post reporter in Oslo. You can reach her at jane@harbour.example."
    found = found_by(find_changed_sex, f"She and he met there.\n\n{author}\n\n{words}")

    assert found == ([f"{author}\n\n{words}"] if is_changed else [])


@pytest.mark.parametrize(
    ("words", "is_broken"),
    [
        ("A week later, when the board met again, Paul Welby said. Nobody came.", True),
        ("On Monday, Paul Welby told reporters. Nobody came.", True),
        ("On Monday, Paul Welby said. “Nobody came.”", False),
        ("The ferry will stop, Paul Welby said. Nobody came.", False),
        ("“The ferry,” on Monday, Paul Welby said. Nobody came.", False),
        ("It is as Paul Welby said. Nobody came.", False),
    ],
    ids=["two run-ups", "one run-up", "a quotation follows", "said before", "quoted before", "no comma"],
)
def test_a_sentence_of_all_run_up_and_a_speaker_is_broken(words: str, is_broken: bool) -> None:
    assert bool(found_by(find_broken_sentences, words)) is is_broken
