-- Reason: remember which articles were read, where, by whom, and who may therefore see them.

-- One row a story and scope. Ids grow with the first reading and are never reused, so that they
-- order the library: newest first is highest id first.
CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scope TEXT NOT NULL,
    digest TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    first_read_at INTEGER NOT NULL,
    UNIQUE (scope, digest)
) STRICT;
CREATE INDEX articles_newest_first ON articles (scope);
CREATE INDEX articles_since ON articles (scope, first_read_at);

-- The same story pasted with another footer is another paste, and its footer may be private.
CREATE TABLE pastes (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    digest TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (article, digest)
) STRICT;

-- Those who may see a reading: all in the scope, those who can view a channel, or one person.
-- Ids are never reused, because the index of statements names them.
CREATE TABLE audiences (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    scope TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('everyone', 'channel', 'person')),
    holder INTEGER NOT NULL, -- the channel or the person; 0 for everyone
    UNIQUE (scope, kind, holder)
) STRICT;

-- One row each time that somebody had an article read.
CREATE TABLE readings (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    paste INTEGER NOT NULL REFERENCES pastes ON DELETE CASCADE,
    audience INTEGER NOT NULL REFERENCES audiences ON DELETE CASCADE,
    person INTEGER NOT NULL,
    channel INTEGER,
    message INTEGER,
    read_at INTEGER NOT NULL
) STRICT;
CREATE INDEX readings_of_article ON readings (article, audience, read_at);
CREATE INDEX readings_of_audience ON readings (audience, article);
CREATE INDEX readings_of_paste ON readings (paste);
CREATE INDEX readings_of_person ON readings (person);
