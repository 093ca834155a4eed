-- Reason: list as articles what was read as one, and neither a greeting nor the first part of a longer paste.

ALTER TABLE holdings ADD COLUMN is_article INTEGER NOT NULL DEFAULT 1 CHECK (is_article IN (0, 1));
