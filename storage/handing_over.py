"""What was read in a channel that is gone is from then on the private matter of who had it read there.

Else nobody could see it, and so nobody forget it. All of this runs inside a caller's transaction.
"""

import json
from collections.abc import Mapping

from storage.audiences import audience_for
from storage.connection import Connection


async def hand_over(connection: Connection, scope: str, channel: int) -> None:
    """Of a channel, or a private thread, in which anything was read."""
    audience = await connection.integer(
        "SELECT id FROM audiences WHERE scope = ? AND kind = 'channel' AND holder = ?", [scope, channel]
    )
    if not audience:
        return
    await _let_authors_keep_corrections(connection, scope, audience)
    parts = await connection.rows(
        "SELECT article FROM holdings WHERE audience = ? AND NOT is_article", [audience]
    )
    await connection.run("DELETE FROM holdings WHERE audience = ?", [audience])
    for row in await connection.rows("SELECT DISTINCT person FROM readings WHERE audience = ?", [audience]):
        theirs = await audience_for(connection, scope, channel=None, person=row["person"], private=True)
        given = {"audience": audience, "to": theirs, "person": row["person"]}
        await _give(connection, given, json.dumps([one["article"] for one in parts]))
    await connection.run("DELETE FROM public_cards WHERE scope = ? AND channel = ?", [scope, channel])
    await connection.run("DELETE FROM audiences WHERE id = ?", [audience])


async def _give(connection: Connection, given: Mapping[str, int], parts: str) -> None:
    """What one `person` had read for the `audience`, `to` themselves. Its statements are to be found anew.

    `parts`: a JSON list of what was no article.
    """
    await connection.run(
        """
        INSERT OR IGNORE INTO replies_shown
        SELECT shown.reply, :to
        FROM replies_shown AS shown JOIN replies ON replies.id = shown.reply
        WHERE shown.audience = :audience AND replies.article_digest IN (
            SELECT articles.digest FROM readings JOIN articles ON articles.id = readings.article
            WHERE readings.audience = :audience AND readings.person = :person)
        """,
        given,
    )
    await connection.run(
        """
        INSERT OR IGNORE INTO holdings (id, article, audience, is_article)
        SELECT min(id), article, :to, article NOT IN (SELECT value FROM json_each(:parts))
        FROM readings WHERE audience = :audience AND person = :person GROUP BY article
        """,
        {**given, "parts": parts},
    )
    await connection.run(
        """
        UPDATE readings SET audience = :to, channel = NULL, message = NULL
        WHERE audience = :audience AND person = :person
        """,
        given,
    )


async def _let_authors_keep_corrections(connection: Connection, scope: str, audience: int) -> None:
    """Each becomes one that its author alone sees; a nameless one goes with the audience."""
    rows = await connection.rows(
        "SELECT DISTINCT person FROM corrections WHERE audience = ? AND person <> 0", [audience]
    )
    for row in rows:
        theirs = await audience_for(connection, scope, channel=None, person=row["person"], private=True)
        await connection.run(
            "UPDATE corrections SET audience = ? WHERE audience = ? AND person = ?",
            [theirs, audience, row["person"]],
        )
