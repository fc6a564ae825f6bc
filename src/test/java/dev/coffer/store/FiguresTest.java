package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.address.Address;
import dev.coffer.core.figures.PayoutFigures;
import dev.coffer.core.figures.PayoutFigures.Kind;
import dev.coffer.core.figures.PayoutFigures.Reason;
import dev.coffer.core.figures.PayoutFigures.Times;
import dev.coffer.core.figures.PayoutFigures.Volume;
import dev.coffer.core.figures.Stretch;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.core.payout.RemotePayout.WithdrawalError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sums are exact to the last digit and belong to the stretch in which a payout was confirmed. */
final class FiguresTest extends OnDisk {
    private static final long SEED = 7411;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Random random = new Random(SEED);
    private PayoutFigures figures;

    @BeforeEach
    void printSeed() {
        System.err.println("FiguresTest seed " + SEED);
        figures = new SqlitePayoutFigures(database);
    }

    @Test
    void sumsAreThoseOfDecimals() {
        List<Payout> all = new ArrayList<>();
        for (int i = 0; i < 110; i++) {
            Asset asset = Assets.payable().get(random.nextInt(4));
            Instant at = Samples.NOON.plusSeconds(random.nextInt(10 * 3600));
            Payout payout = entered(draft(asset, number(), null), at);
            all.add(random.nextBoolean() ? completed(payout, at.plusSeconds(60), "COMPLETED") : payout);
        }
        List<Stretch> hours = hours(10);
        List<List<Volume>> volumes = figures.volumes(hours);
        for (int i = 0; i < hours.size(); i++) {
            Stretch hour = hours.get(i);
            TreeMap<String, List<Payout>> perCode = new TreeMap<>();
            all.stream()
                    .filter(it -> !it.confirmedAt().isBefore(hour.from())
                            && it.confirmedAt().isBefore(hour.until()))
                    .forEach(it -> perCode.computeIfAbsent(
                                    it.draft().amount().asset().code(), code -> new ArrayList<>())
                            .add(it));
            List<Volume> wanted = perCode.values().stream()
                    .map(payouts -> new Volume(
                            tally(payouts),
                            tally(
                                    payouts.stream()
                                            .filter(FiguresTest::isCompleted)
                                            .toList(),
                                    payouts.getFirst())))
                    .toList();
            assertThat(volumes.get(i)).isEqualTo(wanted);
        }
        assertThat(figures.first())
                .contains(all.stream()
                        .map(Payout::confirmedAt)
                        .min(Instant::compareTo)
                        .orElseThrow());
    }

    @Test
    void aMillionTimesALargeAmountIsNoProblemAndAVastOneIsStillExact() {
        Asset eth = Assets.of("ETH");
        entered(draft(eth, new BigDecimal("999999999999.999999999999999999"), null), Samples.NOON);
        entered(draft(eth, new BigDecimal("123456789012345678901234567890.5"), null), Samples.NOON);
        entered(draft(eth, new BigDecimal("0.0000000000000000000000001"), null), Samples.NOON);
        assertThat(figures.volumes(hours(1)).getFirst()).singleElement().satisfies(volume -> {
            assertThat(volume.confirmed().payouts()).isEqualTo(3);
            assertThat(volume.confirmed().amount().plain())
                    .isEqualTo("123456789012345679901234567890.4999999999999999990000001");
            assertThat(volume.completed().payouts()).isZero();
        });
    }

    @Test
    void timesAreMeasuredFromConfirmingAndOnlyWhereNobodyWaitedOnPurpose() {
        Asset btc = Assets.of("BTC");
        for (int seconds = 1; seconds <= 20; seconds++) {
            Payout payout = entered(draft(btc, BigDecimal.ONE, null), Samples.NOON);
            completed(payout, Samples.NOON.plusSeconds(seconds), "COMPLETED");
        }
        ExecutionDate tomorrow = new ExecutionDate(Samples.NOON.plusSeconds(86_400), ZoneOffset.UTC, "tomorrow");
        completed(
                entered(draft(btc, BigDecimal.ONE, tomorrow), Samples.NOON),
                Samples.NOON.plusSeconds(90_000),
                "COMPLETED");
        completed(entered(draft(btc, BigDecimal.ONE, null), Samples.NOON), Samples.NOON.plusSeconds(5), "FAILED");
        assertThat(figures.times(hours(2)))
                .containsExactly(
                        new Times(20, 1, Duration.ofSeconds(10), Duration.ofSeconds(19), Duration.ofSeconds(20)),
                        new Times(0, 0, null, null, null));
    }

    @Test
    void failuresAreCountedByReason() {
        Asset btc = Assets.of("BTC");
        for (int i = 0; i < 3; i++) {
            Payout sending = claimed(entered(draft(btc, BigDecimal.ONE, null), Samples.NOON));
            Outbox.Note why = new Outbox.Note("014", "Deposit address is not valid", null);
            ledger.move(sending.id(), sending.outbox(), sending.outbox().rejected(Samples.NOON, why));
        }
        completed(
                entered(draft(btc, BigDecimal.ONE, null), Samples.NOON),
                Samples.NOON,
                "FAILED",
                new WithdrawalError("1", "GAS", true, "gone"),
                new WithdrawalError("1", "NOT_ENOUGH_FUNDS", false, "too little"));
        completed(entered(draft(btc, BigDecimal.ONE, null), Samples.NOON), Samples.NOON, "FAILED");
        completed(entered(draft(btc, BigDecimal.ONE, null), Samples.NOON), Samples.NOON, "CANCELED");
        completed(entered(draft(btc, BigDecimal.ONE, null), Samples.NOON), Samples.NOON, "COMPLETED");
        assertThat(figures.failures(hours(1).getFirst()))
                .containsExactly(
                        new Reason(Kind.REJECTED, "014", "Deposit address is not valid", 3),
                        new Reason(Kind.FAILED, null, null, 1),
                        new Reason(Kind.FAILED, "NOT_ENOUGH_FUNDS", "too little", 1));
    }

    @Test
    void theWideRowsAreNotOpened() {
        for (String sql : List.of(
                "SELECT currency, completed_at IS NOT NULL AS done, sum(whole), sum(nano), sum(atto) FROM payout_chart"
                        + " WHERE confirmed_at >= 1 AND confirmed_at < 2 GROUP BY currency, done",
                "SELECT currency, amount FROM payout_chart_vast WHERE confirmed_at >= 1 AND confirmed_at < 2")) {
            List<String> plan = database.look(handle -> handle.createQuery("EXPLAIN QUERY PLAN " + sql)
                    .map((row, context) -> row.getString("detail"))
                    .list());
            assertThat(plan.getFirst()).startsWith("SEARCH payout USING COVERING INDEX payout_charted");
        }
    }

    private static List<Stretch> hours(int count) {
        List<Stretch> hours = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant from = Samples.NOON.plus(HOUR.multipliedBy(i));
            hours.add(new Stretch(from, from.plus(HOUR)));
        }
        return hours;
    }

    private BigDecimal number() {
        BigInteger digits = new BigInteger(1 + random.nextInt(90), random).add(BigInteger.ONE);
        return new BigDecimal(digits, random.nextInt(22));
    }

    private PayoutDraft draft(Asset asset, BigDecimal value, @org.jspecify.annotations.Nullable ExecutionDate date) {
        return new PayoutDraft(
                samples.uuid(),
                new Address(asset.knownChain().orElseThrow(), "0x52908400098527886E0F7030069857D2E4169EE7"),
                new Amount(asset, value),
                "CLM",
                "",
                date,
                null,
                null);
    }

    private Payout entered(PayoutDraft draft, Instant at) {
        return ledger.enter(draft, samples.key(), "acme", "ann", at);
    }

    private Payout claimed(Payout payout) {
        return ledger.move(payout.id(), payout.outbox(), payout.outbox().sending(payout.confirmedAt()))
                .orElseThrow();
    }

    private Payout completed(Payout payout, Instant at, String state, WithdrawalError... errors) {
        Payout sending = claimed(payout);
        Outbox accepted = sending.outbox().accepted(sending.confirmedAt());
        ledger.accept(payout.id(), sending.outbox(), accepted, remote(payout, "CREATED"), null);
        return ledger.record(payout.id(), remote(payout, state, errors), null, at);
    }

    private static RemotePayout remote(Payout payout, String state, WithdrawalError... errors) {
        return new RemotePayout(
                "id" + payout.id(),
                "acme",
                payout.draft().depositAddress().text(),
                payout.draft().amount(),
                null,
                null,
                new PayoutState(state),
                null,
                null,
                null,
                null,
                null,
                List.of(errors),
                null,
                null,
                "{}");
    }

    private static boolean isCompleted(Payout payout) {
        RemotePayout remote = payout.remote();
        return remote != null && remote.state().equals(PayoutState.COMPLETED);
    }

    private static PayoutFigures.Tally tally(List<Payout> payouts) {
        return tally(payouts, payouts.getFirst());
    }

    private static PayoutFigures.Tally tally(List<Payout> payouts, Payout any) {
        Amount sum = payouts.stream()
                .map(it -> it.draft().amount())
                .reduce(Amount.zero(any.draft().amount().asset()), Amount::plus);
        return new PayoutFigures.Tally(payouts.size(), sum);
    }
}
