-- Reason: never pay a language model twice for the same request.

CREATE TABLE replies (
    id INTEGER PRIMARY KEY,
    scope TEXT NOT NULL,
    key TEXT NOT NULL, -- a digest of the exact request
    article_digest TEXT NOT NULL,
    reply TEXT NOT NULL CHECK (json_valid(reply)),
    model TEXT NOT NULL,
    input_tokens INTEGER NOT NULL,
    cached_tokens INTEGER NOT NULL,
    reasoning_tokens INTEGER NOT NULL,
    output_tokens INTEGER NOT NULL,
    cost_micro_usd INTEGER, -- NULL where the price is unknown
    created_at INTEGER NOT NULL,
    last_used_at INTEGER NOT NULL,
    UNIQUE (scope, key)
) STRICT;
CREATE INDEX replies_of_article ON replies (scope, article_digest);
