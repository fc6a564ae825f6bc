-- The payee book. An address is never overwritten: a changed one is a new version, and the disk itself refuses everything else.

CREATE TABLE payee (
    id   INTEGER PRIMARY KEY,
    -- The same on every computer to which the book is carried as a file.
    uuid TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    name TEXT NOT NULL CHECK (name <> '')
) STRICT;

CREATE TABLE payee_version (
    payee       INTEGER NOT NULL REFERENCES payee (id),
    number      INTEGER NOT NULL CHECK (number > 0),
    chain       TEXT NOT NULL CHECK (chain <> ''),
    address     TEXT NOT NULL CHECK (address <> ''),
    saved_by    TEXT NOT NULL CHECK (saved_by <> ''),
    saved_at    INTEGER NOT NULL,
    -- Since when this workspace has it. The cool-off counts from here, so that a file cannot bring in addresses that are ripe.
    known_since INTEGER NOT NULL,
    document    TEXT NOT NULL CHECK (document <> ''),
    note        TEXT NOT NULL,
    PRIMARY KEY (payee, number)
) STRICT, WITHOUT ROWID;

-- The claims for which a payee is paid; replaced as a whole.
CREATE TABLE payee_claim (
    payee     INTEGER NOT NULL REFERENCES payee (id),
    position  INTEGER NOT NULL CHECK (position >= 0),
    reference TEXT NOT NULL CHECK (reference <> ''),
    PRIMARY KEY (payee, position)
) STRICT, WITHOUT ROWID;

-- Else an address that was checked for one person could be handed to another.
CREATE TRIGGER payee_stays_as_is BEFORE UPDATE ON payee
BEGIN
    SELECT RAISE(ABORT, 'a payee never changes');
END;

CREATE TRIGGER payee_stays BEFORE DELETE ON payee
BEGIN
    SELECT RAISE(ABORT, 'a payee is never deleted');
END;

CREATE TRIGGER payee_version_stays_as_is BEFORE UPDATE ON payee_version
BEGIN
    SELECT RAISE(ABORT, 'a payee''s address is never overwritten');
END;

CREATE TRIGGER payee_version_stays BEFORE DELETE ON payee_version
BEGIN
    SELECT RAISE(ABORT, 'a payee''s address is never deleted');
END;

CREATE TRIGGER payee_version_has_its_turn BEFORE INSERT ON payee_version
    WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM payee_version WHERE payee = NEW.payee)
BEGIN
    SELECT RAISE(ABORT, 'versions of a payee follow each other without gaps');
END;

PRAGMA user_version = 2;
