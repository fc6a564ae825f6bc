package dev.coffer.crash;

import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.crash.Moment.Death;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * All that is decided about one trial before it begins, drawn from its seed: who confirms what how often, how the server behaves,
 * when the console dies, and what the person does in the end.
 *
 * @param sigkill      the first life is a process of its own and ends by SIGKILL
 * @param deaths       one for each life before the last; the last life is left to settle
 * @param percent      how often a request meets trouble
 * @param firstCreates what the first requests to pay meet
 * @param lateArrival  when requests that were held back reach the server
 * @param closes       the person closes what is missing for long, instead of sending it again under its key
 */
record Plan(
        long seed,
        int trial,
        boolean sigkill,
        List<Intent> intents,
        List<Death> deaths,
        int percent,
        List<Trouble> firstCreates,
        Late lateArrival,
        boolean closes) {

    /** @param confirmations how often the person clicks */
    record Intent(PayoutDraft draft, int confirmations, boolean refused) {}

    enum Late {
        AT_RESTART,
        WHEN_LONG_MISSING,
        AFTER_THE_PERSON_ACTED
    }

    private static final int[] PERCENTS = {0, 25, 50, 80};

    /** The same arguments give the same plan. {@code today} only places execution dates. */
    static Plan of(long seed, int trial, boolean sigkill, Instant today) {
        Random random = new Random(new SplittableRandom(seed * 1_000_003 + trial).nextLong());
        Drafts drafts = new Drafts(random, today);
        List<Intent> intents = new ArrayList<>();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            boolean refused = random.nextInt(12) == 0;
            String claim = "CLM-" + trial + "-" + n;
            intents.add(new Intent(drafts.draft(claim, refused), Math.max(1, random.nextInt(6) - 2), refused));
        }
        List<Death> deaths = new ArrayList<>();
        for (int lives = 1 + random.nextInt(2); lives > 0; lives--) {
            deaths.add(death(random, intents.size()));
        }
        return new Plan(
                seed,
                trial,
                sigkill,
                List.copyOf(intents),
                List.copyOf(deaths),
                PERCENTS[random.nextInt(PERCENTS.length)],
                firstCreates(random, deaths.getFirst().moment()),
                pick(random, List.of(Late.values())),
                random.nextInt(10) == 0);
    }

    private static Death death(Random random, int intents) {
        Moment moment = pick(random, List.of(Moment.values()));
        int occurrence = switch (moment) {
            case BEFORE_COMMIT, AFTER_COMMIT -> 1 + random.nextInt(4 * intents);
            case RANDOM -> 1 + random.nextInt(20 * intents);
            case BEFORE_LOOKUP, AFTER_LOOKUP -> 1 + random.nextInt(3);
            case AFTER_ADOPT -> 1;
            default -> 1 + random.nextInt(intents);
        };
        return new Death(moment, occurrence, random.nextInt(400));
    }

    /** A console dies in a look-up only if there is something to look up. */
    private static List<Trouble> firstCreates(Random random, Moment moment) {
        if (moment == Moment.AFTER_ADOPT) {
            return List.of(pick(random, Trouble.ACCEPTED_UNSEEN));
        }
        if (random.nextInt(8) == 0) {
            return List.of(Trouble.LATE);
        }
        return moment.isInLookup() || random.nextInt(3) == 0 ? List.of(pick(random, Trouble.UNCLEAR)) : List.of();
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    Weather weather() {
        return new Weather(seed ^ (31L * trial), percent, firstCreates);
    }
}
