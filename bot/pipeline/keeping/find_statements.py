"""Searching what was read: who said it, with which words, newest first; and titles."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import groupby

from bot.article.searching import folded
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.library import Library, LibraryArticle
from bot.pipeline.memory import Memory
from bot.pipeline.records.library_records import LibraryStatement, library_statement
from storage.found_statements import Cursor, FoundStatement, Search, StatementPage
from storage.statements import HIGHEST_NUMBER

TITLES_SHOWN = 2  # above what was said
LOOKED_AT = 4  # times as many as are shown, so that what several articles have comes once
LOOKED_AT_FURTHER = 250  # at once, where much of it may have come already
LEAST_WORDS = 4  # that several articles share, to be one quotation that went round


@dataclass(frozen=True, slots=True)
class FoundPage:
    """`after`, handed back, gives the next page; None on the last one."""

    statements: tuple[LibraryStatement, ...]
    after: Cursor | None = None


async def find_statements(
    memory: Memory, asker: Asker, search: Search, after: Cursor | None = None
) -> FoundPage:
    """What `asker` may see; the same words of the same speaker once. Raises `LibraryUnavailable`."""
    return _grouped(await memory.find(asker, _looking_at_more(search), after), search.most)


async def find_further(memory: Memory, asker: Asker, search: Search, after: Cursor) -> FoundPage:
    """The next page, without what has come by `after`; nothing where no more than that is left.

    What has come is looked up anew, so nobody has to remember it. Raises `LibraryUnavailable`.
    """
    earlier: set[object] = set()
    further = replace(search, looked_at=LOOKED_AT_FURTHER)
    place: Cursor | None = Cursor(HIGHEST_NUMBER, after.beginnings)
    while place is not None and place.before > after.before:
        page = await memory.find(asker, further, place)
        earlier |= {_same_as(one) for one in page.statements if one.number >= after.before}
        place = page.next
    found = FoundPage(())
    following: Cursor | None = after
    while not found.statements and following is not None:
        found = _grouped(await memory.find(asker, further, following), search.most, earlier)
        following = found.after
    return found


async def titles_with(memory: Memory, asker: Asker, search: Search) -> list[LibraryArticle]:
    """The newest articles with these words in their title, where nothing but words is asked for."""
    if search != Search(search.words, most=search.most) or not search.words.strip():
        return []
    return await Library(memory).newest(asker, most=TITLES_SHOWN, title=search.words, articles_alone=True)


def _looking_at_more(search: Search) -> Search:
    return replace(search, looked_at=LOOKED_AT * search.most)


def _grouped(page: StatementPage, most: int, earlier: Collection[object] = ()) -> FoundPage:
    groups: dict[object, list[FoundStatement]] = {}
    for one in page.statements:
        key = _same_as(one)
        if key in earlier:
            continue
        if key not in groups and len(groups) == most:
            return FoundPage(_shown(groups), Cursor(one.number + 1, page.beginnings))
        groups.setdefault(key, []).append(one)
    return FoundPage(_shown(groups), page.next)


def _shown(groups: dict[object, list[FoundStatement]]) -> tuple[LibraryStatement, ...]:
    shown = [
        replace(library_statement(group[0]), articles=len({one.article_digest for one in group}))
        for group in groups.values()
    ]
    # What was set right is kept behind the rest of its article, and shown in its place.
    of_articles = groupby(shown, key=lambda one: one.article_digest)
    return tuple(one for _, some in of_articles for one in sorted(some, key=lambda one: one.sentences))


def _same_as(found: FoundStatement) -> object:
    """Equal for what several articles have of the same speaker in the same words."""
    if len(found.text.split()) < LEAST_WORDS:
        return found.number
    return folded(found.text), found.speakers, found.act
