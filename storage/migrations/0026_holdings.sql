-- Reason: each audience finds an article as its own readings tell it, and in the order in which it read.

-- An article as one audience has it. The id is that of the audience's first reading, so that ids order
-- its library: newest first is highest id first. `reader` is the version of the reader that found its
-- statements; empty where they are to be found anew.
CREATE TABLE holdings (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    audience INTEGER NOT NULL REFERENCES audiences ON DELETE CASCADE,
    is_full INTEGER NOT NULL DEFAULT 0 CHECK (is_full IN (0, 1)), -- whether a model read it, too
    reader TEXT NOT NULL DEFAULT '',
    UNIQUE (article, audience)
) STRICT;
CREATE INDEX holdings_of_audience ON holdings (audience);
INSERT INTO holdings (id, article, audience)
SELECT min(id), article, audience FROM readings GROUP BY article, audience ORDER BY 1;

-- Statements and people belong to a holding; a statement's number begins with it.
CREATE TABLE people_held (
    holding INTEGER NOT NULL REFERENCES holdings ON UPDATE CASCADE ON DELETE CASCADE,
    id TEXT NOT NULL,
    name INTEGER NOT NULL REFERENCES names,
    kind TEXT NOT NULL,
    also TEXT NOT NULL CHECK (json_valid(also)), -- a list of other names
    PRIMARY KEY (holding, id)
) STRICT, WITHOUT ROWID;
INSERT INTO people_held
SELECT holdings.id, people.id, people.name, people.kind, people.also
FROM holdings CROSS JOIN people ON people.article = holdings.article;

CREATE TABLE statements_held (
    number INTEGER PRIMARY KEY,
    holding INTEGER NOT NULL REFERENCES holdings ON UPDATE CASCADE ON DELETE CASCADE,
    id TEXT NOT NULL,
    act TEXT NOT NULL,
    speakers TEXT NOT NULL, -- a JSON list of names
    details TEXT NOT NULL CHECK (json_valid(details)),
    certainty TEXT NOT NULL DEFAULT 'likely' CHECK (certainty IN ('sure', 'likely', 'unsure')),
    doubts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(doubts)), -- a list
    correction INTEGER, -- whose audience alone finds it
    corrects INTEGER, -- what it outranks: a statement, or the first correction of words that were none
    UNIQUE (holding, id)
) STRICT;
INSERT INTO statements_held
SELECT holdings.id << 20 | (s.number & 1048575), holdings.id, s.id, s.act, s.speakers, s.details, s.certainty,
       s.doubts, s.correction, holdings.id << 20 | (s.corrects & 1048575)
FROM holdings CROSS JOIN statements AS s ON s.article = holdings.article
ORDER BY 1;
UPDATE holdings SET is_full = 1
WHERE EXISTS (SELECT 1 FROM statements_held
              WHERE holding = holdings.id AND json_extract(details, '$.reader') = 'model');

-- Title and publication are those of the article, so that a search for words of both needs one look.
CREATE VIRTUAL TABLE words_held USING fts5 (
    text, speakers, title, publication, place,
    tokenize = "unicode61 remove_diacritics 2",
    prefix = '2 3'
);
INSERT INTO words_held (rowid, text, speakers, title, publication, place)
SELECT s.number, w.text, w.speakers, articles.title,
       (SELECT pastes.publication FROM readings JOIN pastes ON pastes.id = readings.paste
        WHERE readings.article = holdings.article AND readings.audience = holdings.audience
        ORDER BY readings.id DESC LIMIT 1),
       iif(s.correction IS NULL, 'a' || holdings.audience || ' s' || everyone.id, w.place)
FROM statements_held AS s
CROSS JOIN holdings ON holdings.id = s.holding
CROSS JOIN articles ON articles.id = holdings.article
CROSS JOIN audiences AS everyone ON everyone.scope = articles.scope AND everyone.kind = 'everyone'
CROSS JOIN statement_words AS w ON w.rowid = holdings.article << 20 | (s.number & 1048575)
ORDER BY s.number;

DROP TRIGGER corrections_taken_back;
DROP TABLE people;
DROP TABLE statements;
DROP TABLE statement_words;
ALTER TABLE people_held RENAME TO people;
ALTER TABLE statements_held RENAME TO statements;
ALTER TABLE words_held RENAME TO statement_words;
CREATE INDEX people_of_name ON people (name, holding);
CREATE INDEX statements_of_act ON statements (act, number);
CREATE INDEX statements_of_correction ON statements (correction) WHERE correction IS NOT NULL;
CREATE INDEX corrected_statements ON statements (corrects) WHERE corrects IS NOT NULL;

CREATE TRIGGER holdings_removed AFTER DELETE ON holdings BEGIN
    DELETE FROM statement_words WHERE rowid BETWEEN OLD.id << 20 AND OLD.id << 20 | 1048575;
END;

CREATE TRIGGER people_removed AFTER DELETE ON people BEGIN
    DELETE FROM names
    WHERE id = OLD.name
      AND NOT EXISTS (SELECT 1 FROM people WHERE people.name = names.id)
      AND NOT EXISTS (SELECT 1 FROM corrections
                      WHERE corrections.scope = names.scope AND corrections.name = names.name);
END;

CREATE TRIGGER corrections_taken_back AFTER DELETE ON corrections BEGIN
    DELETE FROM statement_words
    WHERE rowid IN (SELECT number FROM statements WHERE correction = OLD.id);
    DELETE FROM statements WHERE correction = OLD.id;
    DELETE FROM names
    WHERE scope = OLD.scope AND name = OLD.name
      AND NOT EXISTS (SELECT 1 FROM people WHERE people.name = names.id)
      AND NOT EXISTS (SELECT 1 FROM corrections AS other
                      WHERE other.scope = OLD.scope AND other.name = OLD.name);
END;

-- By its sentences a story is known again in another copy, which a correction holds for, too.
CREATE TABLE story_sentences (
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    sentence INTEGER NOT NULL, -- the first 64 bits of a digest
    PRIMARY KEY (article, sentence)
) STRICT, WITHOUT ROWID;
CREATE INDEX stories_of_sentence ON story_sentences (sentence);

-- Those to whom a model's reply about an article was shown: to nobody else it tells that somebody asked.
CREATE TABLE replies_shown (
    reply INTEGER NOT NULL REFERENCES replies ON DELETE CASCADE,
    audience INTEGER NOT NULL REFERENCES audiences ON DELETE CASCADE,
    PRIMARY KEY (reply, audience)
) STRICT, WITHOUT ROWID;
CREATE INDEX replies_shown_to ON replies_shown (audience);
INSERT OR IGNORE INTO replies_shown
SELECT replies.id, readings.audience
FROM replies
JOIN articles ON articles.scope = replies.scope AND articles.digest = replies.article_digest
JOIN readings ON readings.article = articles.id
WHERE json_type(replies.reply, '$.shown') = 'text'
  AND readings.read_at >= replies.created_at - 3600; -- it was made within an hour of the first
