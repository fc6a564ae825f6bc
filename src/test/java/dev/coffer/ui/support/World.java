package dev.coffer.ui.support;

import dev.coffer.core.account.Connection;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.feed.Publisher;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import dev.coffer.core.payout.Reserves;
import dev.coffer.core.quote.FiatRates;
import dev.coffer.core.status.Notice;
import dev.coffer.core.status.SyncStatus;
import dev.coffer.ui.balance.BalanceFeeds;
import dev.coffer.ui.shell.ShellFeeds;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The world as the screens see it, in a test's hand. */
public final class World {
    public static final Instant NOW = Instant.parse("2026-11-22T13:02:08Z");
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    public static final String ACCOUNT = "0x52908400098527886E0F7030069857D2E4169EE7";

    public final Publisher<Optional<Connection>> connection = new Publisher<>(Optional.empty());
    public final Publisher<SyncStatus> status = new Publisher<>(SyncStatus.UNKNOWN);
    public final Publisher<Duration> offset = new Publisher<>(Duration.ZERO);
    public final Publisher<ShellFeeds.Outstanding> outstanding = new Publisher<>(ShellFeeds.Outstanding.NONE);
    public final Publisher<List<Notice>> notices = new Publisher<>(List.of());
    public final Publisher<Instant> ticker = new Publisher<>(NOW);
    public final Publisher<Optional<BalanceSnapshot>> balances = new Publisher<>(Optional.empty());
    public final Publisher<Reserves> reserves = new Publisher<>(Reserves.NONE);
    public final Publisher<Optional<FiatRates>> rates = new Publisher<>(Optional.empty());
    public final List<String> refreshes = new ArrayList<>();

    public ShellFeeds shellFeeds() {
        return new ShellFeeds(connection, status, offset, outstanding, notices, ticker);
    }

    public BalanceFeeds balanceFeeds() {
        return new BalanceFeeds(connection, balances, reserves, rates, status, ticker);
    }

    public static Connection sandbox() {
        return new Connection(
                ServerAddress.parse("http://127.0.0.1:41873"), ACCOUNT, "Mutual Aid Treasury", true, "memory");
    }

    /** A day like any other: connected, answered three seconds ago, some payouts waiting. */
    public static World ordinary() {
        World world = new World();
        world.connection.publish(Optional.of(sandbox()));
        world.status.publish(SyncStatus.UNKNOWN.answered(NOW.minusSeconds(3)));
        world.balances.publish(Optional.of(snapshot(
                "BTC 1.48203117",
                "ETH 212.004518230000418011",
                "USDT 1284500.25",
                "USDC 90000",
                "TRX 48211.5",
                "USDT_TRX 312000.000001",
                "BNB 12.5",
                "USDT_MATIC 25000",
                "XDG 1500000",
                "SOL_X 14.25")));
        Amount eth = Amount.of(Assets.of("ETH"), "12.5");
        Amount usdt = Amount.of(Assets.of("USDT"), "48750");
        Amount bnb = Amount.of(Assets.of("BNB"), "14");
        world.reserves.publish(new Reserves(Map.of(eth.asset(), eth, usdt.asset(), usdt, bnb.asset(), bnb)));
        Map<String, BigDecimal> perUnit = Map.of(
                "BTC", new BigDecimal("67250.11"),
                "ETH", new BigDecimal("3120.42"),
                "USDT", new BigDecimal("0.9998"),
                "USDC", BigDecimal.ONE,
                "TRX", new BigDecimal("0.2411"),
                "USDT_TRX", new BigDecimal("0.9998"),
                "BNB", new BigDecimal("612.3"),
                "USDT_MATIC", new BigDecimal("0.9998"));
        world.rates.publish(Optional.of(new FiatRates("USD", perUnit, NOW.minusSeconds(41))));
        return world;
    }

    public static BalanceSnapshot snapshot(String... held) {
        List<Amount> amounts = new ArrayList<>();
        for (String each : held) {
            int blank = each.indexOf(' ');
            Asset asset = Assets.of(each.substring(0, blank));
            amounts.add(Amount.of(asset, each.substring(blank + 1)));
        }
        return new BalanceSnapshot(ACCOUNT, "Mutual Aid Treasury", amounts, NOW.minusSeconds(3));
    }
}
