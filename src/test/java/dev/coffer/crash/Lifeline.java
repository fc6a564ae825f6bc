package dev.coffer.crash;

import dev.coffer.crash.Moment.Death;
import dev.coffer.store.CommitProbe;
import dev.coffer.sync.Steps;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts the moments that a console meets and ends its life at the chosen one. From then on the console can reach no step and commit
 * nothing, however its threads unwind: that is what makes abandoning it equal to killing it.
 */
final class Lifeline implements Steps, CommitProbe {
    private final @Nullable Death death;
    private final Runnable end;
    private final Map<Moment, Integer> met = new EnumMap<>(Moment.class);
    private volatile boolean dead;

    /** @param end kills the process, or returns so that {@link Died} is thrown */
    Lifeline(@Nullable Death death, Runnable end) {
        this.death = death;
        this.end = end;
    }

    static Lifeline immortal() {
        return new Lifeline(null, () -> {});
    }

    @Override
    public void reached(Step step) {
        meet(Moment.of(step));
    }

    @Override
    public void beforeCommit() {
        meet(Moment.BEFORE_COMMIT);
    }

    @Override
    public void afterCommit() {
        meet(Moment.AFTER_COMMIT);
    }

    /** For deaths that something outside sees, such as the wire. */
    void kill() {
        dead = true;
    }

    boolean isDead() {
        return dead;
    }

    void check() {
        if (dead) {
            throw new Died();
        }
    }

    private void meet(Moment moment) {
        check();
        if (isTheLast(moment)) {
            dead = true;
            end.run();
            throw new Died();
        }
    }

    private synchronized boolean isTheLast(Moment moment) {
        if (death == null) {
            return false;
        }
        int times = met.merge(moment, 1, Integer::sum);
        int all = met.merge(Moment.RANDOM, 1, Integer::sum);
        return death.moment() == Moment.RANDOM
                ? all == death.occurrence()
                : death.moment() == moment && times == death.occurrence();
    }
}
