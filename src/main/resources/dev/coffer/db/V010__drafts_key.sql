-- A draft's identity is its payout's key. So a payout that was brought in by that key ends the draft as well, whose payout it is.
DROP TRIGGER draft_ends_with_its_payout;
CREATE TRIGGER draft_ends_with_its_payout AFTER INSERT ON payout
BEGIN
    DELETE FROM draft WHERE draft_id IN (NEW.draft_id, NEW.idempotency_key);
END;

DROP TRIGGER draft_of_a_payout_is_not_kept;
CREATE TRIGGER draft_of_a_payout_is_not_kept BEFORE INSERT ON draft
    WHEN EXISTS (SELECT 1 FROM payout WHERE draft_id = NEW.draft_id OR idempotency_key = NEW.draft_id)
BEGIN
    SELECT RAISE(IGNORE);
END;

DELETE FROM draft WHERE draft_id IN (SELECT idempotency_key FROM payout);

PRAGMA user_version = 10;
