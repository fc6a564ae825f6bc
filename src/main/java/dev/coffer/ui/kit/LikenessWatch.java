package dev.coffer.ui.kit;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.Likeness;
import dev.coffer.core.address.LikenessSearch;
import dev.coffer.core.failure.FailureException;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The look-alike radar for a form that asks at every key and never waits. Used on the screen's thread. */
public final class LikenessWatch implements LikenessSearch {
    private final LikenessSearch search;
    private final Awaited<Address, Answer> answer;

    private record Answer(List<Likeness> found, @Nullable FailureException failure) {}

    /** @param lookUp where {@code search} may be asked; it answers there and then */
    public LikenessWatch(LikenessSearch search, Executor lookUp, Executor screen) {
        this.search = search;
        this.answer = new Awaited<>(this::look, lookUp, screen);
    }

    /** In the place of whoever listened before. */
    public void onAnswer(Runnable listener) {
        answer.onAnswer(listener);
    }

    @Override
    public @Nullable List<Likeness> compare(Address candidate) {
        Answer now = answer.ask(candidate);
        if (now != null && now.failure() != null) {
            throw now.failure();
        }
        return now == null ? null : now.found();
    }

    /** More may be known by now; the earlier answer stands until the new one is there. */
    public void again() {
        answer.again();
    }

    private Answer look(Address candidate) {
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
