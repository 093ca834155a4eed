-- Reason: how far a model is believed depends on how it did on what the quick reading was sure of.

CREATE TABLE controls (
    id INTEGER PRIMARY KEY,
    server TEXT NOT NULL, -- its address
    model TEXT NOT NULL,
    prompts TEXT NOT NULL, -- digest of those that the replies answered
    reply TEXT NOT NULL, -- keyed digest, which tells nothing of what was read
    agreed INTEGER NOT NULL,
    contradicted INTEGER NOT NULL,
    left_out INTEGER NOT NULL,
    UNIQUE (server, model, prompts, reply)
) STRICT;
