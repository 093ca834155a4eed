"""Which lines of a page are its story: where it begins, and what below it is of something else."""

import pytest

from bot.article.article import FurnitureKind
from bot.article.structure.story_block import find_story
from tests.bot.article.structure.marked_page import marked_page

HEADLINE = "Marle loses its old mill by the river"
STORY = [
    "The mill of the old town was sold to Ann Lee in May, as its owner told the council.",
    "It had stood by the river since the year of the flood and baked bread for the town.",
    "Nobody in the town knew who would bake its bread and mind its wheel from now on.",
]
FOREIGN = "Seven boats sank in a storm at Orne, and sailors swam ashore before any help came."
QUOTES = "“Seven boats sank in a storm at Orne,” sailors cried who had swum ashore at dawn."
MORE_QUOTED = "Fishermen carried blankets, lamps and hot soup across wet sand until day broke."


def lines_of_story(*lines: str, **kinds: FurnitureKind) -> tuple[int, int]:
    """The first line of its first part and the one behind its last; `kinds`: by number, as in `line_2`."""
    story = find_story(marked_page("\n\n".join(lines), kinds))
    assert story is not None
    return story.parts[0].start, story.parts[-1].stop


@pytest.mark.parametrize(
    ("below", "last"),
    [
        (["At sea", FOREIGN], 4),
        (["At sea", QUOTES], 6),
        (["At sea", QUOTES, MORE_QUOTED], 7),
        (["At sea", "Orne", QUOTES, f"{FOREIGN[:-1]} again.", f"{FOREIGN[:-1]} by then."], 9),
        (["At sea", QUOTES, f"{FOREIGN[:-1]} again.", f"{FOREIGN[:-1]} by then."], 8),
        ([FOREIGN], 5),
    ],
)
def test_what_has_no_word_of_a_story_below_a_label_ends_it(below: list[str], last: int) -> None:
    assert lines_of_story(HEADLINE, *STORY, *below) == (1, last)


def test_a_sentence_above_what_seems_a_headline_is_the_storys_beginning() -> None:
    lines = [HEADLINE, *STORY, "The old mill and its river", *(f"{line[:-1]} again." for line in STORY)]

    assert lines_of_story(*lines) == (1, 8)
