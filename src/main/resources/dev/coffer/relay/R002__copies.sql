-- Two subscriptions may be told the same in the same bytes. A console that knows the secret of only one of them needs that one's copy.
CREATE TABLE webhook_copy (
    position          INTEGER PRIMARY KEY AUTOINCREMENT,
    digest            TEXT NOT NULL CHECK (length(digest) = 64),
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
    UNIQUE (digest, public_key)
) STRICT;

INSERT INTO webhook_copy
SELECT position, digest, received_at, deliveries, type, remote_id, idempotency_key, currency, payout_status, hash, message,
       validation_status, withdrawal_id, public_key, sign, body
FROM webhook_event ORDER BY position;

-- Positions are never used again, those of forgotten events neither.
DELETE FROM sqlite_sequence WHERE name = 'webhook_copy';

INSERT INTO sqlite_sequence (name, seq) SELECT 'webhook_copy', seq FROM sqlite_sequence WHERE name = 'webhook_event';

DROP TABLE webhook_event;

ALTER TABLE webhook_copy RENAME TO webhook_event;

CREATE INDEX webhook_event_age ON webhook_event (received_at);

PRAGMA user_version = 2;
