-- Webhook events whose signature was right, once each whatever the number of their deliveries. What they claim moves no payout: it is
-- a reason to read one.
CREATE TABLE webhook_event (
    position          INTEGER PRIMARY KEY AUTOINCREMENT,
    -- SHA-256 of the body, in hex.
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
    body              BLOB NOT NULL,

    -- Absent until the event has had its effect.
    outcome           TEXT CHECK (outcome IN ('READ', 'KNOWN', 'OFFERED', 'OTHER_ACCOUNT', 'BALANCES', 'NOTED')),
    done_at           INTEGER,
    CHECK ((outcome IS NULL) = (done_at IS NULL))
) STRICT;

CREATE INDEX webhook_event_waiting ON webhook_event (position) WHERE outcome IS NULL;
CREATE INDEX webhook_event_offered ON webhook_event (remote_id, idempotency_key, position) WHERE outcome = 'OFFERED';
CREATE INDEX webhook_event_done ON webhook_event (done_at) WHERE done_at IS NOT NULL;

CREATE TABLE webhook_count (
    name    TEXT PRIMARY KEY NOT NULL,
    count   INTEGER NOT NULL CHECK (count >= 0),
    last_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How far each relay was read; written together with what was read.
CREATE TABLE webhook_relay (
    url      TEXT PRIMARY KEY NOT NULL,
    relay    TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX payout_remote ON payout (remote_id) WHERE remote_id IS NOT NULL;

PRAGMA user_version = 5;
