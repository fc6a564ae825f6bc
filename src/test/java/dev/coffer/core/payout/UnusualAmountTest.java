package dev.coffer.core.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import dev.coffer.core.payout.PastPayments.Past;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnusualAmountTest {
    private static final Asset USDT = Assets.of("USDT");

    @Test
    void aZeroTooManyToAKnownReceiverIsSaid() {
        assertThat(remark("2500", List.of("250"), List.of()))
                .isEqualTo("This is 10 times the largest amount ever paid to this address (250, one payout)."
                        + " Check the claim file for a zero too many and for the currency.");
        assertThat(remark("2000", List.of("250", "100"), List.of())).isEmpty();
    }

    @Test
    void manyPaymentsAreJudgedByTheirSpread() {
        List<String> steady = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            steady.add(Integer.toString(240 + i));
        }
        assertThat(remark("2500", steady, List.of()))
                .startsWith("This is 10 times what is usual to this address (246,");
        steady.add("3000");
        assertThat(remark("2500", steady, List.of())).isEmpty();
    }

    @Test
    void theReceiverIsABetterWitnessThanTheAsset() {
        List<String> small = Stream.generate(() -> "100").limit(50).toList();
        assertThat(remark("50000", List.of("48000"), small)).isEmpty();
        assertThat(remark("50000", List.of("100"), List.of("90000", "1", "1", "1", "1", "1", "1", "1", "1", "1")))
                .isEmpty();
        assertThat(remark("50000", List.of(), small)).startsWith("This is 500 times what is usual in USDT · Ethereum");
    }

    @Test
    void withoutAHistoryNothingIsUnusual() {
        assertThat(remark("1000000", List.of(), List.of("1", "1", "1"))).isEmpty();
    }

    /** The figures of docs/decisions/0013-outliers.md, with {@code -Dcoffer.outlier.trials=1000}; the bounds keep a change from making it louder or deafer unseen. */
    @Test
    void isSeldomWrongAndSeesAHundredfold() {
        long seed = 20261124L;
        Random random = new Random(seed);
        System.err.println("UnusualAmountTest seed " + seed);
        for (double spread : new double[] {0.3, 0.8, 1.2}) {
            for (int payments : new int[] {0, 1, 2, 3, 9, 10, 30, 200}) {
                int trials = Integer.getInteger("coffer.outlier.trials", 150);
                List<Amount> everybody = history(random, 60, spread);
                int[] alarms = new int[4];
                for (int i = 0; i < trials; i++) {
                    Past past = new Past(Map.of(), history(random, payments, spread), everybody);
                    Amount honest = amount(random, spread);
                    for (int zeros = 0; zeros < alarms.length; zeros++) {
                        Amount typed = new Amount(USDT, honest.value().movePointRight(zeros));
                        alarms[zeros] += UnusualAmount.remark(typed, past).isPresent() ? 1 : 0;
                    }
                }
                System.err.printf(
                        Locale.ROOT,
                        "spread %.1f, %3d payments: honest %.2f %%, 10x %.0f %%, 100x %.0f %%, 1000x %.0f %%%n",
                        spread,
                        payments,
                        100.0 * alarms[0] / trials,
                        100.0 * alarms[1] / trials,
                        100.0 * alarms[2] / trials,
                        100.0 * alarms[3] / trials);
                assertThat(alarms[0]).isLessThanOrEqualTo(trials * 3 / 100);
                assertThat(alarms[3]).isGreaterThan(trials * 9 / 10);
            }
        }
    }

    private static List<Amount> history(Random random, int payments, double spread) {
        return Stream.generate(() -> amount(random, spread)).limit(payments).toList();
    }

    /** Claims are spread like most amounts of money: logarithmically normal, here around 400. */
    private static Amount amount(Random random, double spread) {
        BigDecimal value = BigDecimal.valueOf(Math.exp(6 + spread * random.nextGaussian()));
        return new Amount(USDT, value.setScale(2, RoundingMode.UP));
    }

    private static String remark(String amount, List<String> toReceiver, List<String> ofAsset) {
        Past past = new Past(Map.of(), amounts(toReceiver), amounts(ofAsset));
        return UnusualAmount.remark(Amount.of(USDT, amount), past).orElse("");
    }

    private static List<Amount> amounts(List<String> plain) {
        return plain.stream().map(each -> Amount.of(USDT, each)).toList();
    }
}
