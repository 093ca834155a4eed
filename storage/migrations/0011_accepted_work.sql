-- Reason: work that was accepted survives a restart.

CREATE TABLE accepted_work (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never reused: who finishes late must not end another's work
    scope TEXT NOT NULL,
    person INTEGER NOT NULL,
    details TEXT NOT NULL CHECK (json_valid(details)),
    accepted_at INTEGER NOT NULL
) STRICT;
CREATE INDEX accepted_work_of_scope ON accepted_work (scope);
