-- Reason: show an article's card once in a channel, and link to it afterwards, also after a restart.

CREATE TABLE public_cards (
    scope TEXT NOT NULL,
    channel INTEGER NOT NULL,
    digest TEXT NOT NULL,
    link TEXT NOT NULL,
    message INTEGER,
    shown_at INTEGER NOT NULL,
    PRIMARY KEY (scope, channel, digest)
) STRICT, WITHOUT ROWID;
CREATE INDEX public_cards_of_message ON public_cards (message) WHERE message IS NOT NULL;
CREATE INDEX public_cards_by_age ON public_cards (shown_at);
