-- Every address ever paid or saved in the payee book, once for each chain, found by either end: what the look-alike radar compares a
-- newcomer with. The ends are those of AddressLikeness (core.address): without the beginning that all addresses of a kind share, and
-- without case.
CREATE TABLE receiver (
    id      INTEGER PRIMARY KEY,
    chain   TEXT NOT NULL CHECK (chain <> ''),
    address TEXT NOT NULL CHECK (address <> ''),
    body    TEXT NOT NULL GENERATED ALWAYS AS (lower(substr(address,
        CASE WHEN substr(address, 1, 2) = '0x' THEN 3 WHEN substr(address, 1, 3) = 'bc1' THEN 5 ELSE 2 END))) VIRTUAL,
    head    TEXT NOT NULL GENERATED ALWAYS AS (substr(body, 1, 4)) VIRTUAL,
    tail    TEXT NOT NULL GENERATED ALWAYS AS (substr(body, -4)) VIRTUAL,
    UNIQUE (address, chain)
) STRICT;

INSERT INTO receiver (chain, address)
    SELECT chain, deposit_address FROM payout UNION SELECT chain, address FROM payee_version;

CREATE INDEX receiver_by_head ON receiver (head);
CREATE INDEX receiver_by_tail ON receiver (tail);

CREATE TRIGGER payout_makes_receiver_known AFTER INSERT ON payout
BEGIN
    INSERT INTO receiver (chain, address) VALUES (NEW.chain, NEW.deposit_address) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER payee_version_makes_receiver_known AFTER INSERT ON payee_version
BEGIN
    INSERT INTO receiver (chain, address) VALUES (NEW.chain, NEW.address) ON CONFLICT DO NOTHING;
END;

-- Else a forged twin could be made to look like a newcomer.
CREATE TRIGGER receiver_stays_as_is BEFORE UPDATE ON receiver
BEGIN
    SELECT RAISE(ABORT, 'a known address never changes');
END;

CREATE TRIGGER receiver_stays BEFORE DELETE ON receiver
BEGIN
    SELECT RAISE(ABORT, 'a known address is never forgotten');
END;

PRAGMA user_version = 8;
