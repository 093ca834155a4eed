import pytest

from storage.articles import ArticleStore
from storage.audiences import Viewer
from storage.database import Database
from storage.found_statements import Cursor, Search
from storage.search_terms import FEW_AUDIENCES
from storage.statement_index import PersonRecord, ReadStory, StatementRecord
from storage.statements import StatementStore
from tests.storage.builders import (
    ANNA,
    BEN,
    CHANNEL,
    ELSEWHERE,
    IN_CHANNEL,
    OTHER_CHANNEL,
    SCOPE,
    an_article,
    an_occasion,
    keep,
)

pytestmark = pytest.mark.asyncio


async def found(statements: StatementStore, search: Search, viewer: Viewer = IN_CHANNEL) -> list[str]:
    return [one.text for one in (await statements.find(SCOPE, viewer, search)).statements]


async def test_the_newest_article_comes_first_and_its_statements_in_their_order(
    database: Database, statements: StatementStore
) -> None:
    await keep(database, "old", [("Ann Lee", "old one"), ("Ann Lee", "old two")])
    await keep(database, "new", [("Ann Lee", "new one"), ("Ann Lee", "new two")])

    assert await found(statements, Search()) == ["new one", "new two", "old one", "old two"]


async def test_reading_an_article_anew_leaves_it_in_its_place(
    database: Database, statements: StatementStore
) -> None:
    await keep(database, "old", [("Ann Lee", "old")])
    await keep(database, "new", [("Ann Lee", "new")])
    await keep(database, "old", [("Ann Lee", "old anew")])

    assert await found(statements, Search()) == ["new", "old anew"]


@pytest.mark.parametrize(
    "words",
    [
        "missiles",
        "MISSILES",
        "north missiles",
        "missiles north",
        "shapps",
        "shapps missiles",
        "“missiles”",
        "kyiv",
    ],
)
async def test_all_words_are_looked_for_in_the_statement_and_its_speakers_name(
    database: Database, statements: StatementStore, words: str
) -> None:
    await keep(database, statements=[("Grant Shapps", "North missiles hit Kyïv."), ("Ann Lee", "Nothing.")])

    assert await found(statements, Search(words)) == ["North missiles hit Kyïv."]


@pytest.mark.parametrize("words", ["missiles south", "issiles", "?!", "…"])
async def test_a_word_that_is_not_there_finds_nothing(
    database: Database, statements: StatementStore, words: str
) -> None:
    await keep(database, statements=[("Grant Shapps", "North missiles hit Kyiv.")])

    assert await found(statements, Search(words)) == []


@pytest.mark.parametrize("words", ["missile", "mi", "hit missile"])
async def test_the_last_word_may_be_the_beginning_of_one(
    database: Database, statements: StatementStore, words: str
) -> None:
    await keep(database, statements=[("Grant Shapps", "North missiles hit Kyiv.")])

    assert await found(statements, Search(words)) == ["North missiles hit Kyiv."]


async def test_only_the_last_word_may_be_a_beginning(database: Database, statements: StatementStore) -> None:
    await keep(database, statements=[("Grant Shapps", "North missiles hit Kyiv.")])

    assert await found(statements, Search("missile hit")) == []


@pytest.mark.parametrize(("speaker", "is_found"), [("Grant Shapps", True), ("Grant Shap", False)])
async def test_a_speaker_is_looked_for_by_whole_names(
    database: Database, statements: StatementStore, speaker: str, is_found: bool
) -> None:
    await keep(database, statements=[("Grant Shapps", "North missiles hit Kyiv.")])

    assert bool(await found(statements, Search("missile", speaker=speaker))) is is_found


async def test_whole_words_that_fill_a_page_are_not_mixed_with_beginnings(
    database: Database, statements: StatementStore
) -> None:
    await keep(database, statements=[("Ann Lee", text) for text in ("war", "warning", "war", "war")])

    assert await found(statements, Search("war", most=2)) == ["war", "war"]


@pytest.mark.parametrize(
    "words",
    [
        'war" OR "peace',
        "war OR peace",
        "war NOT peace",
        "text:war",
        "place : s1",
        "war*",
        "NEAR(war peace)",
        "^war",
        "{text}:war",
        '"',
        'wa"r',
        '""',
        "'; DROP TABLE articles; --",
        "war\0peace",
        "\ud800",
        "(((",
        "a1",
        "s1",
        "+war -peace",
    ],
)
async def test_search_syntax_is_looked_for_as_words(
    database: Database, statements: StatementStore, words: str
) -> None:
    await keep(database, statements=[("Ann Lee", "war"), ("Ann Lee", "peace")])
    both_at_once = await found(statements, Search(words))
    as_speaker = await found(statements, Search(speaker=words))

    assert len(both_at_once) <= 1  # "war" alone, where the other signs are punctuation to the index
    assert as_speaker == []


async def test_a_statement_that_holds_search_syntax_is_found_by_it(
    database: Database, statements: StatementStore
) -> None:
    await keep(database, statements=[("Ann Lee", "war or peace"), ("Ann Lee", "war"), ("Ann Lee", "peace")])

    assert await found(statements, Search("war OR peace")) == ["war or peace"]


@pytest.mark.parametrize(
    "speaker", ["Shapps", "shapps", "grant SHAPPS", "Shapps Grant", "Gránt", "Secretary"]
)
async def test_a_speaker_is_found_by_any_part_of_any_of_their_names(
    database: Database, statements: StatementStore, speaker: str
) -> None:
    await ArticleStore(database).record_reading(SCOPE, an_article(), an_occasion())
    people = [
        PersonRecord("p1", "Grant Shapps", "person", ("the Defence Secretary",)),
        PersonRecord("p2", "Ann Lee", "person"),
    ]
    said = [StatementRecord("s1", "his", ("p1",), "said"), StatementRecord("s2", "hers", ("p2",), "said")]
    await statements.replace_for(SCOPE, "d1", an_occasion(), ReadStory(people, said))

    assert await found(statements, Search(speaker=speaker)) == ["his"]


async def test_a_speaker_is_not_found_by_what_others_say_of_them(
    database: Database, statements: StatementStore
) -> None:
    await keep(database, statements=[("Ann Lee", "Shapps is wrong"), ("Grant Shapps", "I am right")])

    assert await found(statements, Search(speaker="shapps")) == ["I am right"]


async def test_words_and_speaker_restrict_together(database: Database, statements: StatementStore) -> None:
    await keep(database, statements=[("Ann Lee", "war"), ("Bo Dean", "war"), ("Ann Lee", "peace")])

    assert await found(statements, Search("war", "lee")) == ["war"]


async def test_since_leaves_out_what_came_before(database: Database, statements: StatementStore) -> None:
    await keep(database, "old", [("Ann Lee", "old")], occasion=an_occasion(at=100))
    await keep(database, "new", [("Ann Lee", "new")], occasion=an_occasion(at=200))

    assert await found(statements, Search(since=200)) == ["new"]
    assert await found(statements, Search(since=201)) == []


async def test_since_is_right_when_the_clock_went_back(
    database: Database, statements: StatementStore
) -> None:
    await keep(database, "a", [("Ann Lee", "late")], occasion=an_occasion(at=200))
    await keep(database, "b", [("Ann Lee", "early")], occasion=an_occasion(at=100))

    assert await found(statements, Search(since=150)) == ["late"]


@pytest.mark.parametrize("words", ["war", "wa"])
async def test_pages_follow_each_other_without_gap_or_repetition(
    database: Database, statements: StatementStore, words: str
) -> None:
    said = [f"war {number}" for number in range(7)]
    await keep(database, statements=[("Ann Lee", text) for text in said])
    texts: list[str] = []
    cursor: Cursor | None = None
    while cursor is not None or not texts:
        page = await statements.find(SCOPE, IN_CHANNEL, Search(words, most=3), cursor)
        texts += [one.text for one in page.statements]
        cursor = page.next

    assert texts == said


async def test_the_last_page_has_no_next(database: Database, statements: StatementStore) -> None:
    await keep(database, statements=[("Ann Lee", "a"), ("Ann Lee", "b")])
    page = await statements.find(SCOPE, IN_CHANNEL, Search(most=2))

    assert page.next is None


async def test_statements_out_of_view_are_not_found(database: Database, statements: StatementStore) -> None:
    await keep(database, statements=[("Ann Lee", "war")])

    assert await found(statements, Search("war"), ELSEWHERE) == []


async def test_statements_of_a_private_reading_are_found_by_who_asked_alone(
    database: Database, statements: StatementStore
) -> None:
    await keep(database, statements=[("Ann Lee", "war")], occasion=an_occasion(ANNA, private=True))

    assert await found(statements, Search("war"), Viewer(ANNA)) == ["war"]
    assert await found(statements, Search("war"), Viewer(BEN, frozenset({CHANNEL}))) == []


async def test_a_reading_in_another_channel_lets_that_channel_find_the_statements(
    database: Database, statements: StatementStore
) -> None:
    await keep(database, statements=[("Ann Lee", "war")])
    await keep(database, statements=[("Ann Lee", "war")], occasion=an_occasion(channel=OTHER_CHANNEL))

    assert await found(statements, Search("war"), ELSEWHERE) == ["war"]


async def test_somebody_in_very_many_channels_finds_theirs_and_nothing_else(
    database: Database, statements: StatementStore
) -> None:
    channels = range(100, 100 + 2 * FEW_AUDIENCES)
    for channel in (*channels, OTHER_CHANNEL):
        await keep(
            database, str(channel), [("Ann Lee", f"war {channel}")], occasion=an_occasion(channel=channel)
        )
    page = await found(statements, Search("war", most=100), Viewer(BEN, frozenset(channels)))

    assert page == [f"war {channel}" for channel in reversed(channels)]


async def test_a_search_since_a_day_goes_by_the_readings_that_the_asker_may_know_of(
    database: Database,
) -> None:
    await keep(database, statements=[("Ann Lee", "war")], occasion=an_occasion(ANNA, 1000, private=True))
    await keep(database, statements=[("Ann Lee", "war")], occasion=an_occasion(BEN, 5000))
    found = await StatementStore(database).find(SCOPE, IN_CHANNEL, Search(words="war", since=2000))

    assert [one.read_at for one in found.statements] == [5000]


async def test_a_search_since_a_day_finds_nothing_by_somebodys_later_private_reading(
    database: Database,
) -> None:
    await keep(database, statements=[("Ann Lee", "war")], occasion=an_occasion(BEN, 1000))
    await ArticleStore(database).record_reading(
        SCOPE, an_article("d1"), an_occasion(ANNA, 5000, private=True)
    )
    found = await StatementStore(database).find(SCOPE, IN_CHANNEL, Search(words="war", since=2000))

    assert found.statements == ()
