-- A relay's own file: what came, for consoles to fetch. Kept for a while, then forgotten.
CREATE TABLE relay (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE webhook_event (
    position          INTEGER PRIMARY KEY AUTOINCREMENT,
    digest            TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
    received_at       INTEGER NOT NULL,
    deliveries        INTEGER NOT NULL CHECK (deliveries > 0),
    type              TEXT NOT NULL,
    remote_id         TEXT,
    idempotency_key   TEXT,
    currency          TEXT,
    payout_status     TEXT,
    hash              TEXT,
    message           TEXT,
    validation_status TEXT,
    withdrawal_id     TEXT,
    public_key        TEXT NOT NULL,
    sign              TEXT NOT NULL,
    body              BLOB NOT NULL
) STRICT;

CREATE INDEX webhook_event_age ON webhook_event (received_at);

CREATE TABLE webhook_count (
    name    TEXT PRIMARY KEY NOT NULL,
    count   INTEGER NOT NULL CHECK (count >= 0),
    last_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 1;
