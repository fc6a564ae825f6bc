package dev.coffer.sync;

import dev.coffer.core.balance.BalanceGateway;
import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.quote.FiatRates;
import dev.coffer.core.quote.RateGateway;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads balances every 30 s while somebody can see them and every 5 minutes otherwise, and rates with every tenth of those. */
public final class AccountPoller {
    private static final Logger log = LoggerFactory.getLogger(AccountPoller.class);
    private static final Duration RATES = Duration.ofMinutes(5);

    /**
     * Where readings go. Called on the thread that read.
     *
     * @param balances stores and publishes
     * @param rates    stores and publishes
     */
    public record Readers(Consumer<BalanceSnapshot> balances, Consumer<FiatRates> rates) {}

    private final BalanceGateway balances;
    private final RateGateway rates;
    private final Readers readers;
    private final Supplier<String> fiat;
    private final Clock clock;
    private final StatusBoard board;
    private volatile boolean visible = true;
    private volatile boolean balancesWanted = true;
    private volatile boolean ratesWanted = true;
    private @Nullable Instant balancesTried;
    private @Nullable Instant ratesTried;
    private List<Asset> held = List.of();

    /** @param fiat the display currency, ISO 4217 */
    public AccountPoller(
            BalanceGateway balances,
            RateGateway rates,
            Readers readers,
            Supplier<String> fiat,
            Clock clock,
            StatusBoard board) {
        this.balances = balances;
        this.rates = rates;
        this.readers = readers;
        this.fiat = fiat;
        this.clock = clock;
        this.board = board;
    }

    SingleFlight on(Executor io) {
        return new SingleFlight(io, this::readDue);
    }

    void visible(boolean nowVisible) {
        visible = nowVisible;
    }

    /** The balance may have moved: the next tick reads it. */
    public void wantBalances() {
        balancesWanted = true;
    }

    void wantRates() {
        ratesWanted = true;
    }

    void wantEverything() {
        balancesWanted = true;
        ratesWanted = true;
    }

    void readDue() {
        Duration usual = visible ? PollPlan.BALANCES_SEEN : PollPlan.BALANCES_UNSEEN;
        if (balancesWanted || isDue(balancesTried, usual)) {
            balancesWanted = false;
            balancesTried = clock.instant();
            readBalances();
        }
        if (!held.isEmpty() && (ratesWanted || isDue(ratesTried, RATES))) {
            ratesWanted = false;
            ratesTried = clock.instant();
            readRates();
        }
    }

    private boolean isDue(@Nullable Instant tried, Duration usual) {
        return tried == null
                || tried.isAfter(clock.instant())
                || !tried.plus(board.pace(usual)).isAfter(clock.instant());
    }

    private void readBalances() {
        try {
            BalanceSnapshot snapshot = balances.read();
            board.answered();
            held = snapshot.balances().stream().map(Amount::asset).toList();
            readers.balances().accept(snapshot);
        } catch (FailureException e) {
            board.failed(e.failure());
            log.info("Reading balances failed: {}", e.failure().technical());
        }
    }

    /** A failure here is not reported as trouble: rates are a comfort. */
    private void readRates() {
        try {
            readers.rates().accept(rates.read(held, fiat.get()));
        } catch (FailureException e) {
            log.info("Reading rates failed: {}", e.failure().technical());
        }
    }
}
