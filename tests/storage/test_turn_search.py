import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.connection import Connection
from storage.conversations import ConversationStore
from storage.database import Database
from storage.search_terms import searchable
from storage.turn_search import MANY_TURNS, MOST_PLACES, MOST_WORDS
from storage.turns import WHOLE_TURNS
from tests.storage.builders import SCOPE, THREAD, a_turn, ask


async def questions(database: Database, *words: str, limit: int = 10, before: int | None = None) -> list[str]:
    found = await ConversationStore(database).matching(THREAD, words, limit, before=before)
    return [one.question for one in found]


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "word",
    ["ferry", "FERRY", "ferries", "muller", "Müller", "sinking", "sank?", "harbour's"],
)
async def test_a_word_finds_question_and_answer_in_any_form(database: Database, word: str) -> None:
    await ask(database, a_turn("Which ferry?", "Müller's; it sank as others sink, near the harbour's end."))
    await ask(database, a_turn("Something else?", "No."))

    assert await questions(database, word) == ["Which ferry?"]


@pytest.mark.asyncio
async def test_any_of_the_words_is_enough(database: Database) -> None:
    await ask(database, a_turn("the ferry"), a_turn("the train"), a_turn("the bus"))

    assert set(await questions(database, "ferry", "train")) == {"the ferry", "the train"}


@pytest.mark.asyncio
async def test_a_turn_with_more_of_the_words_comes_first(database: Database) -> None:
    await ask(database, a_turn("ferry"), a_turn("ferry and train"), a_turn("train"))

    assert (await questions(database, "ferry", "train"))[0] == "ferry and train"


@pytest.mark.asyncio
async def test_a_rare_word_tells_more_than_a_common_one(database: Database) -> None:
    await ask(database, a_turn("the captain"), *(a_turn(f"ferry number {one}") for one in range(20)))

    assert (await questions(database, "ferry", "captain"))[0] == "the captain"


@pytest.mark.asyncio
async def test_a_short_turn_comes_before_a_long_one(database: Database) -> None:
    await ask(database, a_turn("ferry"), a_turn("ferry, at length"))
    async with database.transaction() as connection:
        await connection.run("UPDATE turns SET answer_tokens = 900 WHERE id = (SELECT max(id) FROM turns)")

    assert await questions(database, "ferry") == ["ferry", "ferry, at length"]


@pytest.mark.asyncio
async def test_of_equal_turns_the_latest_come_first(database: Database) -> None:
    await ask(database, *(a_turn(f"ferry {one}") for one in "abc"))

    assert await questions(database, "ferry", limit=2) == ["ferry c", "ferry b"]


@pytest.mark.asyncio
async def test_turns_from_a_known_one_on_are_left_out(database: Database) -> None:
    _, second, _ = await ask(database, *(a_turn(f"ferry {one}") for one in "abc"))

    assert await questions(database, "ferry", before=second) == ["ferry a"]


@pytest.mark.asyncio
async def test_a_fact_of_the_first_turn_is_found_among_many_that_share_every_other_word(
    database: Database,
) -> None:
    await ask(database, a_turn("Who steered the ferry?", "Captain Brindle of the ferry line said so."))
    others = [a_turn(f"What does the ferry line say {one}?", "The ferry line said no.") for one in range(60)]
    await ask(database, *others)

    assert (await questions(database, "said", "ferry", "line", "brindle"))[0] == "Who steered the ferry?"


@pytest.mark.asyncio
async def test_words_that_stand_in_very_many_turns_still_find_some(database: Database) -> None:
    async with database.transaction() as connection:
        await fill(connection, MANY_TURNS + 10, "ferry train line")

    assert len(await questions(database, "ferry", "train", "line")) == 10


@pytest.mark.asyncio
async def test_of_many_common_words_a_rare_one_is_never_left_out(database: Database) -> None:
    await ask(database, a_turn("Brindle"))
    common = [f"common{one}" for one in range(MOST_PLACES // MANY_TURNS + 2)]
    async with database.transaction() as connection:
        await fill(connection, MANY_TURNS, " ".join(common))

    assert (await questions(database, *common, "brindle"))[0] == "Brindle"


async def fill(connection: Connection, turns: int, words: str) -> None:
    """Add many turns to the one conversation at once."""
    start = await connection.integer("SELECT coalesce(max(id), 1 << 24) FROM turns")
    await connection.run(
        "INSERT INTO conversations (scope, place, holder) VALUES (?, ?, 0) ON CONFLICT DO NOTHING",
        [SCOPE, THREAD.place],
    )
    rows = range(start + 1, start + 1 + turns)
    await connection.run_many(
        "INSERT INTO turns VALUES (?, 1, 501, 'Ann', 3, 4, 1000, NULL)", [[one] for one in rows]
    )
    await connection.run_many(
        "INSERT INTO turn_words (rowid, question, answer) VALUES (?, ?, '')", [[one, words] for one in rows]
    )


# Words are data


TYPED = [
    '"',
    '""',
    'fer"ry',
    "NEAR(ferry train)",
    "NEAR",
    "ferry AND NOT train",
    "OR",
    "ferry*",
    "*",
    "^ferry",
    "question:ferry",
    "{question answer} : ferry",
    "(ferry",
    "-ferry",
    "+",
    "ferry\0train",
    "\0",
    "\ud83e",
    "ferry\ud83e",
    "'; DROP TABLE turns; --",
    "",
    " \n\t ",
    "🦊",
    "́",
    "½²",
    "ª",
    "x" * 100_000,
]


@pytest.mark.asyncio
@pytest.mark.parametrize("word", TYPED, ids=ascii)
async def test_nothing_typed_is_ever_syntax(database: Database, word: str) -> None:
    await ask(database, a_turn("the ferry"), a_turn("the train"))
    found = await questions(database, word)

    assert set(found) <= {"the ferry", "the train"}
    assert await questions(database, word, "train", "the")


@pytest.mark.asyncio
@pytest.mark.parametrize("word", ["NEAR", "OR", "not", "question", "ferry*", "^ferry", 'the "ferry'])
async def test_a_word_that_elsewhere_is_syntax_finds_itself(database: Database, word: str) -> None:
    await ask(database, a_turn(f"They wrote {word} there"))

    assert await questions(database, word)


@pytest.mark.asyncio
async def test_a_beginning_is_not_a_word(database: Database) -> None:
    await ask(database, a_turn("the harbourmaster"))

    assert await questions(database, "harbour*") == []


@pytest.mark.asyncio
@pytest.mark.parametrize("words", [[], [""], ["?!", "..."]])
async def test_where_nothing_can_be_searched_for_nothing_is_found(
    database: Database, words: list[str]
) -> None:
    await ask(database, a_turn("?! ..."))

    assert await questions(database, *words) == []


@pytest.mark.asyncio
async def test_thousands_of_words_are_a_question_like_any_other(database: Database) -> None:
    await ask(database, a_turn("the ferry"))
    many = [f"word{one}" for one in range(5000)]

    assert await questions(database, "ferry", *many) == ["the ferry"]
    assert await questions(database, *many[:MOST_WORDS], "ferry") == []


@given(st.lists(st.text(), max_size=6))
def test_any_words_make_expressions_that_sqlite_takes(words: list[str]) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5 (a, tokenize = 'porter unicode61')")
        for expression in searchable(words):
            connection.execute("SELECT count(*) FROM t WHERE t MATCH ?", [expression]).fetchall()


# Speed: what a search reads does not grow with the other conversations


@pytest.mark.asyncio
async def test_the_latest_turns_are_read_by_their_numbers_alone(database: Database) -> None:
    async with database.reading() as connection:
        plan = await connection.rows(
            f"EXPLAIN QUERY PLAN {WHOLE_TURNS} WHERE turns.id BETWEEN 1 AND 9 ORDER BY turns.id DESC LIMIT 5"
        )
    details = [row["detail"] for row in plan]

    assert "SEARCH turns USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)" in details
    assert not [one for one in details if "TEMP B-TREE" in one]
