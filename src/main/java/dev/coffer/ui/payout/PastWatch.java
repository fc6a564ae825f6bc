package dev.coffer.ui.payout;

import dev.coffer.core.address.Address;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Asset;
import dev.coffer.core.payout.PastPayments;
import dev.coffer.core.payout.PastPayments.Past;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Looks up what the typed receiver was paid before, once for every receiver and asset. Only the newest answer counts. Without an answer
 * the form remarks nothing; the review asks again and does not open without one.
 */
public final class PastWatch {
    private final PastPayments past;
    private final Executor lookUp;
    private final Executor screen;
    private Runnable answered = () -> {};
    private @Nullable Question asked;
    private @Nullable Past known;

    private record Question(Address receiver, @Nullable Asset asset) {}

    public PastWatch(PastPayments past, Executor lookUp, Executor screen) {
        this.past = past;
        this.lookUp = lookUp;
        this.screen = screen;
    }

    void onAnswer(Runnable listener) {
        answered = listener;
    }

    /** What is known of them now; null where that is still being looked up, or no receiver can be read. */
    @Nullable
    Past ask(@Nullable Address receiver, @Nullable Asset asset) {
        Question now = receiver == null ? null : new Question(receiver, asset);
        if (now == null || !now.equals(asked)) {
            asked = now;
            known = null;
            if (now != null) {
                lookUp.execute(() -> look(now));
            }
        }
        return known;
    }

    /** A payout may have been completed meanwhile; what is known stays until the new answer is there. */
    void again() {
        Question now = asked;
        if (now != null) {
            lookUp.execute(() -> look(now));
        }
    }

    private void look(Question question) {
        try {
            Past found = past.of(question.receiver(), question.asset());
            screen.execute(() -> {
                if (question.equals(asked)) {
                    known = found;
                    answered.run();
                }
            });
        } catch (FailureException e) {
            // The review will ask again and say what stands in the way.
        }
    }
}
