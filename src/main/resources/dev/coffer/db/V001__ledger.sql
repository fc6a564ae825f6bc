-- The ledger. Amounts are TEXT in plain decimals, as they were confirmed; instants are INTEGER milliseconds since 1970.
-- The rules below are kept by the disk itself, so that no mistake in the program, and no other program, breaks them quietly.

CREATE TABLE workspace (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE payout (
    id                 INTEGER PRIMARY KEY,

    -- The intent. Written once.
    idempotency_key    TEXT NOT NULL UNIQUE CHECK (length(idempotency_key) = 36),
    draft_id           TEXT NOT NULL UNIQUE CHECK (length(draft_id) = 36),
    account            TEXT NOT NULL,
    issued_by          TEXT NOT NULL,
    confirmed_at       INTEGER NOT NULL,
    chain              TEXT NOT NULL CHECK (chain <> ''),
    currency           TEXT NOT NULL CHECK (currency <> ''),
    deposit_address    TEXT NOT NULL CHECK (deposit_address <> ''),
    amount             TEXT NOT NULL
                       CHECK (amount GLOB '[0-9]*' AND amount GLOB '*[1-9]*' AND amount GLOB '*[0-9]'
                              AND amount NOT GLOB '*[^0-9.]*' AND amount NOT GLOB '*.*.*' AND amount NOT GLOB '0[0-9]*'),
    -- Sorts like the number: the length of the whole part, then the digits. SQLite only; elsewhere a numeric column does it.
    amount_order       TEXT GENERATED ALWAYS AS (format('%03d', instr(amount || '.', '.') - 1) || amount) VIRTUAL,
    claim_reference    TEXT NOT NULL,
    comment            TEXT NOT NULL,
    execution_at       INTEGER,
    execution_zone     TEXT,
    execution_typed    TEXT,
    previous_attempt   INTEGER REFERENCES payout (id),
    override_reason    TEXT,

    -- How far our request came.
    outbox_state       TEXT NOT NULL CHECK (outbox_state IN
                       ('QUEUED', 'SENDING', 'ACCEPTED', 'REJECTED', 'UNCERTAIN', 'WITHDRAWN', 'NEVER_ARRIVED')),
    outbox_since       INTEGER NOT NULL,
    attempts           INTEGER NOT NULL CHECK (attempts >= 0),
    maybe_sent         INTEGER NOT NULL CHECK (maybe_sent IN (0, 1)),
    not_before         INTEGER,
    lookups            INTEGER NOT NULL CHECK (lookups >= 0),
    missing_since      INTEGER,
    note_code          TEXT,
    note_text          TEXT,
    note_trace         TEXT,

    -- What Calypso last said.
    remote_id                    TEXT,
    remote_account               TEXT,
    remote_deposit_address       TEXT,
    remote_currency              TEXT,
    remote_amount                TEXT,
    remote_fee_currency          TEXT,
    remote_fee                   TEXT,
    remote_fee_percentage        TEXT,
    remote_state                 TEXT,
    remote_created_at            INTEGER,
    remote_hash                  TEXT,
    remote_comment               TEXT,
    remote_execution_at          INTEGER,
    remote_key                   TEXT,
    remote_errors                INTEGER NOT NULL DEFAULT 0 CHECK (remote_errors >= 0),
    remote_canceled              INTEGER NOT NULL DEFAULT 0 CHECK (remote_canceled IN (0, 1)),
    remote_canceled_user         TEXT,
    remote_canceled_name         TEXT,
    remote_canceled_message      TEXT,
    remote_belonging             TEXT,
    remote_raw                   TEXT,
    remote_read_at               INTEGER,
    mismatch                     TEXT,

    -- Address, claim reference, comment, key, hash and Calypso id with their case folded; what a search looks into.
    search_text        TEXT NOT NULL,

    CHECK ((execution_at IS NULL) = (execution_zone IS NULL) AND (execution_at IS NULL) = (execution_typed IS NULL)),
    CHECK ((note_code IS NULL) = (note_text IS NULL) AND (note_trace IS NULL OR note_code IS NOT NULL)),
    CHECK (previous_attempt IS NULL OR previous_attempt < id),
    -- Calypso has it exactly when we know its id there.
    CHECK ((outbox_state = 'ACCEPTED') = (remote_id IS NOT NULL)),
    CHECK ((remote_id IS NULL) = (remote_state IS NULL) AND (remote_id IS NULL) = (remote_amount IS NULL)
           AND (remote_id IS NULL) = (remote_currency IS NULL) AND (remote_id IS NULL) = (remote_account IS NULL)
           AND (remote_id IS NULL) = (remote_deposit_address IS NULL) AND (remote_id IS NULL) = (remote_raw IS NULL)
           AND (remote_id IS NULL) = (remote_read_at IS NULL)),
    CHECK ((remote_fee IS NULL) = (remote_fee_currency IS NULL))
) STRICT;

-- One failed payout has at most one next attempt.
CREATE UNIQUE INDEX payout_next_attempt ON payout (previous_attempt) WHERE previous_attempt IS NOT NULL;
CREATE INDEX payout_outbox ON payout (account, outbox_state, id);
CREATE INDEX payout_open ON payout (account, id)
    WHERE outbox_state = 'ACCEPTED' AND remote_state NOT IN ('COMPLETED', 'FAILED', 'CANCELED', 'PARTIAL');
CREATE INDEX payout_receiver ON payout (deposit_address, confirmed_at);
CREATE INDEX payout_claim ON payout (claim_reference COLLATE NOCASE);
CREATE INDEX payout_scheduled ON payout (id) WHERE execution_at IS NOT NULL;

CREATE TRIGGER payout_intent_stays
    BEFORE UPDATE OF id, idempotency_key, draft_id, account, issued_by, confirmed_at, chain, currency, deposit_address, amount,
        claim_reference, comment, execution_at, execution_zone, execution_typed, previous_attempt, override_reason ON payout
BEGIN
    SELECT RAISE(ABORT, 'the intent of a payout never changes');
END;

CREATE TRIGGER payout_stays BEFORE DELETE ON payout
BEGIN
    SELECT RAISE(ABORT, 'a payout is never deleted');
END;

-- That a request may have left is never forgotten, nor how many did.
CREATE TRIGGER payout_remembers_sending
    BEFORE UPDATE OF attempts, maybe_sent ON payout
    WHEN NEW.attempts < OLD.attempts OR NEW.maybe_sent < OLD.maybe_sent
BEGIN
    SELECT RAISE(ABORT, 'a send that was begun is never forgotten');
END;

CREATE TRIGGER payout_remote_id_stays
    BEFORE UPDATE OF remote_id ON payout
    WHEN OLD.remote_id IS NOT NULL AND NEW.remote_id IS NOT OLD.remote_id
BEGIN
    SELECT RAISE(ABORT, 'the Calypso id of a payout never changes');
END;

-- Problems with the on-chain transfer, as in the newest reading.
CREATE TABLE payout_error (
    payout        INTEGER NOT NULL REFERENCES payout (id),
    position      INTEGER NOT NULL,
    withdrawal_id TEXT,
    status        TEXT NOT NULL,
    resolved      INTEGER NOT NULL CHECK (resolved IN (0, 1)),
    message       TEXT,
    PRIMARY KEY (payout, position)
) STRICT, WITHOUT ROWID;

-- The timeline: appended, never changed.
CREATE TABLE payout_change (
    id         INTEGER PRIMARY KEY,
    payout     INTEGER NOT NULL REFERENCES payout (id),
    seq        INTEGER NOT NULL CHECK (seq > 0),
    at         INTEGER NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('OUTBOX', 'REMOTE', 'REMARK')),
    from_state TEXT,
    to_state   TEXT NOT NULL,
    detail     TEXT,
    UNIQUE (payout, seq)
) STRICT;

CREATE TRIGGER payout_change_stays_as_is BEFORE UPDATE ON payout_change
BEGIN
    SELECT RAISE(ABORT, 'a timeline is appended to, never changed');
END;

CREATE TRIGGER payout_change_stays BEFORE DELETE ON payout_change
BEGIN
    SELECT RAISE(ABORT, 'a timeline is appended to, never shortened');
END;

-- A snapshot spans the readings that found the same figures: a new row only where a figure, or the name, changed.
CREATE TABLE balance_snapshot (
    id      INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    name    TEXT,
    since   INTEGER NOT NULL,
    as_of   INTEGER NOT NULL
) STRICT;

CREATE INDEX balance_snapshot_newest ON balance_snapshot (account, id);

CREATE TABLE balance (
    snapshot INTEGER NOT NULL REFERENCES balance_snapshot (id),
    position INTEGER NOT NULL,
    currency TEXT NOT NULL,
    amount   TEXT NOT NULL,
    PRIMARY KEY (snapshot, position)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 1;
