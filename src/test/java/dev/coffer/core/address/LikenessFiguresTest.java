package dev.coffer.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Chain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Measures the radar rather than proving it: how many honest newcomers it stops or whispers at among 10,000 known addresses,
 * how many poisonings it stops, how long a check takes. The figures are printed; only what would mean a broken rule is asserted.
 * {@code -Dcoffer.likeness.newcomers=100000} for the full measurement.
 */
class LikenessFiguresTest {

    private static final int KNOWN = 10_000;
    private static final int NEWCOMERS = Integer.getInteger("coffer.likeness.newcomers", 3_000);
    private static final int POISONINGS = 2_000;
    private static final long SEED = Long.getLong("coffer.address.seed", 20261122L);

    private record Kind(String name, Chain chain, String beginning) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("0x", Chain.ETHEREUM, "0x"),
            new Kind("T", Chain.TRON, "T"),
            new Kind("bc1q", Chain.BITCOIN, "bc1q"),
            new Kind("bc1p", Chain.BITCOIN, "bc1p"),
            new Kind("1", Chain.BITCOIN, "1"),
            new Kind("3", Chain.BITCOIN, "3"),
            new Kind("D, A, 9", Chain.DOGECOIN, ""));

    @Test
    void measuresFalseAlarmsDetectionAndTime() {
        for (Kind kind : KINDS) {
            SplittableRandom random = new SplittableRandom(SEED);
            List<Address> known = addresses(kind, KNOWN, random);
            KnownAddresses index = KnownAddresses.of(known);
            int alarms = 0;
            int whispers = 0;
            long[] nanos = new long[NEWCOMERS];
            List<Address> newcomers = addresses(kind, NEWCOMERS, random);
            for (int i = 0; i < NEWCOMERS; i++) {
                Address newcomer = newcomers.get(i);
                long before = System.nanoTime();
                var verdict = index.gravest(newcomer);
                nanos[i] = System.nanoTime() - before;
                alarms += verdict.filter(likeness -> likeness.grade() == Likeness.Grade.ALARM)
                                .isPresent()
                        ? 1
                        : 0;
                whispers += verdict.filter(likeness -> likeness.grade() == Likeness.Grade.WHISPER)
                                .isPresent()
                        ? 1
                        : 0;
            }
            Arrays.sort(nanos);
            System.out.printf(
                    Locale.ROOT,
                    "likeness %-8s seed %d: %d newcomers, alarms %d (%.4f %%), whispers %d (%.3f %%), check p50 %.1f us p99 %.1f us max %.1f us; stopped 3+4 %.2f %%, 4+4 %.2f %%, 5+4 %.2f %%%n",
                    kind.name,
                    SEED,
                    NEWCOMERS,
                    alarms,
                    100.0 * alarms / NEWCOMERS,
                    whispers,
                    100.0 * whispers / NEWCOMERS,
                    nanos[NEWCOMERS / 2] / 1000.0,
                    nanos[(int) (NEWCOMERS * 0.99)] / 1000.0,
                    nanos[NEWCOMERS - 1] / 1000.0,
                    stopped(index, known, 3, random),
                    stopped(index, known, 4, random),
                    stopped(index, known, 5, random));
            assertThat(alarms).isLessThan(NEWCOMERS / 1000);
        }
    }

    private static double stopped(KnownAddresses index, List<Address> known, int start, SplittableRandom random) {
        int stopped = 0;
        for (int i = 0; i < POISONINGS; i++) {
            Address twin = Poison.of(known.get(random.nextInt(known.size())), start, 4, random);
            boolean alarm = index.gravest(twin)
                    .filter(likeness -> likeness.grade() == Likeness.Grade.ALARM)
                    .isPresent();
            stopped += alarm ? 1 : 0;
        }
        assertThat(stopped).isEqualTo(POISONINGS);
        return 100.0 * stopped / POISONINGS;
    }

    private static List<Address> addresses(Kind kind, int count, SplittableRandom random) {
        List<Address> addresses = new ArrayList<>(count);
        while (addresses.size() < count) {
            String text = Oracle.newAddress(kind.chain, random);
            if (text.startsWith(kind.beginning)) {
                addresses.add(new Address(kind.chain, text));
            }
        }
        return addresses;
    }
}
