"""The menus of a website, which come along where somebody pastes a whole page."""

import re
from collections.abc import Sequence
from itertools import groupby

from bot.article.article import FurnitureKind
from bot.article.structure.furniture_words import QUOTED_SPEECH

_FEWEST_MENU_ITEMS = 6
_FEWEST_ITEMS_OF_WHOLE_PAGE = 12
_MOST_WORDS_OF_MENU_ITEM = 4
_MOST_LINES_OF_HEADLINE = 2  # it, and what stands below it
_SHORTEST_PROSE = 150  # characters
_MENU_ITEM = re.compile(r"[^\W\d][^.!?:“”\"\d]{0,29}")
_FULL_STOP = re.compile(r"[.。][\"”’»)]?\Z")

Kinds = list[FurnitureKind | None]


def mark_menus(words: Sequence[str], kinds: Kinds) -> None:
    """The menus of a website above the headline and below the story, where a whole page was pasted."""
    prose = [index for index, line in enumerate(words) if kinds[index] is None and _is_prose(line)]
    if not prose:
        return
    head, foot = range(prose[0]), range(prose[-1] + 1, len(words))
    marked = _mark_runs_of_menu_items(words, kinds, head)
    _mark_runs_of_menu_items(words, kinds, foot)
    if marked >= _FEWEST_ITEMS_OF_WHOLE_PAGE:
        _mark_above_headline(words, kinds, head)


def _mark_runs_of_menu_items(words: Sequence[str], kinds: Kinds, part: range) -> int:
    """How many lines the menus in this part of the paste have, if any."""
    marked = 0
    for is_menu, run in groupby(
        part, key=lambda index: kinds[index] is not None or _is_menu_item(words[index])
    ):
        items = [index for index in run if kinds[index] in {None, "navigation"}]
        if is_menu and len(items) >= _FEWEST_MENU_ITEMS:
            marked += len(items)
            for index in items:
                kinds[index] = "navigation"
    return marked


def _mark_above_headline(words: Sequence[str], kinds: Kinds, head: range) -> None:
    """Of a whole page's head only the longer lines nearest to the prose are the story's."""
    left = [
        index for index in reversed(head) if kinds[index] is None and not QUOTED_SPEECH.search(words[index])
    ]
    longer = [index for index in left if len(words[index].split()) > _MOST_WORDS_OF_MENU_ITEM]
    for index in left:
        if index not in longer[:_MOST_LINES_OF_HEADLINE]:
            kinds[index] = "navigation"


def _is_prose(words: str) -> bool:
    """Whether it is a whole paragraph of sentences; the longest come here without their words."""
    return not words or (len(words) > _SHORTEST_PROSE and _FULL_STOP.search(words) is not None)


def _is_menu_item(words: str) -> bool:
    return _MENU_ITEM.fullmatch(words) is not None and len(words.split()) <= _MOST_WORDS_OF_MENU_ITEM
