"""Which turns of a conversation come nearest to some words.

They are weighed as BM25 does it, with two differences. Words are rare or common within the conversation,
as its people see them; FTS5 would go through the turns of everybody to find out. And a word counts once
in a turn, however often it stands there.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from math import log

from storage.connection import Connection
from storage.search_terms import searchable
from storage.turns import turn_numbers

MOST_WORDS = 32
MANY_TURNS = 500  # beyond them a word is just common
MOST_PLACES = 1000  # looked at, of the rarest words first: thousands of places of common ones tell little
SATURATION, LENGTH_SHARE = 1.2, 0.75  # the usual constants of BM25


@dataclass(frozen=True, slots=True)
class _Searched:
    """The ids from which to which a search goes, and how long the conversation is all in all."""

    lowest: int
    highest: int
    turns: int
    average_tokens: float  # of a turn


async def best_turns(
    connection: Connection, conversation: int, words: Iterable[str], limit: int, before: int | None = None
) -> list[int]:
    """Ids of turns that hold any of `words`, the best first, the later before the earlier where equal."""
    searched = await _searched(connection, conversation, before)
    turns_with = await _turns_with(connection, searchable(words)[:MOST_WORDS], searched)
    weights = {word: _weight(count, searched.turns) for word, count in _rarest(turns_with)}
    return await _heaviest(connection, weights, searched, limit) if weights else []


async def _searched(connection: Connection, conversation: int, before: int | None) -> _Searched:
    lowest, highest = turn_numbers(conversation)
    size = await connection.row(
        """
        SELECT count(*) AS turns, avg(question_tokens + answer_tokens) AS average_tokens
        FROM turns WHERE conversation = ?
        """,
        [conversation],
    )
    turns, average_tokens = size or (0, None)
    last = highest if before is None else min(highest, before - 1)
    return _Searched(lowest, last, turns, average_tokens or 1.0)


async def _turns_with(connection: Connection, terms: list[str], searched: _Searched) -> list[tuple[str, int]]:
    """In how many turns each of `terms` stands, counted up to MANY_TURNS; those in none are left out."""
    rows = await connection.rows(
        """
        SELECT word.value AS term,
               (SELECT count(*) FROM (SELECT 1 FROM turn_words
                                      WHERE turn_words MATCH word.value
                                        AND rowid BETWEEN :lowest AND :highest LIMIT :many)) AS turns
        FROM json_each(:terms) AS word
        """,
        {
            "terms": json.dumps(terms),
            "lowest": searched.lowest,
            "highest": searched.highest,
            "many": MANY_TURNS,
        },
    )
    return [(row["term"], row["turns"]) for row in rows if row["turns"]]


def _rarest(turns_with: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """The rarest terms, as many as have MOST_PLACES together, at least one."""
    chosen: list[tuple[str, int]] = []
    places = 0
    for word, count in sorted(turns_with, key=lambda one: one[1]):
        places += count
        if chosen and places > MOST_PLACES:
            break
        chosen.append((word, count))
    return chosen


def _weight(turns_with_word: int, turns: int) -> float:
    return log(1 + (turns - turns_with_word + 0.5) / (turns_with_word + 0.5))


async def _heaviest(
    connection: Connection, weights: dict[str, float], searched: _Searched, limit: int
) -> list[int]:
    rows = await connection.rows(
        """
        WITH word AS MATERIALIZED (
            SELECT json_extract(value, '$[0]') AS term, json_extract(value, '$[1]') AS weight
            FROM json_each(:weights)),
        found AS (
            SELECT words.rowid AS turn, sum(word.weight) AS weight
            FROM word CROSS JOIN turn_words AS words
            WHERE words.turn_words MATCH word.term AND words.rowid BETWEEN :lowest AND :highest
            GROUP BY words.rowid)
        SELECT turn FROM found CROSS JOIN turns ON turns.id = found.turn
        ORDER BY weight / (1 + :saturation * (1 - :share + :share
                 * (question_tokens + answer_tokens) / :average)) DESC, turn DESC
        LIMIT :limit
        """,
        {
            "weights": json.dumps(list(weights.items())),
            "lowest": searched.lowest,
            "highest": searched.highest,
            "saturation": SATURATION,
            "share": LENGTH_SHARE,
            "average": searched.average_tokens,
            "limit": limit,
        },
    )
    return [row["turn"] for row in rows]
