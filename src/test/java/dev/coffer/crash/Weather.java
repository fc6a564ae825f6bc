package dev.coffer.crash;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Decides, from a seed, what happens to each request. */
final class Weather {
    private static final List<Trouble> READS = List.of(
            Trouble.DROP_BEFORE,
            Trouble.ERROR_BEFORE,
            Trouble.CUT_JSON,
            Trouble.EMPTY_BODY,
            Trouble.HTML,
            Trouble.RATE_LIMIT,
            Trouble.STALE,
            Trouble.STALE,
            Trouble.STALE,
            Trouble.SLOW_ANSWER,
            Trouble.REQUEST_CUT,
            Trouble.ANSWER_CUT);

    /** A request that arrives late is what makes a hasty second one dangerous, so it comes often. */
    private static final List<Trouble> CREATES = Stream.of(
                    Trouble.UNCLEAR, List.of(Trouble.RATE_LIMIT, Trouble.LATE, Trouble.LATE))
            .flatMap(List::stream)
            .toList();

    private final Random random;
    private final int percent;
    private final Deque<Trouble> firstCreates;

    /**
     * @param percent      how often a request meets trouble
     * @param firstCreates what the first create requests meet
     */
    Weather(long seed, int percent, List<Trouble> firstCreates) {
        this.random = new Random(seed);
        this.percent = percent;
        this.firstCreates = new ArrayDeque<>(firstCreates);
    }

    static Weather calm() {
        return new Weather(0, 0, List.of());
    }

    synchronized Trouble next(boolean create) {
        Trouble planned = create ? firstCreates.poll() : null;
        if (planned != null) {
            return planned;
        }
        if (random.nextInt(100) >= percent) {
            return Trouble.NONE;
        }
        if (create) {
            return CREATES.get(random.nextInt(CREATES.size()));
        }
        // Waiting for a time-out costs real time, so it is rarer than the rest.
        Trouble trouble = READS.get(random.nextInt(READS.size()));
        return trouble == Trouble.SLOW_ANSWER && random.nextInt(3) > 0 ? Trouble.DROP_BEFORE : trouble;
    }

    synchronized int below(int bound) {
        return random.nextInt(Math.max(1, bound));
    }
}
