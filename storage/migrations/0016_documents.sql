-- Reason: remember of a document what stands beside its text: its kind, pages, and what it tells of itself.

-- JSON as it was given; empty for what was pasted as text.
ALTER TABLE pastes ADD COLUMN document TEXT NOT NULL DEFAULT '';
