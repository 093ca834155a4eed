from contextlib import closing
from pathlib import Path

import pytest

from storage.articles import ArticleStore
from storage.audiences import Viewer
from storage.database import Database
from storage.statement_index import PersonRecord, ReadStory, StatementRecord
from storage.statements import StatementStore
from tests.storage.builders import (
    ANNA,
    CHANNEL,
    ELSEWHERE,
    IN_CHANNEL,
    OTHER_CHANNEL,
    SCOPE,
    an_article,
    an_occasion,
    keep,
)
from tests.storage.earlier_versions import database_of_version

pytestmark = pytest.mark.asyncio


async def texts(statements: StatementStore, viewer: Viewer = IN_CHANNEL) -> list[str]:
    return [one.text for one in await statements.of_article(SCOPE, viewer, "d1")]


async def test_an_articles_statements_come_in_their_order(
    database: Database, statements: StatementStore
) -> None:
    await keep(database, statements=[("Ann Lee", "first"), ("Bo Dean", "second"), ("Ann Lee", "third")])

    assert await texts(statements) == ["first", "second", "third"]


async def test_a_new_reading_replaces_the_statements(database: Database, statements: StatementStore) -> None:
    await keep(database, statements=[("Ann Lee", "quick"), ("Ann Lee", "quick too")])
    await keep(database, statements=[("Ann Lee", "full")])

    assert await texts(statements) == ["full"]


async def test_a_forgotten_article_is_not_revived_by_a_late_reading(statements: StatementStore) -> None:
    late = [StatementRecord("s1", "late", (), "said")]

    assert not await statements.replace_for(SCOPE, "forgotten", an_occasion(), ReadStory((), late))


async def test_details_and_speakers_come_back_as_given(
    database: Database, statements: StatementStore
) -> None:
    await ArticleStore(database).record_reading(SCOPE, an_article(), an_occasion())
    people = [
        PersonRecord("p1", "Ann Lee", "person", ("A. Lee", "Leigh")),
        PersonRecord("p2", "Acme", "group"),
    ]
    said = StatementRecord("s1", "We deny it.", ("p1", "p2"), "denied", '{"spans": [[0, 11]]}')
    await statements.replace_for(SCOPE, "d1", an_occasion(), ReadStory(people, [said]))
    [found] = await statements.of_article(SCOPE, IN_CHANNEL, "d1")

    assert (found.speakers, found.act, found.details) == (("Ann Lee", "Acme"), "denied", said.details)


async def test_statements_out_of_view_are_not_told(database: Database, statements: StatementStore) -> None:
    await keep(database, statements=[("Ann Lee", "hidden")])

    assert await texts(statements, ELSEWHERE) == []


async def test_a_statement_tells_when_its_article_was_first_read_as_far_as_the_viewer_may_know(
    database: Database, statements: StatementStore
) -> None:
    await keep(database, occasion=an_occasion(ANNA, 10, private=True))
    await keep(database, statements=[("Ann Lee", "open")], occasion=an_occasion(ANNA, 20))
    [found] = await statements.of_article(SCOPE, IN_CHANNEL, "d1")

    assert found.read_at == 20


@pytest.mark.parametrize("typed", ["ann", "ANN", "le", "lee", "ann l", "lee an", "Ánn", " ann  lee "])
async def test_a_speaker_is_completed_from_any_part_of_the_name(
    database: Database, statements: StatementStore, typed: str
) -> None:
    await keep(database, statements=[("Ann Lee", "a"), ("Bo Dean", "b")])

    assert await statements.speakers_completing(SCOPE, IN_CHANNEL, typed) == ["Ann Lee"]


@pytest.mark.parametrize("typed", ["nn", "ann dean", "an lee", "ann lee x"])
async def test_a_speaker_is_not_completed_from_other_words(
    database: Database, statements: StatementStore, typed: str
) -> None:
    await keep(database, statements=[("Ann Lee", "a"), ("Bo Dean", "b")])

    assert await statements.speakers_completing(SCOPE, IN_CHANNEL, typed) == []


async def test_a_name_with_accents_is_completed_without_them(
    database: Database, statements: StatementStore
) -> None:
    await keep(database, statements=[("Jürgen Große", "a")])

    assert await statements.speakers_completing(SCOPE, IN_CHANNEL, "jurg") == ["Jürgen Große"]


async def test_nothing_typed_offers_every_speaker_once(
    database: Database, statements: StatementStore
) -> None:
    await keep(database, statements=[("Bo Dean", "b"), ("Ann Lee", "a"), ("Ann Arbor", "c")])

    assert await statements.speakers_completing(SCOPE, IN_CHANNEL, "") == ["Ann Lee", "Ann Arbor", "Bo Dean"]


async def test_no_more_speakers_are_offered_than_asked_for(
    database: Database, statements: StatementStore
) -> None:
    await keep(database, statements=[(f"Ann Lee{number}", "a") for number in range(30)])

    assert len(await statements.speakers_completing(SCOPE, IN_CHANNEL, "lee", limit=5)) == 5


async def test_speakers_out_of_view_are_not_offered(database: Database, statements: StatementStore) -> None:
    await keep(database, statements=[("Ann Lee", "a")])

    assert await statements.speakers_completing(SCOPE, ELSEWHERE, "ann") == []


async def test_a_speaker_whom_a_new_reading_dropped_is_not_offered(
    database: Database, statements: StatementStore
) -> None:
    await keep(database, statements=[("Ann Lee", "a")])
    await keep(database, statements=[("Bo Dean", "a")])

    assert await statements.speakers_completing(SCOPE, IN_CHANNEL, "ann") == []


async def test_a_speaker_of_another_article_stays_when_one_article_is_read_anew(
    database: Database, statements: StatementStore
) -> None:
    await keep(database, "d1", [("Ann Lee", "a")])
    await keep(database, "d2", [("Ann Lee", "a")])
    await keep(database, "d1", [("Bo Dean", "a")])

    assert await statements.speakers_completing(SCOPE, IN_CHANNEL, "ann") == ["Ann Lee"]


async def test_an_article_read_in_another_channel_shows_its_statements_there_too(
    database: Database, statements: StatementStore
) -> None:
    await keep(database, statements=[("Ann Lee", "a")], occasion=an_occasion(channel=CHANNEL))
    await keep(database, statements=[("Ann Lee", "a")], occasion=an_occasion(channel=OTHER_CHANNEL))

    assert await texts(statements, ELSEWHERE) == ["a"]


async def test_certainty_and_doubts_come_back_as_given(
    database: Database, statements: StatementStore
) -> None:
    await ArticleStore(database).record_reading(SCOPE, an_article(), an_occasion())
    said = StatementRecord("s1", "It sank.", (), "said", certainty="unsure", doubts=("weak_cue", "pronoun"))
    await statements.replace_for(SCOPE, "d1", an_occasion(), ReadStory((), [said]))
    [found] = await statements.of_article(SCOPE, IN_CHANNEL, "d1")

    assert (found.certainty, found.doubts) == ("unsure", ("weak_cue", "pronoun"))


async def test_statements_of_an_earlier_byline_are_likely_and_have_no_doubts(path: Path) -> None:
    with closing(database_of_version(path, 13)) as connection:
        connection.execute("INSERT INTO articles VALUES (1, 'guild:1', 'd1', 'A title', 'en', 1000)")
        connection.execute("INSERT INTO pastes VALUES (1, 1, 'p1', 'The text.')")
        connection.execute("INSERT INTO audiences VALUES (1, 'guild:1', 'channel', 10)")
        connection.execute("INSERT INTO readings VALUES (1, 1, 1, 1, 501, 10, NULL, 1000)")
        connection.execute("INSERT INTO statements VALUES (5, 1, 's1', 'said', '[]', '{}')")
        connection.commit()
    async with Database.open(path) as database, database.reading() as connection:
        [row] = await connection.rows("SELECT certainty, doubts FROM statements")

    assert tuple(row) == ("likely", "[]")
