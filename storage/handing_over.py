"""What was read in a channel that is gone is from then on the private matter of who had it read there.

Else nobody could see it, and so nobody forget it. All of this runs inside a caller's transaction.
"""

import json
from collections.abc import Mapping, Sequence

from storage.audiences import audience_for
from storage.connection import Connection, Value
from storage.removal import numbers


async def articles_read_in(connection: Connection, scope: str, channel: int) -> list[int]:
    audience = await _audience_of(connection, scope, channel)
    return await numbers(connection, "SELECT DISTINCT article FROM readings WHERE audience = ?", audience)


async def hand_over(connection: Connection, scope: str, channel: int) -> None:
    """Hand over all that is left of a channel, or a private thread, in which anything was read."""
    await hand_over_articles(connection, scope, channel, await articles_read_in(connection, scope, channel))
    await connection.run("DELETE FROM public_cards WHERE scope = ? AND channel = ?", [scope, channel])
    await connection.run(
        "DELETE FROM audiences WHERE id = ?", [await _audience_of(connection, scope, channel)]
    )


async def hand_over_articles(
    connection: Connection, scope: str, channel: int, articles: Sequence[int]
) -> None:
    """Hand over these articles, and what people set right there of any article."""
    audience = await _audience_of(connection, scope, channel)
    await _let_authors_keep_corrections(connection, scope, audience)
    chosen = json.dumps(articles)
    held = await connection.rows(
        """
        DELETE FROM holdings WHERE audience = ? AND article IN (SELECT value FROM json_each(?))
        RETURNING article, is_article
        """,
        [audience, chosen],
    )
    parts = [row["article"] for row in held if not row["is_article"]]
    people = await numbers(
        connection,
        """
        SELECT DISTINCT person FROM readings
        WHERE audience = ? AND article IN (SELECT value FROM json_each(?))
        """,
        audience,
        chosen,
    )
    for person in people:
        theirs = await audience_for(connection, scope, channel=None, person=person, private=True)
        given = {"audience": audience, "to": theirs, "person": person}
        await _give(connection, given, chosen, json.dumps(parts))


async def _audience_of(connection: Connection, scope: str, channel: int) -> int:
    """0 where nothing was read there."""
    return await connection.integer(
        "SELECT id FROM audiences WHERE scope = ? AND kind = 'channel' AND holder = ?", [scope, channel]
    )


async def _give(connection: Connection, given: Mapping[str, int], articles: str, parts: str) -> None:
    """What one `person` had read for the `audience`, `to` themselves. Its statements are to be found anew.

    `articles`: a JSON list of which; `parts`: of what was no article.
    """
    theirs: dict[str, Value] = {**given, "articles": articles}
    await connection.run(
        """
        INSERT OR IGNORE INTO replies_shown
        SELECT shown.reply, :to
        FROM replies_shown AS shown JOIN replies ON replies.id = shown.reply
        WHERE shown.audience = :audience AND replies.article_digest IN (
            SELECT articles.digest FROM readings JOIN articles ON articles.id = readings.article
            WHERE readings.audience = :audience AND readings.person = :person
              AND readings.article IN (SELECT value FROM json_each(:articles)))
        """,
        theirs,
    )
    await connection.run(
        """
        INSERT OR IGNORE INTO holdings (id, article, audience, is_article)
        SELECT min(id), article, :to, article NOT IN (SELECT value FROM json_each(:parts))
        FROM readings
        WHERE audience = :audience AND person = :person
          AND article IN (SELECT value FROM json_each(:articles))
        GROUP BY article
        """,
        {**theirs, "parts": parts},
    )
    await connection.run(
        """
        UPDATE readings SET audience = :to, channel = NULL
        WHERE audience = :audience AND person = :person
          AND article IN (SELECT value FROM json_each(:articles))
        """,
        theirs,
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
