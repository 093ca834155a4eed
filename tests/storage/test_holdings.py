"""Each audience has an article as its own readings tell it, in an order of its own."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from storage.articles import KeptText
from storage.audiences import Occasion, Viewer
from storage.corrections import CorrectionRecord, CorrectionStore
from storage.database import Database
from storage.erasing import forget_article_of, forget_person
from storage.found_statements import Cursor, Search
from storage.holdings import HoldingStore, ShownReply
from storage.replies import Reply, ReplyStore
from storage.statement_index import CorrectedStatement, PersonRecord, ReadStory, StatementRecord
from storage.statements import StatementStore
from tests.storage.builders import (
    ANNA,
    BEN,
    CHANNEL,
    ELSEWHERE,
    IN_CHANNEL,
    OTHER_CHANNEL,
    SCOPE,
    an_occasion,
    keep,
)
from tests.storage.earlier_versions import database_of_version

pytestmark = pytest.mark.asyncio

ANNA_THERE = Viewer(ANNA, frozenset({CHANNEL}))
EVERYWHERE = Viewer(ANNA, frozenset({CHANNEL, OTHER_CHANNEL}))
NEWEST = 2**62


async def found(database: Database, viewer: Viewer, search: Search | None = None) -> list[str]:
    page = await StatementStore(database).find(SCOPE, viewer, search or Search())
    return [one.text for one in page.statements]


async def keep_story(
    database: Database,
    digest: str,
    occasion: Occasion,
    text: str,
    *,
    is_full: bool = False,
    reader: str = "now",
) -> None:
    await keep(database, digest, occasion=occasion)
    story = ReadStory(
        [PersonRecord("p1", "Ann Lee", "person")],
        [StatementRecord("s1", text, ("p1",), "said")],
        is_full=is_full,
        reader=reader,
        sentences=("0a", "0b", "0c"),
    )
    await StatementStore(database).replace_for(SCOPE, digest, occasion, story)


@pytest.mark.parametrize(
    "first",
    [an_occasion(ANNA, private=True), an_occasion(channel=OTHER_CHANNEL)],
    ids=["privately", "elsewhere"],
)
async def test_what_others_read_before_stands_where_the_viewer_first_saw_it(
    database: Database, first: Occasion
) -> None:
    await keep_story(database, "d1", first, "one")
    await keep_story(database, "d2", an_occasion(BEN), "two")
    await keep_story(database, "d1", an_occasion(BEN), "one")

    assert await found(database, IN_CHANNEL) == ["one", "two"]


@pytest.mark.parametrize(
    "later",
    [an_occasion(BEN, private=True), an_occasion(channel=OTHER_CHANNEL)],
    ids=["privately", "elsewhere"],
)
async def test_what_others_read_later_stays_in_its_place(database: Database, later: Occasion) -> None:
    await keep_story(database, "d1", an_occasion(), "one")
    await keep_story(database, "d2", an_occasion(), "two")
    await keep_story(database, "d1", later, "one")

    assert await found(database, ANNA_THERE) == ["two", "one"]


async def test_pages_go_on_in_the_viewers_own_order(database: Database) -> None:
    await keep_story(database, "d1", an_occasion(ANNA, private=True), "one")
    for digest, text in (("d2", "two"), ("d3", "three"), ("d1", "one")):
        await keep_story(database, digest, an_occasion(BEN), text)
    statements, shown = StatementStore(database), []
    place: Cursor | None = Cursor(NEWEST)
    while place is not None:
        page = await statements.find(SCOPE, IN_CHANNEL, Search(most=1), place)
        shown += [one.text for one in page.statements]
        place = page.next

    assert shown == ["one", "three", "two"]


async def test_another_audiences_full_reading_shows_to_that_audience_alone(database: Database) -> None:
    await keep_story(database, "d1", an_occasion(BEN), "quick")
    await keep_story(database, "d1", an_occasion(ANNA, private=True), "full", is_full=True)

    assert await found(database, IN_CHANNEL) == ["quick"]
    assert await found(database, ANNA_THERE) == ["full"]


async def test_an_article_in_several_places_is_found_once(database: Database) -> None:
    for occasion in (an_occasion(), an_occasion(channel=OTHER_CHANNEL), an_occasion(ANNA, private=True)):
        await keep_story(database, "d1", occasion, "war")

    assert await found(database, EVERYWHERE, Search("war")) == ["war"]
    assert [one.text for one in await StatementStore(database).of_article(SCOPE, EVERYWHERE, "d1")] == ["war"]


async def test_what_begins_with_another_reading_once_its_first_was_forgotten_is_found_in_its_place(
    database: Database,
) -> None:
    await keep_story(database, "d1", an_occasion(ANNA, 1000), "one")
    await keep_story(database, "d2", an_occasion(BEN, 2000), "two")
    await keep_story(database, "d1", an_occasion(BEN, 3000), "one")
    await forget_article_of(database, SCOPE, "d1", ANNA)

    assert await found(database, IN_CHANNEL) == ["one", "two"]
    assert await found(database, IN_CHANNEL, Search("one", since=2500)) == ["one"]


async def test_a_correction_moves_with_what_it_corrects(database: Database) -> None:
    await keep_story(database, "d1", an_occasion(ANNA, 1000), "one")
    await keep_story(database, "d1", an_occasion(BEN, 3000), "one")
    record = CorrectionRecord(BEN, "@ben", "d1", ("0a",), "0a", 1, 0, 3, "speaker", "Jo Rowe", 1000)
    number = await CorrectionStore(database).put(SCOPE, record, channel=CHANNEL, private=False)
    audience = (await CorrectionStore(database).of_every_audience(SCOPE, ["0a"]))[0].audience
    said = StatementRecord("s1", "one", ("Jo Rowe",), "said")
    story = ReadStory(
        [PersonRecord("p1", "Ann Lee", "person")],
        [StatementRecord("s1", "one", ("p1",), "said")],
        [CorrectedStatement(number, audience, "s1", said, ("Jo Rowe",))],
    )
    await StatementStore(database).replace_for(SCOPE, "d1", an_occasion(), story)
    await forget_person(database, SCOPE, ANNA)

    assert await found(database, IN_CHANNEL, Search(speaker="rowe")) == ["one"]
    assert await found(database, IN_CHANNEL, Search(speaker="lee")) == []


async def test_a_correction_for_people_who_read_nothing_themselves_stays_when_others_forget(
    database: Database,
) -> None:
    await keep(database, "d1", occasion=an_occasion(ANNA))
    await keep(database, "d2", occasion=an_occasion(BEN))
    record = CorrectionRecord(BEN, "@ben", "d2", ("0a",), "0a", 1, 0, 3, "nobody", "", 1000)
    await CorrectionStore(database).put(SCOPE, record, channel=CHANNEL, private=True)
    await forget_article_of(database, SCOPE, "d1", ANNA)

    assert await CorrectionStore(database).any_in(SCOPE)


async def ids_to_read(database: Database, reader: str = "now") -> list[str]:
    """The digests of what another version read, in the order in which they are read again."""
    store, before, texts = HoldingStore(database), NEWEST, []
    while (holding := await store.outdated(reader, before=before)) is not None:
        before = holding
        async with database.reading() as connection:
            row = await connection.row(
                "SELECT digest FROM articles JOIN holdings ON holdings.article = articles.id"
                " WHERE holdings.id = ?",
                [holding],
            )
        assert row is not None
        texts.append(str(row["digest"]))
    return texts


async def test_what_another_version_read_is_to_be_read_again_the_newest_first(database: Database) -> None:
    await keep_story(database, "d1", an_occasion(), "one", reader="before")
    await keep_story(database, "d2", an_occasion(), "two", reader="now")
    await keep_story(database, "d3", an_occasion(), "three", reader="later")

    assert await ids_to_read(database) == ["d3", "d1"]


async def test_what_an_audience_pasted_last_is_read_again_with_the_replies_it_was_shown(
    database: Database,
) -> None:
    await keep_story(database, "d1", an_occasion(), "one")
    await keep_story(database, "d1", an_occasion(ANNA, private=True), "one")
    replies = ReplyStore(database)
    for key, occasion in (("theirs", an_occasion(ANNA, private=True)), ("ours", an_occasion())):
        await replies.put(SCOPE, Reply(key, "d1", f'"{key}"', "model", 1000))
        await replies.note_shown(SCOPE, key, occasion)
    holding = await HoldingStore(database).find(SCOPE, "d1", an_occasion())
    assert holding is not None
    to_read = await HoldingStore(database).to_read(holding.id)

    assert to_read is not None
    assert (to_read.kept, to_read.replies) == (KeptText("The text."), (ShownReply('"ours"', "model"),))


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        (("0a", "0b", "0c"), ["d1"]),
        (("0a", "0b", "0d"), ["d1"]),
        (("0a", "0d", "0e", "0f"), []),
        (("0d", "0b", "0c"), []),
    ],
    ids=["same story", "changed sentence", "another story", "without the sentence"],
)
async def test_copies_of_a_corrected_story_are_to_be_read_again(
    database: Database, story: Sequence[str], expected: Sequence[str]
) -> None:
    await keep_story(database, "d1", an_occasion(), "one")
    await HoldingStore(database).have_read_anew(SCOPE, story, "0a" if "0a" in story else "0d")

    assert await ids_to_read(database) == expected


def an_earlier_library(path: Path) -> None:
    """Of version 24: a first article, one read privately before it was shared, and one more in between."""
    with closing(database_of_version(path, 24)) as connection:
        _fill(connection)
        connection.commit()


def _fill(connection: sqlite3.Connection) -> None:
    for audience in ((1, "everyone", 0), (2, "person", ANNA), (3, "channel", CHANNEL)):
        connection.execute("INSERT INTO audiences VALUES (?, 'guild:1', ?, ?)", audience)
    connection.execute("INSERT INTO names VALUES (1, 'guild:1', 'Ann Lee')")
    connection.execute("INSERT INTO name_parts VALUES ('guild:1', 'ann', 1)")
    for article in (1, 2, 3):
        connection.execute(
            "INSERT INTO articles VALUES (?, 'guild:1', ?, 'A title', 'en', 1000)", [article, f"d{article}"]
        )
        connection.execute(
            "INSERT INTO pastes (id, article, digest, text) VALUES (?, ?, 'p', 'The text.')",
            [article, article],
        )
        connection.execute("INSERT INTO people VALUES (?, 'p1', 1, 'person', '[]')", [article])
        number = article << 20 | 1048575
        connection.execute(
            """
            INSERT INTO statements (number, article, id, act, speakers, details)
            VALUES (?, ?, 's1', 'said', '["Ann Lee"]', '{}')
            """,
            [number, article],
        )
        connection.execute(
            "INSERT INTO statement_words (rowid, text, speakers, place) VALUES (?, ?, 'Ann Lee', 's1 a2 a3')",
            [number, f"war {article}"],
        )
    for reading, article, audience in ((1, 1, 3), (2, 2, 2), (3, 3, 3), (4, 2, 3)):
        connection.execute(
            "INSERT INTO readings VALUES (?, ?, ?, ?, ?, ?, NULL, 1000)",
            [reading, article, article, audience, ANNA, CHANNEL],
        )


@pytest.mark.parametrize(
    ("viewer", "expected"),
    [
        (IN_CHANNEL, ["war 2", "war 3", "war 1"]),
        (ANNA_THERE, ["war 3", "war 2", "war 1"]),
        (Viewer(ANNA), ["war 2"]),
        (ELSEWHERE, []),
    ],
    ids=["channel", "channel and privately", "privately", "elsewhere"],
)
async def test_an_earlier_library_is_found_in_the_viewers_order(
    path: Path, viewer: Viewer, expected: Sequence[str]
) -> None:
    an_earlier_library(path)
    async with Database.open(path) as database:
        assert await found(database, viewer, Search("war", "lee")) == expected
        assert await StatementStore(database).speakers_completing(SCOPE, IN_CHANNEL, "an") == ["Ann Lee"]


async def test_an_earlier_library_is_to_be_read_again(path: Path) -> None:
    an_earlier_library(path)
    async with Database.open(path) as database:
        assert await ids_to_read(database) == ["d2", "d3", "d2", "d1"]
