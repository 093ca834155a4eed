-- Reason: let those who manage a server choose channels in which articles are read without being asked.

ALTER TABLE server_settings ADD COLUMN reads_bots INTEGER NOT NULL DEFAULT 0 CHECK (reads_bots IN (0, 1));

CREATE TABLE reading_channels (
    scope TEXT NOT NULL,
    channel INTEGER NOT NULL,
    PRIMARY KEY (scope, channel)
) STRICT, WITHOUT ROWID;
