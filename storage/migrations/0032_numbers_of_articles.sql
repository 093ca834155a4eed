-- Reason: the numbers that answers and cards gave to a conversation's articles stay when one is forgotten.

ALTER TABLE conversation_articles ADD COLUMN number INTEGER NOT NULL DEFAULT 0;

UPDATE conversation_articles SET number = (
    SELECT count(*) FROM conversation_articles AS known
    WHERE known.conversation = conversation_articles.conversation AND known.id <= conversation_articles.id);
