"""Turns of conversations, a question and its answer each, and their words in the search index.

All of this runs inside a caller's transaction or reading.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from sqlite3 import Row

from storage.connection import Connection
from storage.storable_text import storable

TURN_BITS = 24  # of a turn's id; above them is the conversation's


@dataclass(frozen=True, slots=True)
class NewTurn:
    """A question and its answer, which is empty where no model answered.

    `name` is how the person was called then, `articles` are digests, `messages` the ids of those that
    hold the question and its answer; under `reply_key` the model's reply is kept in `ReplyStore`.
    """

    person: int
    name: str
    question: str
    answer: str
    question_tokens: int
    answer_tokens: int
    asked_at: int  # Unix seconds
    articles: tuple[str, ...] = ()
    messages: tuple[int, ...] = ()
    reply_key: str | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn as it is kept; later ones have higher ids."""

    id: int
    person: int
    name: str
    question: str
    answer: str
    question_tokens: int
    answer_tokens: int
    asked_at: int
    articles: tuple[str, ...]


WHOLE_TURNS = """
    SELECT turns.id, turns.person, turns.name, words.question, words.answer, turns.question_tokens,
           turns.answer_tokens, turns.asked_at,
           (SELECT json_group_array(digest)
            FROM (SELECT digest FROM turn_articles WHERE turn = turns.id ORDER BY position)) AS articles
    FROM turns CROSS JOIN turn_words AS words ON words.rowid = turns.id
"""


def turn_numbers(conversation: int) -> tuple[int, int]:
    """The lowest and the highest id that a turn of the conversation can have."""
    return conversation << TURN_BITS, (conversation + 1 << TURN_BITS) - 1


def as_turn(row: Row) -> Turn:
    """The turn in a row of `WHOLE_TURNS`."""
    return Turn(**{**dict(row), "articles": tuple(json.loads(row["articles"]))})


async def add_turn(connection: Connection, conversation: int, turn: NewTurn) -> int:
    number = await connection.integer(
        """
        INSERT INTO turns (id, conversation, person, name, question_tokens, answer_tokens, asked_at,
                           reply_key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
        """,
        [
            await _next_number(connection, conversation),
            conversation,
            turn.person,
            storable(turn.name),
            turn.question_tokens,
            turn.answer_tokens,
            turn.asked_at,
            turn.reply_key,
        ],
    )
    await connection.run(
        "INSERT INTO turn_words (rowid, question, answer) VALUES (?, ?, ?)",
        [number, storable(turn.question), storable(turn.answer)],
    )
    await connection.run_many(
        "INSERT INTO turn_articles VALUES (?, ?, ?)",
        [[number, position, digest] for position, digest in enumerate(dict.fromkeys(turn.articles))],
    )
    await add_messages_of_turn(connection, number, turn.messages)
    return number


async def add_messages_of_turn(connection: Connection, turn: int, messages: Iterable[int]) -> None:
    """Nothing happens where the turn was removed meanwhile."""
    await connection.run_many(
        "INSERT OR IGNORE INTO turn_messages SELECT ?, id FROM turns WHERE id = ?",
        [[message, turn] for message in messages],
    )


async def change_question_of_turn(connection: Connection, turn: int, question: str, tokens: int) -> bool:
    """False where it asks just that already: Discord tells of edits that change nothing."""
    changed = storable(question)
    differs = await connection.row(
        "SELECT 1 FROM turn_words WHERE rowid = ? AND question <> ?", [turn, changed]
    )
    if differs:
        await connection.run("UPDATE turn_words SET question = ? WHERE rowid = ?", [changed, turn])
        await connection.run("UPDATE turns SET question_tokens = ? WHERE id = ?", [tokens, turn])
        await _drop_what_was_made_of(connection, [turn])
    return bool(differs)


async def remove_turns(connection: Connection, turns: Iterable[int]) -> int:
    """Remove these turns, with the replies that no other turn names; how many there were."""
    chosen = list(turns)
    await _drop_what_was_made_of(connection, chosen)
    numbers = json.dumps(chosen)
    named = await connection.rows(
        """
        SELECT DISTINCT conversations.scope, turns.reply_key
        FROM turns JOIN conversations ON conversations.id = turns.conversation
        WHERE turns.id IN (SELECT value FROM json_each(?)) AND turns.reply_key IS NOT NULL
        """,
        [numbers],
    )
    await connection.run("DELETE FROM turn_words WHERE rowid IN (SELECT value FROM json_each(?))", [numbers])
    gone = await connection.rows(
        "DELETE FROM turns WHERE id IN (SELECT value FROM json_each(?)) RETURNING id", [numbers]
    )
    await forget_unnamed_replies(connection, [(row["scope"], row["reply_key"]) for row in named])
    return len(gone)


async def _next_number(connection: Connection, conversation: int) -> int:
    so_far = await connection.integer(
        "UPDATE conversations SET turns_so_far = turns_so_far + 1 WHERE id = ? RETURNING turns_so_far",
        [conversation],
    )
    return turn_numbers(conversation)[0] + so_far


async def _drop_what_was_made_of(connection: Connection, turns: Iterable[int]) -> None:
    """Drop the notes that hold one of `turns`, and refuse those that are being made of them now."""
    await connection.run(
        """
        UPDATE conversations
        SET changes = changes + 1, last_context = NULL,
            notes = iif(noted_to >= touched.first, '', notes),
            noted_to = iif(noted_to >= touched.first, 0, noted_to)
        FROM (SELECT conversation, min(id) AS first FROM turns
              WHERE id IN (SELECT value FROM json_each(?)) GROUP BY conversation) AS touched
        WHERE conversations.id = touched.conversation
        """,
        [json.dumps(list(turns))],
    )


async def forget_unnamed_replies(connection: Connection, scoped_keys: Iterable[tuple[str, str]]) -> None:
    """Of the replies under these keys, each behind its scope, those that no turn names."""
    await connection.run_many(
        """
        DELETE FROM replies
        WHERE scope = :scope AND key >= :key AND key < :key || '!' -- also those that belong to it
          AND NOT EXISTS (SELECT 1 FROM turns JOIN conversations ON conversations.id = turns.conversation
                          WHERE turns.reply_key = :key AND conversations.scope = :scope)
        """,
        [{"scope": scope, "key": key} for scope, key in scoped_keys],
    )
