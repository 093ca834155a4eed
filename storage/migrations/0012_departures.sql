-- Reason: what belongs to a server goes some time after Byline was removed from it.

CREATE TABLE departures (
    scope TEXT PRIMARY KEY,
    left_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
