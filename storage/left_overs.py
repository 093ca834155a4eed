"""What came of readings that are gone, inside a caller's transaction.

Each audience keeps of an article what its own readings brought, and nothing of it once it has none left: that
others still have it, where one may not look, would else be told by what is left.
"""

import json
from collections.abc import Sequence

from storage.connection import Connection
from storage.holding_rows import hold_what_is_read


async def remove_left_overs(connection: Connection, articles: Sequence[int]) -> None:
    """After readings of these articles went."""
    chosen = json.dumps(articles)
    await _remove_pastes(connection, chosen)
    await _remove_cards(connection, chosen)
    await _remove_what_was_shown(connection, chosen)
    await _remove_what_was_set_right(connection, chosen)
    await _take_out_of_conversations(connection, chosen)
    await hold_what_is_read(connection, articles)


async def _remove_pastes(connection: Connection, articles: str) -> None:
    await connection.run(
        """
        DELETE FROM pastes
        WHERE article IN (SELECT value FROM json_each(?))
          AND NOT EXISTS (SELECT 1 FROM readings WHERE readings.paste = pastes.id)
        """,
        [articles],
    )


async def _remove_cards(connection: Connection, articles: str) -> None:
    """Of channels in which nobody is known to have read them."""
    await connection.run(
        """
        DELETE FROM public_cards WHERE (scope, channel, digest) IN (
            SELECT cards.scope, cards.channel, cards.digest
            FROM articles JOIN public_cards AS cards USING (scope, digest)
            WHERE articles.id IN (SELECT value FROM json_each(?)) AND NOT EXISTS (
                SELECT 1 FROM audiences JOIN readings ON readings.audience = audiences.id
                WHERE audiences.scope = cards.scope AND audiences.kind = 'channel'
                  AND audiences.holder = cards.channel AND readings.article = articles.id))
        """,
        [articles],
    )


async def _remove_what_was_shown(connection: Connection, articles: str) -> None:
    await connection.run(
        """
        DELETE FROM replies_shown WHERE (reply, audience) IN (
            SELECT replies.id, shown.audience
            FROM articles
            JOIN replies ON replies.scope = articles.scope AND replies.article_digest = articles.digest
            JOIN replies_shown AS shown ON shown.reply = replies.id
            WHERE articles.id IN (SELECT value FROM json_each(?)) AND NOT EXISTS (
                SELECT 1 FROM readings
                WHERE readings.article = articles.id AND readings.audience = shown.audience))
        """,
        [articles],
    )


async def _remove_what_was_set_right(connection: Connection, articles: str) -> None:
    """In a channel; what somebody set right for themselves is theirs, whoever had it read."""
    await connection.run(
        """
        DELETE FROM corrections WHERE id IN (
            SELECT made.id
            FROM articles
            JOIN corrections AS made ON made.scope = articles.scope AND made.digest = articles.digest
            JOIN audiences ON audiences.id = made.audience AND audiences.kind = 'channel'
            WHERE articles.id IN (SELECT value FROM json_each(?)) AND NOT EXISTS (
                SELECT 1 FROM readings
                WHERE readings.article = articles.id AND readings.audience = audiences.id))
        """,
        [articles],
    )


async def _take_out_of_conversations(connection: Connection, articles: str) -> None:
    """Of channels, unless somebody else's questions there are about them."""
    left = await connection.rows(
        """
        DELETE FROM conversation_articles WHERE id IN (
            SELECT known.id
            FROM articles
            CROSS JOIN conversation_articles AS known ON known.digest = articles.digest
            CROSS JOIN conversations AS place ON place.id = known.conversation -- a scope may have very many
            WHERE articles.id IN (SELECT value FROM json_each(?))
              AND place.scope = articles.scope AND place.holder = 0 AND place.seen_in IS NOT NULL
              AND NOT EXISTS (
                SELECT 1 FROM audiences JOIN readings ON readings.audience = audiences.id
                WHERE audiences.scope = place.scope AND audiences.kind = 'channel'
                  AND audiences.holder = place.seen_in AND readings.article = articles.id)
              AND NOT EXISTS (
                SELECT 1 FROM turns JOIN turn_articles AS about ON about.turn = turns.id
                WHERE turns.conversation = place.id AND about.digest = articles.digest))
        RETURNING conversation
        """,
        [articles],
    )
    await connection.run(
        """
        UPDATE conversations SET notes = '', noted_to = 0, changes = changes + 1, last_context = NULL
        WHERE id IN (SELECT value FROM json_each(?))
        """,
        [json.dumps([row["conversation"] for row in left])],
    )
