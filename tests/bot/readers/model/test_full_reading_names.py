"""Who is meant by a name in a reply: namesakes, spellings, and names that a reply takes for one person's."""

import pytest

from bot.readers.model.reply.story_speakers import _MOST_OTHER_NAMES
from bot.readers.reading import Reading
from tests.bot.readers.model.dam_replies import names, read_of, speaker
from tests.bot.reading_builder import ReadingBuilder

SAID = "“It was old,” Ana {other} said. “It was new,” said Tom Pell. Pell said nothing of the gates."


def two_pells(other: str = "Pell", **more: str) -> ReadingBuilder:
    """Ana's is the first quotation, Tom's the second."""
    built = ReadingBuilder(SAID.format(other=other), has_headline=False)
    built.person("p1", f"Ana {other}", mentions=[f"Ana {other}"], **more)
    built.person("p2", "Tom Pell", mentions=["Tom Pell"])
    built.quotes("p1", "It was old,", cue="said", mention=f"Ana {other}")
    built.quotes("p2", "It was new,", cue=("said", "new"), mention="Tom Pell")
    return built


def who_said(full: Reading) -> list[list[str]]:
    return [names(full, one.speakers) for one in full.statements]


@pytest.mark.parametrize(("said", "found_by"), [("q1", [2, 1]), ("q2", [1, 2])])
def test_of_two_namesakes_the_one_is_meant_who_speaks_there(said: str, found_by: list[int]) -> None:
    full = read_of(two_pells(), speaker("Pell", said))

    assert who_said(full) == [["Ana Pell"], ["Tom Pell"]]
    assert [len(one.found_by) for one in full.statements] == found_by


def test_namesakes_stay_two() -> None:
    full = read_of(two_pells(), speaker("Ana Pell", "q1", also=("Tom Pell", "Pell")))

    assert who_said(full) == [["Ana Pell"], ["Tom Pell"]]


def also_called(written: str, **more: str) -> Reading:
    """Of two people in the article the reply says that the other is Johanna Marten, too."""
    built = ReadingBuilder(
        f"“It was old,” Johanna Marten said. “It was new,” said {written}.", has_headline=False
    )
    built.person("p1", "Johanna Marten", mentions=["Johanna Marten"])
    built.person("p2", written, mentions=[(written, "new")], **more)
    built.quotes("p1", "It was old,", cue="said", mention="Johanna Marten")
    built.quotes("p2", "It was new,", cue=("said", "new"), mention=(written, "new"))
    return read_of(built, speaker("Johanna Marten", "q1", also=(written,)))


@pytest.mark.parametrize("written", ["Johana Marten", "Johana Martens", "Martens", "Johanna Holm"])
def test_a_name_listed_with_another_that_is_near_is_the_same_person_s(written: str) -> None:
    full = also_called(written)

    assert who_said(full) == [["Johanna Marten"], ["Johanna Marten"]]
    assert [(one.name, one.also) for one in full.people] == [("Johanna Marten", (written,))]


@pytest.mark.parametrize("written", ["Jo Marten", "Johana Holm", "Holm"])
def test_a_name_listed_with_another_that_is_not_near_stays_somebody_else_s(written: str) -> None:
    assert who_said(also_called(written)) == [["Johanna Marten"], [written]]


def test_who_is_described_only_under_the_other_name_keeps_the_description() -> None:
    full = also_called("Johana Marten", description="said")

    assert [one.description is not None for one in full.people] == [True]


def test_other_names_are_kept_up_to_a_bound() -> None:
    nicknames = [f"Marty{letter}" for letter in "abcdefghijkl"]
    built = ReadingBuilder(f"“It was old,” Johanna Marten said. They call her {', '.join(nicknames)}.")
    built.person("p1", "Johanna Marten", mentions=["Johanna Marten"])
    built.quotes("p1", "It was old,", cue="said", mention="Johanna Marten")
    [pell] = read_of(built, speaker("Johanna Marten", "q1", also=tuple(nicknames))).people

    assert list(pell.also) == nicknames[:_MOST_OTHER_NAMES]
