-- Payouts made elsewhere that a person does not want offered, each by Calypso's id and by its key as far as they are known. Later
-- events offer them no more; forgotten when nothing was heard of them for as long as events are kept.
CREATE TABLE webhook_left_out (
    payout        TEXT PRIMARY KEY NOT NULL CHECK (payout <> ''),
    last_heard_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX webhook_left_out_heard ON webhook_left_out (last_heard_at);

-- The newest offers are read from the end, and no further than is shown; each payout's last event is told by the other.
DROP INDEX webhook_event_offered;
CREATE INDEX webhook_event_offered ON webhook_event (coalesce(remote_id, idempotency_key), position) WHERE outcome = 'OFFERED';
CREATE INDEX webhook_event_offered_newest ON webhook_event (position) WHERE outcome = 'OFFERED';

PRAGMA user_version = 9;
