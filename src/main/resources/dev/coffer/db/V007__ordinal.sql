-- Rows of equal keys follow each other by number, and a page begins in the midst of them: (standing, id) < ('COMPLETED', 81234). SQLite
-- goes to such a pair along an index only where both are columns; an INTEGER PRIMARY KEY is none to it but the row's own name, so that it
-- went to the first of the equal keys and read on from there. The same number as a column that takes no room in the row.
ALTER TABLE payout ADD COLUMN ordinal INTEGER GENERATED ALWAYS AS (id) VIRTUAL;

DROP INDEX payout_by_confirmed;
DROP INDEX payout_by_amount;
DROP INDEX payout_by_claim;
DROP INDEX payout_by_receiver;
DROP INDEX payout_by_state;
DROP INDEX payout_by_execution;
DROP INDEX payout_by_issuer;
DROP INDEX payout_by_comment;

CREATE INDEX payout_by_confirmed ON payout
    (confirmed_at, ordinal, facet, amount_whole, amount_nano, amount_atto);
CREATE INDEX payout_by_amount ON payout
    (amount_rank, ordinal, facet, confirmed_at, amount_whole, amount_nano, amount_atto);
CREATE INDEX payout_by_claim ON payout (claim_rank, ordinal, facet, confirmed_at);
CREATE INDEX payout_by_receiver ON payout (deposit_address, ordinal, facet, confirmed_at);
CREATE INDEX payout_by_state ON payout (standing, ordinal, facet, confirmed_at);
CREATE INDEX payout_by_execution ON payout (due_at, ordinal, facet, confirmed_at);
CREATE INDEX payout_by_issuer ON payout (issued_by, ordinal, facet, confirmed_at);
CREATE INDEX payout_by_comment ON payout (comment_rank, ordinal, facet, confirmed_at);

PRAGMA user_version = 7;
