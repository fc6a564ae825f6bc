CREATE TABLE IF NOT EXISTS meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS balance (
    currency TEXT PRIMARY KEY,
    opening  TEXT NOT NULL,
    amount   TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS payout (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    key          TEXT UNIQUE,
    address      TEXT NOT NULL,
    amount       TEXT NOT NULL,
    currency     TEXT NOT NULL,
    comment      TEXT,
    external_id  TEXT,
    execution_ms INTEGER,
    fee          TEXT NOT NULL,
    fee_percent  TEXT NOT NULL,
    accepted_ms  INTEGER NOT NULL,
    released_ms  INTEGER,
    state        TEXT NOT NULL,
    prev_state   TEXT,
    hash         TEXT,
    prev_hash    TEXT,
    debited      INTEGER NOT NULL,
    forced       INTEGER NOT NULL,
    error        TEXT,
    due_ms       INTEGER
) STRICT;

CREATE INDEX IF NOT EXISTS payout_due ON payout (due_ms, id) WHERE due_ms IS NOT NULL;

-- Positive takes from the balance, negative gives back.
CREATE TABLE IF NOT EXISTS movement (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    payout_id INTEGER NOT NULL REFERENCES payout (id),
    currency  TEXT NOT NULL,
    amount    TEXT NOT NULL,
    at_ms     INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS create_seen (
    key      TEXT PRIMARY KEY,
    requests INTEGER NOT NULL,
    refused  INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS subscription (
    request_id TEXT PRIMARY KEY,
    events     TEXT NOT NULL,
    services   TEXT NOT NULL,
    url        TEXT NOT NULL,
    public_key TEXT NOT NULL,
    secret_key TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    errors     INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS notification (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    request_id TEXT NOT NULL,
    body       TEXT NOT NULL,
    attempts   INTEGER NOT NULL,
    -- Held back once, or sent a second time, by a fault.
    marked     INTEGER NOT NULL,
    outcome    TEXT,
    due_ms     INTEGER NOT NULL
) STRICT;

CREATE INDEX IF NOT EXISTS notification_due ON notification (due_ms, id) WHERE outcome IS NULL;

-- When the present row of errors without a success began.
CREATE TABLE IF NOT EXISTS subscription_trouble (
    request_id TEXT PRIMARY KEY,
    since_ms   INTEGER NOT NULL
) STRICT;
