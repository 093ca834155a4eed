-- Reason: who may not look where others asked about an article does not learn that they did.

-- The channel of which everybody who can view it sees the conversation; NULL outside channels.
ALTER TABLE conversations ADD COLUMN seen_in INTEGER;

-- Which threads are private is not known of earlier ones: nobody but their askers counts there.
UPDATE conversations SET seen_in = CAST(place AS INTEGER)
WHERE scope LIKE 'guild:%' AND channel IS NULL;
