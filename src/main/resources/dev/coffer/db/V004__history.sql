-- What the history needs at a million payouts (docs/decisions/0020): an index for every order, and sums that are kept, not counted.

-- For a long ledger: room to sort in while the indexes are made. Forgotten with the connection.
PRAGMA cache_size = -100000;

-- An amount in three whole numbers whose sums stay exact: units, billionths of a unit, billionths of a billionth. An amount with more
-- than 10 digits before the point or 18 after it is "vast": its parts are 0 here, and it is added up as a decimal.
ALTER TABLE payout ADD COLUMN amount_vast INTEGER GENERATED ALWAYS AS
    (instr(amount || '.', '.') > 11 OR length(amount) - instr(amount || '.', '.') > 18) VIRTUAL;
ALTER TABLE payout ADD COLUMN amount_whole INTEGER GENERATED ALWAYS AS
    (CASE WHEN amount_vast THEN 0 ELSE CAST(substr(amount, 1, instr(amount || '.', '.') - 1) AS INTEGER) END) VIRTUAL;
ALTER TABLE payout ADD COLUMN amount_nano INTEGER GENERATED ALWAYS AS
    (CASE WHEN amount_vast THEN 0 ELSE
        CAST(substr(substr(amount, instr(amount || '.', '.') + 1) || '000000000', 1, 9) AS INTEGER) END) VIRTUAL;
ALTER TABLE payout ADD COLUMN amount_atto INTEGER GENERATED ALWAYS AS
    (CASE WHEN amount_vast THEN 0 ELSE
        CAST(substr(substr(amount, instr(amount || '.', '.') + 1) || '000000000000000000', 10, 9) AS INTEGER) END) VIRTUAL;

-- What each order goes by. Amounts of two assets have no order of their own, so they go by asset and then by number; amount_order
-- without the zeros at the end, since 1.5 and 1.50 are one number.
ALTER TABLE payout ADD COLUMN amount_rank TEXT GENERATED ALWAYS AS
    (currency || ' ' || CASE WHEN instr(amount, '.') THEN rtrim(rtrim(amount_order, '0'), '.') ELSE amount_order END) VIRTUAL;
ALTER TABLE payout ADD COLUMN claim_rank TEXT COLLATE NOCASE GENERATED ALWAYS AS (claim_reference) VIRTUAL;
ALTER TABLE payout ADD COLUMN comment_rank TEXT COLLATE NOCASE GENERATED ALWAYS AS (substr(comment, 1, 40)) VIRTUAL;
ALTER TABLE payout ADD COLUMN standing TEXT GENERATED ALWAYS AS
    (CASE outbox_state WHEN 'ACCEPTED' THEN remote_state ELSE outbox_state END) VIRTUAL;
ALTER TABLE payout ADD COLUMN due_at INTEGER GENERATED ALWAYS AS (coalesce(execution_at, confirmed_at)) VIRTUAL;

-- Every combination that payouts are told apart by, once: a few thousand at most. Facts only; what they mean is judged by the program.
CREATE TABLE payout_facet (
    id           INTEGER PRIMARY KEY,
    outbox_state TEXT NOT NULL,
    remote_state TEXT NOT NULL,
    chain        TEXT NOT NULL,
    currency     TEXT NOT NULL,
    issued_by    TEXT NOT NULL,
    scheduled    INTEGER NOT NULL,
    overdue      INTEGER NOT NULL,
    differs      INTEGER NOT NULL,
    replaced     INTEGER NOT NULL,
    UNIQUE (outbox_state, remote_state, chain, currency, issued_by, scheduled, overdue, differs, replaced)
) STRICT;

ALTER TABLE payout ADD COLUMN facet INTEGER REFERENCES payout_facet (id);

CREATE VIEW payout_facts AS
    SELECT p.id AS payout, p.outbox_state, coalesce(p.remote_state, '') AS remote_state, p.chain, p.currency, p.issued_by,
        p.execution_at IS NOT NULL AS scheduled,
        p.outbox_state = 'QUEUED' AND p.note_code IS 'overdue' AS overdue,
        p.mismatch IS NOT NULL AS differs,
        EXISTS (SELECT 1 FROM payout n WHERE n.previous_attempt = p.id) AS replaced
    FROM payout p;

-- How many payouts, and how much, by facet and stretch of time: level 0 all of it, level 1 in stretches of 2^32 ms (50 days), level 2 of
-- 2^27 ms (37 hours). A period is a few of the long ones, a few of the short ones, and single payouts at its two ends.
CREATE TABLE payout_sum (
    level   INTEGER NOT NULL,
    bucket  INTEGER NOT NULL,
    facet   INTEGER NOT NULL,
    payouts INTEGER NOT NULL,
    whole   INTEGER NOT NULL,
    nano    INTEGER NOT NULL,
    atto    INTEGER NOT NULL,
    PRIMARY KEY (level, bucket, facet)
) STRICT, WITHOUT ROWID;

INSERT INTO payout_facet (outbox_state, remote_state, chain, currency, issued_by, scheduled, overdue, differs, replaced)
    SELECT DISTINCT outbox_state, remote_state, chain, currency, issued_by, scheduled, overdue, differs, replaced FROM payout_facts;
UPDATE payout SET facet = (
    SELECT f.id FROM payout_facts x JOIN payout_facet f USING
        (outbox_state, remote_state, chain, currency, issued_by, scheduled, overdue, differs, replaced)
    WHERE x.payout = payout.id);
INSERT INTO payout_sum (level, bucket, facet, payouts, whole, nano, atto)
    SELECT 0, 0, facet, count(*), sum(amount_whole), sum(amount_nano), sum(amount_atto) FROM payout GROUP BY facet;
INSERT INTO payout_sum (level, bucket, facet, payouts, whole, nano, atto)
    SELECT 1, confirmed_at >> 32, facet, count(*), sum(amount_whole), sum(amount_nano), sum(amount_atto)
    FROM payout GROUP BY confirmed_at >> 32, facet;
INSERT INTO payout_sum (level, bucket, facet, payouts, whole, nano, atto)
    SELECT 2, confirmed_at >> 27, facet, count(*), sum(amount_whole), sum(amount_nano), sum(amount_atto)
    FROM payout GROUP BY confirmed_at >> 27, facet;

CREATE TRIGGER payout_entered_into_facet AFTER INSERT ON payout
BEGIN
    INSERT OR IGNORE INTO payout_facet
            (outbox_state, remote_state, chain, currency, issued_by, scheduled, overdue, differs, replaced)
        SELECT outbox_state, remote_state, chain, currency, issued_by, scheduled, overdue, differs, replaced
        FROM payout_facts WHERE payout IN (NEW.id, NEW.previous_attempt);
    UPDATE payout SET facet = (
        SELECT f.id FROM payout_facts x JOIN payout_facet f USING
            (outbox_state, remote_state, chain, currency, issued_by, scheduled, overdue, differs, replaced)
        WHERE x.payout = payout.id)
    WHERE id IN (NEW.id, NEW.previous_attempt);
END;

CREATE TRIGGER payout_moved_to_facet AFTER UPDATE OF outbox_state, remote_state, note_code, mismatch ON payout
    WHEN NEW.outbox_state <> OLD.outbox_state OR NEW.remote_state IS NOT OLD.remote_state
        OR NEW.note_code IS NOT OLD.note_code OR NEW.mismatch IS NOT OLD.mismatch
BEGIN
    INSERT OR IGNORE INTO payout_facet
            (outbox_state, remote_state, chain, currency, issued_by, scheduled, overdue, differs, replaced)
        SELECT outbox_state, remote_state, chain, currency, issued_by, scheduled, overdue, differs, replaced
        FROM payout_facts WHERE payout = NEW.id;
    UPDATE payout SET facet = (
        SELECT f.id FROM payout_facts x JOIN payout_facet f USING
            (outbox_state, remote_state, chain, currency, issued_by, scheduled, overdue, differs, replaced)
        WHERE x.payout = payout.id)
    WHERE id = NEW.id;
END;

CREATE TRIGGER payout_leaves_sums AFTER UPDATE OF facet ON payout
    WHEN NEW.facet IS NOT OLD.facet AND OLD.facet IS NOT NULL
BEGIN
    UPDATE payout_sum SET payouts = payouts - 1, whole = whole - OLD.amount_whole, nano = nano - OLD.amount_nano,
            atto = atto - OLD.amount_atto
        WHERE (level, bucket) IN (VALUES (0, 0), (1, OLD.confirmed_at >> 32), (2, OLD.confirmed_at >> 27)) AND facet = OLD.facet;
    DELETE FROM payout_sum
        WHERE (level, bucket) IN (VALUES (0, 0), (1, OLD.confirmed_at >> 32), (2, OLD.confirmed_at >> 27)) AND facet = OLD.facet
            AND payouts = 0;
END;

CREATE TRIGGER payout_joins_sums AFTER UPDATE OF facet ON payout
    WHEN NEW.facet IS NOT OLD.facet AND NEW.facet IS NOT NULL
BEGIN
    INSERT INTO payout_sum (level, bucket, facet, payouts, whole, nano, atto)
        VALUES
            (0, 0, NEW.facet, 1, NEW.amount_whole, NEW.amount_nano, NEW.amount_atto),
            (1, NEW.confirmed_at >> 32, NEW.facet, 1, NEW.amount_whole, NEW.amount_nano, NEW.amount_atto),
            (2, NEW.confirmed_at >> 27, NEW.facet, 1, NEW.amount_whole, NEW.amount_nano, NEW.amount_atto)
        ON CONFLICT DO UPDATE SET payouts = payouts + 1, whole = whole + excluded.whole, nano = nano + excluded.nano,
            atto = atto + excluded.atto;
END;

-- One index an order: what it goes by, the number for equal ones, then what filters ask, so that a filter never opens the wide row.
DROP INDEX payout_scheduled;
DROP INDEX payout_receiver;
DROP INDEX payout_claim;
CREATE INDEX payout_by_confirmed ON payout
    (confirmed_at, id, facet, amount_whole, amount_nano, amount_atto);
CREATE INDEX payout_by_amount ON payout
    (amount_rank, id, facet, confirmed_at, amount_whole, amount_nano, amount_atto);
CREATE INDEX payout_by_claim ON payout (claim_rank, id, facet, confirmed_at);
CREATE INDEX payout_by_receiver ON payout (deposit_address, id, facet, confirmed_at);
CREATE INDEX payout_by_state ON payout (standing, id, facet, confirmed_at);
CREATE INDEX payout_by_execution ON payout (due_at, id, facet, confirmed_at);
CREATE INDEX payout_by_issuer ON payout (issued_by, id, facet, confirmed_at);
CREATE INDEX payout_by_comment ON payout (comment_rank, id, facet, confirmed_at);
-- For the few that a narrow filter lets through.
CREATE INDEX payout_by_facet ON payout (facet, confirmed_at, id);
CREATE INDEX payout_vast ON payout (confirmed_at, facet) WHERE amount_vast;

-- How far the index for texts is built; without a row there is none. The index itself is made where somebody asks for it (SearchIndex).
CREATE TABLE payout_search_state (
    done     INTEGER NOT NULL,
    complete INTEGER NOT NULL CHECK (complete IN (0, 1))
) STRICT;

PRAGMA user_version = 4;
