-- Reason: search what was said and who said it, across all articles of a scope.

CREATE TABLE names (
    id INTEGER PRIMARY KEY,
    scope TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (scope, name)
) STRICT;

-- Each word of a name without case and accents, so that half a family name can be completed.
CREATE TABLE name_parts (
    scope TEXT NOT NULL,
    part TEXT NOT NULL,
    name INTEGER NOT NULL REFERENCES names ON DELETE CASCADE,
    PRIMARY KEY (scope, part, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_parts_of_name ON name_parts (name);

CREATE TABLE people (
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    id TEXT NOT NULL,
    name INTEGER NOT NULL REFERENCES names,
    kind TEXT NOT NULL,
    also TEXT NOT NULL CHECK (json_valid(also)), -- a list of other names
    PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX people_of_name ON people (name, article);

-- Numbers descend with the place in the article, so that descending numbers give the newest article
-- first and its statements in their order. Their words are in statement_words, and only there.
CREATE TABLE statements (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    id TEXT NOT NULL,
    act TEXT NOT NULL,
    speakers TEXT NOT NULL, -- a JSON list of names
    details TEXT NOT NULL CHECK (json_valid(details)),
    UNIQUE (article, id)
) STRICT;

-- The row's id is the statement's number. `place` holds one word for the scope and one for each
-- audience, so that an unseen article costs a search nothing. Common beginnings of two and three
-- letters have lists of their own.
CREATE VIRTUAL TABLE statement_words USING fts5 (
    text, speakers, place,
    tokenize = "unicode61 remove_diacritics 2",
    prefix = '2 3'
);
