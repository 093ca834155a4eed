-- Reason: show what Byline costs, and stop at the day's budget.

CREATE TABLE usage (
    scope TEXT NOT NULL,
    day INTEGER NOT NULL, -- since 1970-01-01, UTC
    person INTEGER NOT NULL, -- 0 where the person was forgotten
    kind TEXT NOT NULL CHECK (kind IN ('reading', 'question')),
    requests INTEGER NOT NULL,
    input_tokens INTEGER NOT NULL,
    cached_tokens INTEGER NOT NULL,
    reasoning_tokens INTEGER NOT NULL,
    output_tokens INTEGER NOT NULL,
    cost_micro_usd INTEGER NOT NULL,
    unpriced_requests INTEGER NOT NULL,
    hits INTEGER NOT NULL, -- answers that a stored reply gave for nothing
    PRIMARY KEY (scope, day, person, kind)
) STRICT, WITHOUT ROWID;
