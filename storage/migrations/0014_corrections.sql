-- Reason: keep what people have set right in a reading, for those who may see the reading it was made on.

-- `fingerprint` is a JSON array of the digests of the story's sentences, by which the story is known
-- again. `person` is 0 and `shown_as` empty where its author was forgotten.
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scope TEXT NOT NULL,
    audience INTEGER NOT NULL REFERENCES audiences ON DELETE CASCADE,
    person INTEGER NOT NULL,
    shown_as TEXT NOT NULL,
    digest TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    sentence TEXT NOT NULL,
    occurrence INTEGER NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('speaker', 'nobody', 'quotation')),
    name TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX corrections_of_sentence ON corrections (scope, sentence);
CREATE INDEX corrections_of_article ON corrections (scope, digest);
CREATE INDEX corrections_of_person ON corrections (person);
CREATE INDEX corrections_of_audience ON corrections (audience);
