package dev.coffer.ui.chart;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.figures.PayoutFigures;
import dev.coffer.core.figures.Stretch;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Figures like those of a busy insurer, the same at every run. */
final class FakeFigures implements PayoutFigures {
    boolean broken;
    Optional<Instant> first = Optional.of(Instant.parse("2024-02-11T08:00:00Z"));
    int assets = 9;

    @Override
    public Optional<Instant> first() {
        if (broken) {
            throw new FailureException(new Failure.Storage("The disk does not answer."));
        }
        return first;
    }

    @Override
    public List<List<Volume>> volumes(List<Stretch> stretches) {
        Random random = new Random(11);
        List<List<Volume>> all = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            List<Volume> volumes = new ArrayList<>();
            for (int a = 0; a < assets; a++) {
                Asset asset = Assets.payable().get((a * 5 + 2) % 14);
                long payouts = random.nextInt(90 / (a + 1)) + 2L;
                BigDecimal amount = BigDecimal.valueOf(payouts * 1234 + random.nextInt(999), 0)
                        .add(new BigDecimal("0.123456789012345678"));
                Tally done = new Tally(payouts - 1, new Amount(asset, amount));
                volumes.add(new Volume(new Tally(payouts, new Amount(asset, amount.add(BigDecimal.TEN))), done));
            }
            all.add(volumes);
        }
        return all;
    }

    @Override
    public List<Times> times(List<Stretch> stretches) {
        Random random = new Random(12);
        return stretches.stream()
                .map(stretch -> random.nextInt(8) == 0
                        ? new Times(0, 0, null, null, null)
                        : new Times(
                                200 + random.nextInt(90),
                                random.nextInt(5),
                                Duration.ofSeconds(150 + random.nextInt(60)),
                                Duration.ofSeconds(600 + random.nextInt(300)),
                                Duration.ofHours(3)))
                .toList();
    }

    @Override
    public List<Reason> failures(Stretch stretch) {
        return List.of(
                new Reason(Kind.FAILED, "NOT_ENOUGH_FUNDS", "Insufficient balance on wallet", 31),
                new Reason(Kind.REJECTED, "014", "=Deposit address is not valid", 12),
                new Reason(Kind.FAILED, null, null, 7),
                new Reason(Kind.FAILED, "NOT_ENOUGH_FUNDS_FOR_SERVICE_COMMISSION", "Fee", 5),
                new Reason(Kind.PARTIAL, "GAS_SPIKE", null, 1));
    }
}
