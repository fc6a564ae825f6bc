package dev.coffer.ui.kit;

import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An answer for a form that asks at every key and never waits: null until it is there, and then the form is told to ask again. Each
 * question is asked once, and only the newest one counts. Used on the screen's thread.
 */
public final class Awaited<Q, A> {
    private final Function<Q, @Nullable A> source;
    private final Executor lookUp;
    private final Executor screen;
    private Runnable answered = () -> {};
    private @Nullable Q asked;
    private @Nullable A known;

    /**
     * @param source answers there and then, or with null where there is no answer to be had; then an earlier one stands
     * @param lookUp where {@code source} may be asked
     */
    public Awaited(Function<Q, @Nullable A> source, Executor lookUp, Executor screen) {
        this.source = source;
        this.lookUp = lookUp;
        this.screen = screen;
    }

    /** In the place of whoever listened before. */
    public void onAnswer(Runnable listener) {
        answered = listener;
    }

    /** What is known now; null where that is still being looked up, or where there is no question. */
    public @Nullable A ask(@Nullable Q question) {
        if (question == null || !question.equals(asked)) {
            asked = question;
            known = null;
            again();
        }
        return known;
    }

    /** More may be known by now; the earlier answer stands until the new one is there. */
    public void again() {
        Q question = asked;
        if (question != null) {
            lookUp.execute(() -> look(question));
        }
    }

    private void look(Q question) {
        A found = source.apply(question);
        if (found != null) {
            screen.execute(() -> {
                if (question.equals(asked)) {
                    known = found;
                    answered.run();
                }
            });
        }
    }
}
