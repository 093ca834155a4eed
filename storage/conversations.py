import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from storage.connection import Connection
from storage.database import Database
from storage.storable_text import storable
from storage.turn_search import best_turns
from storage.turns import (
    WHOLE_TURNS,
    NewTurn,
    Turn,
    add_messages_of_turn,
    add_turn,
    as_turn,
    change_question_of_turn,
    remove_turns,
    turn_numbers,
)

EVERYBODY = 0


@dataclass(frozen=True, slots=True)
class ConversationKey:
    """Where a conversation goes on: the id of a thread or channel, a fixed word, in the terminal a name.

    `holder` is the person whose private questions these are; EVERYBODY where all in the place take part.
    `channel`: of a thread, the one it hangs on. `seen_in`: the channel of which everybody who can view it
    sees the conversation, a private thread itself; None outside channels.
    """

    scope: str
    place: str
    holder: int = EVERYBODY
    channel: str | None = field(default=None, compare=False)
    seen_in: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Conversation:
    """What is known of a conversation, apart from its turns.

    `articles` are digests, in the order in which they came, with the numbers that they have here, which stay
    when others are forgotten: `numbers`. `notes` hold the turns up to the one with
    the id `noted_to`, which are `noted_turns` of the `answered_turns`; `tokens` are those of every question
    and answer. `changes` grows with every turn changed or removed.
    """

    id: int
    articles: tuple[str, ...]
    notes: str
    noted_to: int
    changes: int
    turns: int
    tokens: int
    last_context: str | None  # JSON, as it was noted
    answered_turns: int = 0
    noted_turns: int = 0
    numbers: tuple[int, ...] = ()


class ConversationStore:
    """What was asked and answered, place by place."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, key: ConversationKey) -> Conversation | None:
        """None where nothing was asked there, and no article was added."""
        async with self._database.reading() as connection:
            row = await connection.row(
                """
                SELECT c.id, c.notes, c.noted_to, c.changes, c.last_context, count(turns.id) AS turns,
                       count(turns.id) FILTER (WHERE turns.answer_tokens > 0) AS answered_turns,
                       count(turns.id) FILTER (WHERE turns.answer_tokens > 0
                                               AND turns.id <= c.noted_to) AS noted_turns,
                       coalesce(sum(turns.question_tokens + turns.answer_tokens), 0) AS tokens,
                       (SELECT json_group_array(digest) FROM (
                           SELECT digest FROM conversation_articles
                           WHERE conversation = c.id ORDER BY id)) AS articles,
                       (SELECT json_group_array(number) FROM (
                           SELECT number FROM conversation_articles
                           WHERE conversation = c.id ORDER BY id)) AS numbers
                FROM conversations AS c LEFT JOIN turns ON turns.conversation = c.id
                WHERE c.scope = ? AND c.place = ? AND c.holder = ?
                GROUP BY c.id
                """,
                [key.scope, key.place, key.holder],
            )
        if row is None:
            return None
        lists = {name: tuple(json.loads(row[name])) for name in ("articles", "numbers")}
        return Conversation(**{**dict(row), **lists})

    async def people(self, key: ConversationKey) -> frozenset[int]:
        """Everybody who asked there."""
        async with self._database.reading() as connection:
            number = await _number(connection, key)
            rows = await connection.rows("SELECT DISTINCT person FROM turns WHERE conversation = ?", [number])
        return frozenset(row["person"] for row in rows)

    async def add_articles(self, key: ConversationKey, digests: Iterable[str], at: int) -> None:
        """Add articles at the end; those that are there already keep their place."""
        async with self._database.transaction() as connection:
            await _add_articles(connection, await _number_made(connection, key), digests, at)

    async def add_turn(self, key: ConversationKey, turn: NewTurn) -> int:
        """Keep a turn, whose articles join those of the conversation; the turn's id."""
        async with self._database.transaction() as connection:
            conversation = await _number_made(connection, key)
            await _add_articles(connection, conversation, turn.articles, turn.asked_at)
            return await add_turn(connection, conversation, turn)

    async def add_messages(self, turn: int, messages: Iterable[int]) -> None:
        """Note further messages that hold the turn with that id."""
        async with self._database.transaction() as connection:
            await add_messages_of_turn(connection, turn, messages)

    async def articles_of_message(self, key: ConversationKey, message: int) -> tuple[str, ...]:
        """Digests of the turn in that message; none where it holds no turn of this conversation."""
        async with self._database.reading() as connection:
            rows = await connection.rows(
                """
                SELECT turn_articles.digest
                FROM turn_messages
                JOIN turns ON turns.id = turn_messages.turn
                JOIN turn_articles ON turn_articles.turn = turns.id
                WHERE turn_messages.message = ? AND turns.conversation = ?
                ORDER BY turns.id, turn_articles.position
                """,
                [message, await _number(connection, key)],
            )
        return tuple(dict.fromkeys(row["digest"] for row in rows))

    async def newest(self, key: ConversationKey, limit: int, *, after: int = 0) -> list[Turn]:
        """The latest `limit` turns of those with a higher id than `after`, the oldest of them first."""
        async with self._database.reading() as connection:
            lowest, highest = turn_numbers(await _number(connection, key))
            rows = await connection.rows(
                f"{WHOLE_TURNS} WHERE turns.id BETWEEN ? AND ? ORDER BY turns.id DESC LIMIT ?",
                [max(lowest, after + 1), highest, limit],
            )
        return [as_turn(row) for row in reversed(rows)]

    async def matching(
        self, key: ConversationKey, words: Sequence[str], limit: int, *, before: int | None = None
    ) -> list[Turn]:
        """Turns that hold any of the words, the best first; `before` leaves out ids from there on."""
        async with self._database.reading() as connection:
            turns = await best_turns(connection, await _number(connection, key), words, limit, before)
            rows = await connection.rows(
                f"""
                {WHOLE_TURNS} JOIN json_each(?) AS best ON best.value = turns.id ORDER BY best.key
                """,
                [json.dumps(turns)],
            )
        return [as_turn(row) for row in rows]

    async def keep_notes(self, key: ConversationKey, notes: str, noted_to: int, changes: int) -> bool:
        """Keep the notes on all turns up to the one with the id `noted_to`.

        False, and nothing is written, where `changes` has moved on, the conversation was forgotten
        meanwhile, or notes on later turns are there.
        """
        async with self._database.transaction() as connection:
            kept = await connection.rows(
                """
                UPDATE conversations SET notes = :notes, noted_to = :turn
                WHERE scope = :scope AND place = :place AND holder = :holder
                  AND changes = :changes AND noted_to < :turn
                  AND EXISTS (SELECT 1 FROM turns WHERE id = :turn AND conversation = conversations.id)
                RETURNING id
                """,
                {
                    "notes": storable(notes),
                    "turn": noted_to,
                    "scope": key.scope,
                    "place": key.place,
                    "holder": key.holder,
                    "changes": changes,
                },
            )
        return bool(kept)

    async def note_context(self, key: ConversationKey, context: str) -> None:
        """Keep what the latest question was sent with, as JSON, where there is such a conversation."""
        async with self._database.transaction() as connection:
            await connection.run(
                "UPDATE conversations SET last_context = ? WHERE id = ?",
                [storable(context), await _number(connection, key)],
            )

    async def change_question(self, scope: str | None, message: int, question: str, tokens: int) -> bool:
        """Change the turn in that message; False where it holds none, or asks just that already.

        `scope` is None where it is not known: no two messages of Discord share an id.
        """
        if not await self._turns_in(scope, [message]):
            return False
        async with self._database.transaction() as connection:
            turns = await _turns_in(connection, scope, [message])
            changed = [await change_question_of_turn(connection, turn, question, tokens) for turn in turns]
        return any(changed)

    async def remove_messages(self, scope: str | None, messages: Iterable[int]) -> int:
        """Remove the turns that these messages hold; how many. `scope` is as in `change_question`.

        Where they hold none, which is usual, nothing is written. Traces may stay in the file until the
        next erasing: see `erasing.leave_no_trace`.
        """
        deleted = list(messages)
        if not await self._turns_in(scope, deleted):
            return 0
        async with self._database.transaction() as connection:
            return await remove_turns(connection, await _turns_in(connection, scope, deleted))

    async def _turns_in(self, scope: str | None, messages: Sequence[int]) -> list[int]:
        async with self._database.reading() as connection:
            return await _turns_in(connection, scope, messages)


async def _turns_in(connection: Connection, scope: str | None, messages: Sequence[int]) -> list[int]:
    rows = await connection.rows(
        """
        SELECT DISTINCT turns.id
        FROM json_each(:messages) AS asked
        CROSS JOIN turn_messages ON turn_messages.message = asked.value
        CROSS JOIN turns ON turns.id = turn_messages.turn
        CROSS JOIN conversations ON conversations.id = turns.conversation
        WHERE :scope IS NULL OR conversations.scope = :scope
        """,
        {"messages": json.dumps(messages), "scope": scope},
    )
    return [row["id"] for row in rows]


async def _number(connection: Connection, key: ConversationKey) -> int:
    """0 where there is no such conversation."""
    return await connection.integer(
        "SELECT id FROM conversations WHERE scope = ? AND place = ? AND holder = ?",
        [key.scope, key.place, key.holder],
    )


async def _number_made(connection: Connection, key: ConversationKey) -> int:
    await connection.run(
        """
        INSERT INTO conversations (scope, place, holder, channel, seen_in) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (scope, place, holder) DO UPDATE
        SET channel = coalesce(channel, excluded.channel), seen_in = coalesce(seen_in, excluded.seen_in)
        WHERE channel IS NULL AND excluded.channel IS NOT NULL
           OR seen_in IS NULL AND excluded.seen_in IS NOT NULL
        """,
        [key.scope, key.place, key.holder, key.channel, key.seen_in],
    )
    return await _number(connection, key)


async def _add_articles(connection: Connection, conversation: int, digests: Iterable[str], at: int) -> None:
    await connection.run_many(
        """
        INSERT INTO conversation_articles (conversation, digest, added_at, number)
        SELECT :conversation, :digest, :at, coalesce(max(number), 0) + 1
        FROM conversation_articles WHERE conversation = :conversation
        ON CONFLICT DO NOTHING
        """,
        [{"conversation": conversation, "digest": digest, "at": at} for digest in digests],
    )
