package dev.coffer.ui.payout;

import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.PastPayments.Past;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.failure.FailureText;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the screen asks of the ledger, each on its thread, answered on the screen's. */
final class LedgerDesk {
    private static final FailureText DEFECT = new FailureText(
            "Something went wrong inside Coffer", "The ledger could not be asked. Nothing was sent.", "Try again.");
    /** The row may be durable although telling of it failed; confirming the same draft again finds it and enters nothing. */
    private static final FailureText UNCLEAR = new FailureText(
            "Something went wrong inside Coffer",
            "The payout may or may not have been entered.",
            "Confirm again here: the same review is never entered twice. Do not type it anew.");

    private final PayoutCases cases;
    private final PayoutExecutors executors;

    LedgerDesk(PayoutCases cases, PayoutExecutors executors) {
        this.cases = cases;
        this.executors = executors;
    }

    /** Looks for similar payouts and for earlier payments to the receiver. No review is opened without both answers. */
    void before(PayoutDraft draft, BiConsumer<List<Payout>, Past> found, Consumer<FailureText> failed) {
        executors
                .db()
                .execute(() -> guarded(failed, DEFECT, () -> {
                    List<Payout> similar = cases.similar().find(draft);
                    executors
                            .lookUp()
                            .execute(() -> guarded(failed, DEFECT, () -> {
                                Past earlier = cases.past().of(draft.depositAddress(), null);
                                executors.screen().execute(() -> found.accept(similar, earlier));
                            }));
                }));
    }

    void template(PayoutId id, Consumer<Optional<Payout>> found, Consumer<FailureText> failed) {
        executors
                .dbRead()
                .execute(() -> guarded(failed, DEFECT, () -> {
                    Optional<Payout> payout = cases.history().find(id);
                    executors.screen().execute(() -> found.accept(payout));
                }));
    }

    /** Enters the payout; the same draft a second time finds the first row. */
    void enter(
            ReviewFacts facts,
            @Nullable BalanceSnapshot balances,
            Consumer<Payout> entered,
            Consumer<FailureText> failed) {
        executors
                .db()
                .execute(() -> guarded(failed, UNCLEAR, () -> {
                    Payout payout = cases.submit().submit(facts.draft(), facts.account(), balances);
                    executors.screen().execute(() -> entered.accept(payout));
                }));
    }

    /** Whatever goes wrong is told on the screen; what is a defect besides is passed on, so that it is logged. */
    private void guarded(Consumer<FailureText> failed, FailureText defect, Runnable work) {
        try {
            work.run();
        } catch (FailureException e) {
            executors.screen().execute(() -> failed.accept(FailureText.of(e.failure())));
        } catch (RuntimeException e) {
            executors.screen().execute(() -> failed.accept(defect));
            throw e;
        }
    }
}
