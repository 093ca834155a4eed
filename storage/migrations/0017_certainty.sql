-- Reason: a search shows how sure a statement is, and why it may be wrong.

ALTER TABLE statements ADD COLUMN certainty TEXT NOT NULL DEFAULT 'likely'
    CHECK (certainty IN ('sure', 'likely', 'unsure')); -- nobody asked before
ALTER TABLE statements ADD COLUMN doubts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(doubts)); -- a list
