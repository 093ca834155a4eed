-- Reason: what a model's server takes, and how large its window is, is asked and paid for once.

CREATE TABLE model_servers (
    address TEXT NOT NULL, -- without keys and passwords
    model TEXT NOT NULL,
    known TEXT NOT NULL CHECK (json_valid(known)),
    PRIMARY KEY (address, model)
) STRICT, WITHOUT ROWID;
