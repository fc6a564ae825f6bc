package dev.coffer.ui.payee;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.ui.failure.FailureText;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the screen asks of disks, each on its thread, answered once on the screen's. */
public record PayeeDesk(PayeeCases cases, PayeeExecutors executors, Clock clock, ZoneId zone) {

    <T> void ask(Executor thread, Supplier<T> work, Consumer<? super T> done, Consumer<FailureText> failed) {
        thread.execute(() -> {
            try {
                T answer = work.get();
                executors.screen().execute(() -> done.accept(answer));
            } catch (FailureException e) {
                FailureText text = word(e.failure());
                executors.screen().execute(() -> failed.accept(text));
            } catch (RuntimeException e) {
                executors
                        .screen()
                        .execute(() -> failed.accept(new FailureText(
                                "Something went wrong inside Coffer",
                                "It is not sure whether the book was changed. No payout was touched.",
                                "Look at the payee before you try again.")));
                throw e;
            }
        });
    }

    /** Refusals of the book's own rules and of files say what to do themselves. */
    private static FailureText word(Failure failure) {
        return failure instanceof Failure.Rejected refused
                ? new FailureText("Not done", refused.text(), "")
                : FailureText.of(failure);
    }
}
