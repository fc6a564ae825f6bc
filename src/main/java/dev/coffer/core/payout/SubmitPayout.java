package dev.coffer.core.payout;

import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Amount;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a reviewed draft into a durable intent to pay. When {@link #submit} returns, the payout survives everything; when it throws,
 * nothing was written and nothing will be sent. Called on the database thread.
 */
public final class SubmitPayout {
    /** A payout that failed can get a transaction hash later, so what Calypso said of it proves something for so long. */
    static final Duration PROOF_LASTS = Duration.ofMinutes(30);

    private final PayoutLedger ledger;
    private final Clock clock;
    private final String issuedBy;
    private final CoolOffGate coolOff;

    public SubmitPayout(PayoutLedger ledger, Clock clock, String issuedBy) {
        this(ledger, clock, issuedBy, CoolOffGate.OPEN);
    }

    /** @param coolOff refuses an address that is still cooling off, unless a reason came with the draft */
    public SubmitPayout(PayoutLedger ledger, Clock clock, String issuedBy, CoolOffGate coolOff) {
        this.ledger = ledger;
        this.clock = clock;
        this.issuedBy = issuedBy;
        this.coolOff = coolOff;
    }

    /**
     * Enters the draft once, however often it is called with it. The draft's identity becomes the idempotency key: a draft that comes back out of
     * a backup, and is confirmed again by a ledger that knows nothing of its payout, is refused by Calypso.
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
        if (previous != null) {
            requireProvenDead(Decisions.find(ledger, previous), now);
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
        return ledger.enter(draft, new IdempotencyKey(draft.draftId()), account, issuedBy, now);
    }

    private static void requireProvenDead(Payout previous, Instant now) {
        if (!PayAgain.isDead(previous)) {
            throw Decisions.refusal(
                    "Payout " + previous.id()
                            + " may have been paid, or was paid again already, so nothing was entered. Look at it in the history first.");
        }
        Instant read = previous.remoteReadAt();
        if (read != null && Duration.between(read, now).abs().compareTo(PROOF_LASTS) > 0) {
            throw Decisions.refusal("What Calypso last said of payout " + previous.id()
                    + " is too old to tell that it was not paid since, so"
                    + " nothing was entered. Press Pay again at that payout in the history once more.");
        }
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
