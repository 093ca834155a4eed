-- Reason: remember what was asked about articles and answered, so that questions can build on earlier ones.

-- What somebody asks privately is a conversation of their own: `holder` is that person, else 0. Ids are
-- never reused, because the numbers of turns begin with them.
CREATE TABLE conversations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scope TEXT NOT NULL,
    place TEXT NOT NULL,
    holder INTEGER NOT NULL,
    notes TEXT NOT NULL DEFAULT '', -- on the turns up to `noted_to`
    noted_to INTEGER NOT NULL DEFAULT 0,
    changes INTEGER NOT NULL DEFAULT 0, -- grows with every turn changed or removed
    turns_so_far INTEGER NOT NULL DEFAULT 0, -- removed ones included
    last_context TEXT CHECK (last_context IS NULL OR json_valid(last_context)),
    UNIQUE (scope, place, holder)
) STRICT;

-- In the order in which they came. By digest, because a conversation may be about an article that
-- could not be kept.
CREATE TABLE conversation_articles (
    id INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
    digest TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    UNIQUE (conversation, digest)
) STRICT;
CREATE INDEX conversations_of_article ON conversation_articles (digest, conversation);

-- A question and its answer. Their words are in turn_words, and only there. Numbers begin with the
-- conversation, so that its turns lie together and a search passes over all others at once. They are
-- never reused, so that notes on turns that were removed meanwhile are known by the last of them.
CREATE TABLE turns (
    id INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
    person INTEGER NOT NULL,
    name TEXT NOT NULL, -- how the person was called then
    question_tokens INTEGER NOT NULL,
    answer_tokens INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    reply_key TEXT -- of the model's reply in `replies`; NULL where no model answered
) STRICT;
CREATE INDEX turns_of_conversation ON turns (conversation, question_tokens, answer_tokens);
CREATE INDEX turns_of_person ON turns (person, conversation);
CREATE INDEX turns_of_reply ON turns (reply_key) WHERE reply_key IS NOT NULL;

CREATE TABLE turn_articles (
    turn INTEGER NOT NULL REFERENCES turns ON DELETE CASCADE,
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (turn, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX turns_of_article ON turn_articles (digest, turn);

-- The messages that hold the question and its answer: the turn goes when one of them is deleted.
CREATE TABLE turn_messages (
    message INTEGER NOT NULL,
    turn INTEGER NOT NULL REFERENCES turns ON DELETE CASCADE,
    PRIMARY KEY (message, turn)
) STRICT, WITHOUT ROWID;
CREATE INDEX messages_of_turn ON turn_messages (turn);

-- The row's id is the turn's.
CREATE VIRTUAL TABLE turn_words USING fts5 (
    question, answer,
    tokenize = "porter unicode61 remove_diacritics 2"
);
