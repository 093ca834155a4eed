"""The statements that somebody may see, page by page."""

import json
from sqlite3 import Row

from storage.audiences import Audiences
from storage.connection import Connection
from storage.found_statements import Cursor, FoundStatement, Search, StatementPage
from storage.search_terms import TypedWords, search_expression
from storage.statement_index import numbers_of

FROM_WORDS = "statement_words AS w CROSS JOIN statements AS s ON s.number = w.rowid"
FROM_STATEMENTS = "statements AS s CROSS JOIN statement_words AS w ON w.rowid = s.number"
STATEMENTS_IN_VIEW = """
    SELECT w.rowid AS number, w.text, s.id, s.speakers, s.act, s.details, s.certainty, s.doubts,
           a.digest AS article_digest, a.title AS article_title, a.language, first.read_at,
           correction.shown_as AS corrected_by, paste.dated
    FROM {source}
    CROSS JOIN holdings AS h ON h.id = s.holding AND h.audience IN (SELECT value FROM json_each(:audiences))
    CROSS JOIN articles AS a ON a.id = h.article AND a.scope = :scope
    CROSS JOIN readings AS first ON first.id = (
        SELECT r.id FROM readings AS r
        WHERE r.article = a.id AND r.audience IN (SELECT value FROM json_each(:audiences))
        ORDER BY r.id LIMIT 1)
    CROSS JOIN pastes AS paste ON paste.id = first.paste
    LEFT JOIN corrections AS correction ON correction.id = s.correction
    LEFT JOIN audiences AS its ON its.id = correction.audience
"""  # CROSS JOIN keeps this order: the index first, and of its rows only as many as are shown
# Of an article that several of the viewer's audiences have: as a model read it, then as it came first.
HOLDING_COUNTS = """
    NOT EXISTS (
        SELECT 1 FROM holdings AS other
        WHERE other.article = h.article AND other.audience IN (SELECT value FROM json_each(:audiences))
          AND (other.is_full, -other.id) > (h.is_full, -h.id))
"""
# Of a statement and its corrections the one that counts for the viewer: one's own, then the latest.
COUNTS_FOR_VIEWER = """
    (s.correction IS NULL OR correction.audience IN (SELECT value FROM json_each(:audiences)))
    AND NOT EXISTS (
        SELECT 1 FROM statements AS better
        JOIN corrections AS made ON made.id = better.correction
        JOIN audiences AS whose ON whose.id = made.audience
        WHERE better.corrects = coalesce(s.corrects, s.number)
          AND made.audience IN (SELECT value FROM json_each(:audiences))
          AND (whose.kind = 'person', made.id)
              > (coalesce(its.kind = 'person', 0), coalesce(correction.id, 0)))
"""


async def oldest_since(connection: Connection, audiences: Audiences, since: int | None) -> int | None:
    """The lowest id of a holding of which a reading in view is since then; None where there is none."""
    if since is None:
        return 0
    return (
        await connection.integer(
            """
            SELECT min(id) FROM readings
            WHERE audience IN (SELECT value FROM json_each(?)) AND read_at >= ?
            """,
            [audiences.as_json, since],
        )
        or None
    )


async def page_of(
    connection: Connection, scope: str, audiences: Audiences, search: Search, oldest: int, after: Cursor
) -> StatementPage:
    typed = TypedWords(search.words, search.speaker, search.article, search.publication)
    expression = search_expression(audiences, typed, beginnings=after.beginnings)
    if expression is None:
        return StatementPage(())
    by_words = search.goes_by_index or not search.act
    conditions = [
        "w.statement_words MATCH :expression" if by_words else "",
        "s.act = :act" if search.act else "",
    ]
    number = "w.rowid" if by_words else "s.number"  # of the table that comes first, whose order serves
    source = STATEMENTS_IN_VIEW.format(source=FROM_WORDS if by_words else FROM_STATEMENTS)
    rows = await connection.rows(
        f"""{source}
        WHERE {" AND ".join(one for one in conditions if one)}
          AND {number} < :before AND {number} >= :oldest
          AND first.read_at >= :since AND (:until IS NULL OR first.read_at < :until)
          AND {HOLDING_COUNTS} AND {COUNTS_FOR_VIEWER}
        ORDER BY {number} DESC LIMIT :limit
        """,
        {
            "scope": scope,
            "audiences": audiences.as_json,
            **({"expression": expression} if by_words else {}),
            **({"act": search.act} if search.act else {}),
            "before": after.before,
            "oldest": numbers_of(oldest)[0],
            "since": search.since or 0,
            "until": search.until,
            "limit": search.limit + 1,  # one more tells whether there is another page
        },
    )
    shown = rows[: search.limit]
    more = Cursor(shown[-1]["number"], after.beginnings) if len(rows) > len(shown) else None
    return StatementPage(tuple(found_statement(row) for row in shown), more, after.beginnings)


def found_statement(row: Row) -> FoundStatement:
    return FoundStatement(
        id=row["id"],
        text=row["text"],
        speakers=tuple(json.loads(row["speakers"])),
        act=row["act"],
        details=row["details"],
        certainty=row["certainty"],
        doubts=tuple(json.loads(row["doubts"])),
        article_digest=row["article_digest"],
        article_title=row["article_title"],
        language=row["language"],
        read_at=row["read_at"],
        corrected_by=row["corrected_by"],
        number=row["number"],
        dated=row["dated"],
    )
