-- Drafts of the payout form: everything as it was typed, read or not. They are no payouts, and nothing here is ever sent.

CREATE TABLE draft (
    -- The identity that the payout will be entered under.
    draft_id        TEXT PRIMARY KEY NOT NULL CHECK (length(draft_id) = 36),
    saved_at        INTEGER NOT NULL,
    chain           TEXT,
    currency        TEXT,
    deposit_address TEXT NOT NULL,
    amount          TEXT NOT NULL,
    claim_reference TEXT NOT NULL,
    comment         TEXT NOT NULL,
    scheduled       INTEGER NOT NULL CHECK (scheduled IN (0, 1)),
    execution_date  TEXT NOT NULL,
    execution_time  TEXT NOT NULL,
    execution_zone  TEXT NOT NULL,
    -- The choice made for an hour that occurs twice.
    zone_offset     TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX draft_newest ON draft (saved_at);

-- What was entered is no draft any more, in the very transaction that enters it, and never becomes one again.
CREATE TRIGGER draft_ends_with_its_payout AFTER INSERT ON payout
BEGIN
    DELETE FROM draft WHERE draft_id = NEW.draft_id;
END;

CREATE TRIGGER draft_of_a_payout_is_not_kept BEFORE INSERT ON draft
    WHEN EXISTS (SELECT 1 FROM payout WHERE draft_id = NEW.draft_id)
BEGIN
    SELECT RAISE(IGNORE);
END;

-- What was paid before, by receiver and by asset, asked for while a person types.
CREATE INDEX payout_paid_receiver ON payout (deposit_address COLLATE NOCASE, chain) WHERE remote_state = 'COMPLETED';
CREATE INDEX payout_paid_asset ON payout (currency, id) WHERE remote_state = 'COMPLETED';

PRAGMA user_version = 3;
