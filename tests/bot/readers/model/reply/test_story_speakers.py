import pytest

from bot.article.searching import Searchable
from bot.readers.model.reply.story_speakers import StorySpeakers
from bot.readers.rules.quick_reading import read_by_rules

LONGEST_NAME, MOST_LOOKED_UP = 120, 300


def speakers_in(text: str) -> StorySpeakers:
    quick = read_by_rules(text)
    return StorySpeakers(quick, Searchable(quick.article.text, quick.article.paragraphs))


def source(length: int) -> str:
    return "A clerk of the " + ("old " * length)[: length - len("A clerk of the  yards")] + " yards"


@pytest.mark.parametrize(("longer_by", "found"), [(0, 1), (1, 0)])
def test_a_name_is_looked_up_unless_it_is_too_long(longer_by: int, found: int) -> None:
    described = source(LONGEST_NAME + longer_by)
    speakers = speakers_in(f"The pier burned on Monday.\n\n{described} wept all night, and nobody came.\n")

    assert len(described) == LONGEST_NAME + longer_by
    assert len(speakers.called(described, "unnamed")) == found


@pytest.mark.parametrize(("others", "found"), [(MOST_LOOKED_UP - 1, 1), (MOST_LOOKED_UP, 0)])
def test_of_however_many_names_only_so_many_are_looked_up(others: int, found: int) -> None:
    speakers = speakers_in(
        "The pier burned on Monday.\n\nNobody had seen Tom Reyes for days, and nobody came.\n"
    )
    for number in range(others):
        assert speakers.called(f"Pell{number}") == []

    assert len(speakers.called("Tom Reyes")) == found
