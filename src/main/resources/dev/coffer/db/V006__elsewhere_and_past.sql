-- Payouts that were made elsewhere and brought in (docs/decisions/0017), and what views of the past are read from (0018).

ALTER TABLE payout ADD COLUMN brought_in_by TEXT CHECK (brought_in_by <> '');
-- Such a payout came as accepted and never was ours to send: the disk itself keeps it out of the outbox.
ALTER TABLE payout ADD COLUMN brought_in_at INTEGER
    CHECK ((brought_in_at IS NULL) = (brought_in_by IS NULL)
           AND (brought_in_at IS NULL
                OR (outbox_state = 'ACCEPTED' AND attempts = 0 AND maybe_sent = 0 AND previous_attempt IS NULL)));

CREATE TRIGGER payout_brought_in_stays BEFORE UPDATE OF brought_in_by, brought_in_at ON payout
BEGIN
    SELECT RAISE(ABORT, 'how a payout came here never changes');
END;

CREATE UNIQUE INDEX payout_brought_in_once ON payout (account, remote_id) WHERE brought_in_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS payout_remote ON payout (remote_id) WHERE remote_id IS NOT NULL;

-- In the order in which this workspace came to know them, whatever the clock did meanwhile.
CREATE INDEX payout_change_first ON payout_change (at, payout) WHERE seq = 1;

-- When the timeline first said COMPLETED.
ALTER TABLE payout ADD COLUMN completed_at INTEGER;
UPDATE payout SET completed_at =
    (SELECT c.at FROM payout_change c
     WHERE c.payout = payout.id AND c.kind = 'REMOTE' AND c.to_state = 'COMPLETED' ORDER BY c.seq LIMIT 1)
    WHERE remote_state = 'COMPLETED';

CREATE TRIGGER payout_completes AFTER INSERT ON payout_change WHEN NEW.kind = 'REMOTE' AND NEW.to_state = 'COMPLETED'
BEGIN
    UPDATE payout SET completed_at = NEW.at WHERE id = NEW.payout AND completed_at IS NULL;
END;

-- What charts add up, without opening the wide row. An amount in three whole numbers whose sums stay exact: units, billionths,
-- billionths of billionths. One with more than 12 digits before the point or 18 after it is vast: 0 here, added up as a decimal.
CREATE INDEX payout_charted ON payout (
    confirmed_at, currency, completed_at, execution_at, brought_in_at,
    CASE WHEN instr(amount || '.', '.') > 13 OR length(amount) - instr(amount || '.', '.') > 18 THEN 0
        ELSE CAST(substr(amount, 1, instr(amount || '.', '.') - 1) AS INTEGER) END,
    CASE WHEN instr(amount || '.', '.') > 13 OR length(amount) - instr(amount || '.', '.') > 18 THEN 0
        ELSE CAST(substr(substr(amount, instr(amount || '.', '.') + 1) || '000000000', 1, 9) AS INTEGER) END,
    CASE WHEN instr(amount || '.', '.') > 13 OR length(amount) - instr(amount || '.', '.') > 18 THEN 0
        ELSE CAST(substr(substr(amount, instr(amount || '.', '.') + 1) || '000000000000000000', 10, 9) AS INTEGER) END);
CREATE INDEX payout_charted_vast ON payout (confirmed_at, currency, completed_at, amount)
    WHERE instr(amount || '.', '.') > 13 OR length(amount) - instr(amount || '.', '.') > 18;
CREATE INDEX payout_charted_failed ON payout (confirmed_at, outbox_state, remote_state, note_code)
    WHERE outbox_state = 'REJECTED' OR remote_state IN ('FAILED', 'PARTIAL');

CREATE VIEW payout_chart AS
    SELECT confirmed_at, currency, completed_at, execution_at, brought_in_at,
        CASE WHEN instr(amount || '.', '.') > 13 OR length(amount) - instr(amount || '.', '.') > 18 THEN 0
            ELSE CAST(substr(amount, 1, instr(amount || '.', '.') - 1) AS INTEGER) END AS whole,
        CASE WHEN instr(amount || '.', '.') > 13 OR length(amount) - instr(amount || '.', '.') > 18 THEN 0
            ELSE CAST(substr(substr(amount, instr(amount || '.', '.') + 1) || '000000000', 1, 9) AS INTEGER) END AS nano,
        CASE WHEN instr(amount || '.', '.') > 13 OR length(amount) - instr(amount || '.', '.') > 18 THEN 0
            ELSE CAST(substr(substr(amount, instr(amount || '.', '.') + 1) || '000000000000000000', 10, 9) AS INTEGER) END AS atto
    FROM payout INDEXED BY payout_charted;

CREATE VIEW payout_chart_vast AS
    SELECT confirmed_at, currency, completed_at, amount FROM payout INDEXED BY payout_charted_vast
    WHERE instr(amount || '.', '.') > 13 OR length(amount) - instr(amount || '.', '.') > 18;

PRAGMA user_version = 6;
