package dev.coffer.crash;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutGateway;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutLedger;
import dev.coffer.core.payout.RemotePayout;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mistakes that programs of this kind make, ready to be planted into the console. */
final class PlantedMistakes {
    private PlantedMistakes() {}

    /** Each attempt gets a key of its own, as a client does that makes the key while it builds the request. */
    static final Mistake NEW_KEY_ON_RETRY = new Mistake() {
        @Override
        public PayoutGateway gateway(PayoutGateway right) {
            return new PayoutGateway() {
                @Override
                public RemotePayout create(Payout payout) {
                    return right.create(payout.outbox().attempts() > 1 ? under(payout, newKey()) : payout);
                }

                @Override
                public Optional<RemotePayout> findByKey(IdempotencyKey key) {
                    return right.findByKey(key);
                }

                @Override
                public Optional<RemotePayout> findById(String remoteId) {
                    return right.findById(remoteId);
                }
            };
        }
    };

    /** The request leaves before the payout is in the ledger. */
    static final Mistake SEND_BEFORE_COMMIT = new Mistake() {
        @Override
        public PayoutLedger ledger(PayoutLedger right, PayoutGateway gateway) {
            return new ForwardingLedger(right) {
                @Override
                public Payout enter(
                        PayoutDraft draft, IdempotencyKey key, String account, String issuedBy, Instant now) {
                    if (right.findByDraft(draft.draftId()).isEmpty()) {
                        tryToSend(new Payout(
                                new PayoutId(1),
                                key,
                                draft,
                                account,
                                issuedBy,
                                now,
                                Outbox.queued(now),
                                null,
                                null,
                                null,
                                null));
                    }
                    return right.enter(draft, key, account, issuedBy, now);
                }

                private void tryToSend(Payout payout) {
                    try {
                        gateway.create(payout);
                    } catch (FailureException e) {
                        // The sender tries again.
                    }
                }
            };
        }
    };

    /** The claim is kept in memory and written together with the answer. */
    static final Mistake CLAIM_IN_MEMORY = new Mistake() {
        @Override
        public PayoutLedger ledger(PayoutLedger right, PayoutGateway gateway) {
            return new ForwardingLedger(right) {
                private final Map<PayoutId, Outbox> claimed = new HashMap<>();

                @Override
                public Optional<Payout> move(PayoutId id, Outbox expected, Outbox next) {
                    if (next.state() == OutboxState.SENDING) {
                        claimed.put(id, expected);
                        return right.find(id).map(payout -> sending(payout, next));
                    }
                    writeClaim(id, expected);
                    return right.move(id, expected, next);
                }

                @Override
                public Optional<Payout> accept(
                        PayoutId id, Outbox expected, Outbox accepted, RemotePayout remote, @Nullable String mismatch) {
                    writeClaim(id, expected);
                    return right.accept(id, expected, accepted, remote, mismatch);
                }

                private void writeClaim(PayoutId id, Outbox sending) {
                    Outbox queued = claimed.remove(id);
                    if (queued != null) {
                        right.move(id, queued, sending);
                    }
                }
            };
        }
    };

    /** "It timed out, so it failed": what is uncertain is paid again as a new payout. */
    static final Mistake UNCERTAIN_IS_FAILED = new Mistake() {
        @Override
        public PayoutLedger ledger(PayoutLedger right, PayoutGateway gateway) {
            return new ForwardingLedger(right) {
                private final Set<String> paidAgain = new HashSet<>();

                @Override
                public Optional<Payout> move(PayoutId id, Outbox expected, Outbox next) {
                    Optional<Payout> moved = right.move(id, expected, next);
                    if (expected.state() == OutboxState.SENDING && next.state() == OutboxState.UNCERTAIN) {
                        moved.filter(payout -> paidAgain.add(payout.draft().claimReference()))
                                .ifPresent(payout -> payAgain(payout, next.since()));
                    }
                    return moved;
                }

                private void payAgain(Payout payout, Instant now) {
                    PayoutDraft draft = payout.draft();
                    right.enter(
                            new PayoutDraft(
                                    UUID.randomUUID(),
                                    draft.depositAddress(),
                                    draft.amount(),
                                    draft.claimReference(),
                                    draft.comment(),
                                    draft.executionDate(),
                                    null,
                                    null),
                            newKey(),
                            payout.account(),
                            payout.issuedBy(),
                            now);
                }
            };
        }
    };

    private static IdempotencyKey newKey() {
        return new IdempotencyKey(UUID.randomUUID());
    }

    private static Payout under(Payout payout, IdempotencyKey key) {
        return new Payout(
                payout.id(),
                key,
                payout.draft(),
                payout.account(),
                payout.issuedBy(),
                payout.confirmedAt(),
                payout.outbox(),
                null,
                null,
                null,
                null);
    }

    private static Payout sending(Payout payout, Outbox outbox) {
        return new Payout(
                payout.id(),
                payout.key(),
                payout.draft(),
                payout.account(),
                payout.issuedBy(),
                payout.confirmedAt(),
                outbox,
                null,
                null,
                null,
                null);
    }
}
