-- Reason: a search since a day goes by the readings that its asker may know of.

CREATE INDEX readings_since ON readings (audience, read_at, article);
DROP INDEX articles_since;
