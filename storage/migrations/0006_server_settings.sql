-- Reason: let those who manage a server choose how Byline works there.

CREATE TABLE server_settings (
    scope TEXT PRIMARY KEY,
    private INTEGER NOT NULL CHECK (private IN (0, 1)) -- whether answers show only to who asks
) STRICT, WITHOUT ROWID;

-- Channels whose articles no language model receives.
CREATE TABLE quick_channels (
    scope TEXT NOT NULL,
    channel INTEGER NOT NULL,
    PRIMARY KEY (scope, channel)
) STRICT, WITHOUT ROWID;
