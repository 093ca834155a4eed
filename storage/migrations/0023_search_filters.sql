-- Reason: search by what was done with words, and by the publication and the day that a paste names.

ALTER TABLE pastes ADD COLUMN publication TEXT NOT NULL DEFAULT '';
ALTER TABLE pastes ADD COLUMN dated TEXT NOT NULL DEFAULT ''; -- as the paste writes it
CREATE INDEX statements_of_act ON statements (act, number);
