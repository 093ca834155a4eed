-- Reason: a key that no author of an article can know, for the delimiter around the article.

CREATE TABLE keys (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;
