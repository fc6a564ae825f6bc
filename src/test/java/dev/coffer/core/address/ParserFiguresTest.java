package dev.coffer.core.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Chain;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How long one look at a typed text takes, for {@code docs/benchmarks.md}; printed, never asserted. */
class ParserFiguresTest {

    private static final int TEXTS = 3_000;

    @Test
    void measures() {
        AddressParser parser = new AddressParser(DenyList.shipped());
        for (Chain chain : List.of(Chain.BITCOIN, Chain.ETHEREUM, Chain.TRON, Chain.DOGECOIN)) {
            SplittableRandom random = new SplittableRandom(1);
            long[] good = new long[TEXTS];
            long[] damaged = new long[TEXTS];
            for (int i = 0; i < TEXTS; i++) {
                String text = Oracle.newAddress(chain, random);
                good[i] = nanos(parser, chain, text);
                int at = 6 + random.nextInt(text.length() - 6);
                damaged[i] = nanos(parser, chain, text.substring(0, at) + '4' + text.substring(at + 1));
            }
            Arrays.sort(good);
            Arrays.sort(damaged);
            System.out.printf(
                    Locale.ROOT,
                    "parse %-9s intact p50 %.1f us p99 %.1f us; one character wrong p50 %.1f us p99 %.1f us%n",
                    chain.displayName(),
                    good[TEXTS / 2] / 1000.0,
                    good[TEXTS * 99 / 100] / 1000.0,
                    damaged[TEXTS / 2] / 1000.0,
                    damaged[TEXTS * 99 / 100] / 1000.0);
        }
    }

    private static long nanos(AddressParser parser, Chain chain, String text) {
        long before = System.nanoTime();
        AddressVerdict verdict = parser.parse(chain, text);
        long taken = System.nanoTime() - before;
        assertThat(verdict).isNotNull();
        return taken;
    }
}
