-- Reason: bound, over a restart too, how much a channel has read in an hour without anybody asking.

CREATE TABLE channel_readings (
    scope TEXT NOT NULL,
    channel INTEGER NOT NULL,
    read_at INTEGER NOT NULL
) STRICT;
CREATE INDEX channel_readings_since ON channel_readings (channel, read_at);
