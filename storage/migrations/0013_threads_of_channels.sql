-- Reason: with a deleted channel go the conversations of its threads, of which Discord tells nothing.

ALTER TABLE conversations ADD COLUMN channel TEXT; -- of a thread: the one it hangs on
