package dev.coffer.ui.kit;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.Likeness;
import dev.coffer.core.address.LikenessSearch;
import dev.coffer.core.failure.FailureException;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The look-alike radar for a form that asks at every key and never waits: the answer is null until it is there, and then the form is told
 * to ask again. Only the newest question counts. Used on the screen's thread.
 */
public final class LikenessWatch implements LikenessSearch {
    private final LikenessSearch search;
    private final Executor lookUp;
    private final Executor screen;
    private Runnable answered = () -> {};
    private @Nullable Address asked;
    private @Nullable Answer known;

    private record Answer(List<Likeness> found, @Nullable FailureException failure) {}

    /** @param lookUp where {@code search} may be asked; it answers there and then */
    public LikenessWatch(LikenessSearch search, Executor lookUp, Executor screen) {
        this.search = search;
        this.lookUp = lookUp;
        this.screen = screen;
    }

    /** In the place of whoever listened before. */
    public void onAnswer(Runnable listener) {
        answered = listener;
    }

    @Override
    public @Nullable List<Likeness> compare(Address candidate) {
        if (!candidate.equals(asked)) {
            asked = candidate;
            known = null;
            lookUp.execute(() -> look(candidate));
        }
        Answer answer = known;
        if (answer != null && answer.failure() != null) {
            throw answer.failure();
        }
        return answer == null ? null : answer.found();
    }

    /** More may be known by now; the earlier answer stands until the new one is there. */
    public void again() {
        Address candidate = asked;
        if (candidate != null) {
            lookUp.execute(() -> look(candidate));
        }
    }

    private void look(Address candidate) {
        Answer answer = ask(candidate);
        screen.execute(() -> {
            if (candidate.equals(asked)) {
                known = answer;
                answered.run();
            }
        });
    }

    private Answer ask(Address candidate) {
        try {
            List<Likeness> found = search.compare(candidate);
            if (found == null) {
                throw new IllegalStateException("the answer must be there at once");
            }
            return new Answer(found, null);
        } catch (FailureException failure) {
            return new Answer(List.of(), failure);
        }
    }
}
