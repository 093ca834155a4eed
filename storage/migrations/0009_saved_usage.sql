-- Reason: show what stored replies saved, and count the notes on conversations as a kind of their own.

CREATE TABLE wider_usage (
    scope TEXT NOT NULL,
    day INTEGER NOT NULL, -- since 1970-01-01, UTC
    person INTEGER NOT NULL, -- 0 where the person was forgotten
    kind TEXT NOT NULL CHECK (kind IN ('reading', 'question', 'remembering')),
    requests INTEGER NOT NULL,
    input_tokens INTEGER NOT NULL,
    cached_tokens INTEGER NOT NULL,
    reasoning_tokens INTEGER NOT NULL,
    output_tokens INTEGER NOT NULL,
    cost_micro_usd INTEGER NOT NULL,
    unpriced_requests INTEGER NOT NULL,
    hits INTEGER NOT NULL, -- answers that a stored reply gave for nothing
    saved_input_tokens INTEGER NOT NULL DEFAULT 0, -- what those would have taken
    saved_output_tokens INTEGER NOT NULL DEFAULT 0,
    saved_cost_micro_usd INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (scope, day, person, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO wider_usage (scope, day, person, kind, requests, input_tokens, cached_tokens,
                         reasoning_tokens, output_tokens, cost_micro_usd, unpriced_requests, hits)
SELECT scope, day, person, kind, requests, input_tokens, cached_tokens,
       reasoning_tokens, output_tokens, cost_micro_usd, unpriced_requests, hits
FROM usage;
DROP TABLE usage;
ALTER TABLE wider_usage RENAME TO usage;
