-- Reason: count a message once that is gone on with after a restart.

ALTER TABLE channel_readings ADD COLUMN message INTEGER NOT NULL DEFAULT 0;
