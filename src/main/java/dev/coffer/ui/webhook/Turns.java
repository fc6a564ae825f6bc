package dev.coffer.ui.webhook;

import dev.coffer.core.failure.FailureException;
import dev.coffer.ui.failure.FailureText;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One question at a time in the background; the answer to one that is not asked any more is dropped. Used on the screen's thread. */
final class Turns {
    private final Executor work;
    private final Executor screen;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable FailureText> failure = new ReadOnlyObjectWrapper<>();
    private int number;

    Turns(Executor work, Executor screen) {
        this.work = work;
        this.screen = screen;
    }

    <T> void ask(Supplier<T> question, Consumer<T> answered) {
        ask(question, answered, failed -> failed(FailureText.of(failed.failure())));
    }

    /** @param failed says what to show */
    <T> void ask(Supplier<T> question, Consumer<T> answered, Consumer<FailureException> failed) {
        int mine = ++number;
        busy.set(true);
        failure.set(null);
        work.execute(() -> {
            try {
                T answer = question.get();
                screen.execute(() -> end(mine, () -> answered.accept(answer)));
            } catch (FailureException e) {
                screen.execute(() -> end(mine, () -> failed.accept(e)));
            }
        });
    }

    private void end(int mine, Runnable then) {
        if (mine == number) {
            busy.set(false);
            then.run();
        }
    }

    /** Whatever is under way matters no more. */
    void forget() {
        number++;
        busy.set(false);
        failure.set(null);
    }

    void failed(@Nullable FailureText text) {
        failure.set(text);
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable FailureText> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
