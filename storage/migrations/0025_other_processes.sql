-- Reason: that another process answers with the same token shows only now and then, and `byline doctor` has to tell it.

CREATE TABLE other_processes (
    seen_at INTEGER NOT NULL PRIMARY KEY -- Unix seconds
) STRICT;
