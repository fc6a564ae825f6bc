package dev.coffer.ui.payout;

import dev.coffer.core.address.Address;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Asset;
import dev.coffer.core.payout.PastPayments;
import dev.coffer.core.payout.PastPayments.Past;
import dev.coffer.ui.kit.Awaited;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Looks up what the typed receiver was paid before, once for every receiver and asset. Only the newest answer counts. Without an answer
 * the form remarks nothing; the review asks again and does not open without one.
 */
public final class PastWatch {
    private final PastPayments past;
    private final Awaited<Question, Past> answer;

    private record Question(Address receiver, @Nullable Asset asset) {}

    public PastWatch(PastPayments past, Executor lookUp, Executor screen) {
        this.past = past;
        this.answer = new Awaited<>(this::look, lookUp, screen);
    }

    void onAnswer(Runnable listener) {
        answer.onAnswer(listener);
    }

    /** What is known of them now; null where that is still being looked up, or no receiver can be read. */
    @Nullable
    Past ask(@Nullable Address receiver, @Nullable Asset asset) {
        return answer.ask(receiver == null ? null : new Question(receiver, asset));
    }

    /** A payout may have been completed meanwhile; what is known stays until the new answer is there. */
    void again() {
        answer.again();
    }

    private @Nullable Past look(Question question) {
        try {
            return past.of(question.receiver(), question.asset());
        } catch (FailureException e) {
            // The review will ask again and say what stands in the way.
            return null;
        }
    }
}
