package dev.coffer.core.payout;

import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Amount;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns a reviewed draft into a durable intent to pay. When {@link #submit} returns, the payout survives everything; when it throws,
 * nothing was written and nothing will be sent. Called on the database thread.
 */
public final class SubmitPayout {
    private final PayoutLedger ledger;
    private final Supplier<UUID> keys;
    private final Clock clock;
    private final String issuedBy;
    private final CoolOffGate coolOff;

    /** @param keys mints random (version 4) UUIDs; nothing else in Coffer mints an idempotency key */
    public SubmitPayout(PayoutLedger ledger, Supplier<UUID> keys, Clock clock, String issuedBy) {
        this(ledger, keys, clock, issuedBy, CoolOffGate.OPEN);
    }

    /** @param coolOff refuses an address that is still cooling off, unless a reason came with the draft */
    public SubmitPayout(PayoutLedger ledger, Supplier<UUID> keys, Clock clock, String issuedBy, CoolOffGate coolOff) {
        this.ledger = ledger;
        this.keys = keys;
        this.clock = clock;
        this.issuedBy = issuedBy;
        this.coolOff = coolOff;
    }

    /**
     * Enters the draft once, however often it is called with it.
     *
     * @param balances what the account is known to hold; null when nothing is known
     * @throws FailureException {@code Rejected("rules", …)} with the sentence of the first rule that stands against it, or {@code Storage}
     */
    public Payout submit(PayoutDraft draft, String account, @Nullable BalanceSnapshot balances) {
        Instant now = clock.instant();
        Optional<Payout> entered = ledger.findByDraft(draft.draftId());
        if (entered.isPresent()) {
            return same(entered.get(), draft, account);
        }
        PayoutId previous = draft.previousAttempt();
        if (previous != null && !PayAgain.isDead(Decisions.find(ledger, previous))) {
            throw Decisions.refusal(
                    "Payout " + previous
                            + " may have been paid, or was paid again already, so nothing was entered. Look at it in the history first.");
        }
        Amount free = free(draft, account, balances);
        List<RuleProblem> refused = PayoutRules.check(draft, free, now).stream()
                .filter(RuleProblem::blocks)
                .toList();
        if (!refused.isEmpty()) {
            throw Decisions.refusal(refused.getFirst().sentence());
        }
        if (OverrideReason.of(draft.overrideReason()).cooling() == null
                && coolOff.cooling(draft, now).isPresent()) {
            throw Decisions.refusal(
                    "The receiver's address is still cooling off, so nothing was entered. Go back and review"
                            + " again: paying it now needs a reason.");
        }
        return ledger.enter(draft, new IdempotencyKey(keys.get()), account, issuedBy, now);
    }

    /** What was shown is what is paid: an identity that was used for something else stands for that and for nothing more. */
    private static Payout same(Payout entered, PayoutDraft draft, String account) {
        PayoutDraft was = entered.draft();
        boolean same = entered.account().equals(account)
                && was.depositAddress().equals(draft.depositAddress())
                && was.amount().equals(draft.amount())
                && was.claimReference().equals(draft.claimReference())
                && was.comment().equals(draft.comment())
                && Objects.equals(moment(was), moment(draft));
        if (!same) {
            throw Decisions.refusal("This draft was entered before as payout " + entered.id()
                    + ", with other contents, so nothing was entered now. Look at that payout in the history first.");
        }
        return entered;
    }

    private static @Nullable Instant moment(PayoutDraft draft) {
        ExecutionDate date = draft.executionDate();
        return date == null ? null : date.instant();
    }

    private @Nullable Amount free(PayoutDraft draft, String account, @Nullable BalanceSnapshot balances) {
        if (balances == null) {
            return null;
        }
        return Reserves.of(ledger.unfinished(account))
                .free(balances, draft.amount().asset())
                .orElse(null);
    }
}
