package dev.coffer.ui.balance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.quote.FiatRates;
import dev.coffer.core.status.SyncStatus;
import dev.coffer.ui.kit.AgeText;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.support.World;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BalancesViewModelTest {
    private final World world = World.ordinary();
    private final List<Route> went = new ArrayList<>();
    private final BalancesViewModel model =
            new BalancesViewModel(world.balanceFeeds(), went::add, World.ZONE, Runnable::run);

    @Test
    void aCardAChainAndTheUnknownOnesLast() {
        assertThat(model.cardsProperty().get())
                .extracting(ChainCard::chain)
                .containsExactly(
                        Chain.BITCOIN,
                        Chain.ETHEREUM,
                        Chain.TRON,
                        Chain.BINANCE_SMART_CHAIN,
                        Chain.POLYGON,
                        Chain.DOGECOIN,
                        null);
    }

    @Test
    void everyAssetTheServerNamedIsShownOnce() {
        assertThat(model.cardsProperty().get().stream()
                        .mapToInt(card -> card.rows().size())
                        .sum())
                .isEqualTo(10);
    }

    @Test
    void freeIsHeldMinusReservedToTheLastDigitAndMayBeNegative() {
        BalanceRow eth = row("ETH");
        assertThat(eth.free()).isEqualTo(Amount.of(Assets.of("ETH"), "199.504518230000418011"));
        assertThat(row("BNB").isShort()).isTrue();
        assertThat(row("BNB").free()).isEqualTo(Amount.of(Assets.of("BNB"), "-1.5"));
    }

    @Test
    void noRateIsNotZero() {
        assertThat(row("XDG").estimate()).isNull();
        assertThat(model.totalProperty().get().caveat()).isEqualTo("Estimate, without 2 assets that have no rate");
    }

    @Test
    void theTotalIsWholeOnlyWhenEveryRateIsKnown() {
        world.balances.publish(Optional.of(World.snapshot("BTC 2", "USDC 10", "SOL_X 0")));
        world.rates.publish(Optional.of(new FiatRates(
                "EUR", Map.of("BTC", new BigDecimal("50000.255"), "USDC", new BigDecimal("0.9")), World.NOW)));
        assertThat(model.totalProperty().get().figure()).isEqualTo("≈ 100\u2009009.51 EUR");
        assertThat(model.totalProperty().get().caveat()).isEqualTo("Estimate of all balances");
        world.balances.publish(Optional.of(World.snapshot("BTC 2", "SOL_X 1")));
        assertThat(model.totalProperty().get().caveat()).contains("without SOL_X · unknown chain");
    }

    @Test
    void withoutRatesThereIsNoTotal() {
        world.rates.publish(Optional.empty());
        assertThat(model.totalProperty().get().figure()).isEqualTo("No estimate");
        assertThat(model.ratesAgeProperty().get()).isNull();
    }

    @Test
    void figuresOfAnEarlierRunAreShownAndLookOld() {
        world.ticker.publish(World.NOW.plusSeconds(90_000));
        AgeText age = Objects.requireNonNull(model.ageProperty().get());
        assertThat(age.old()).isTrue();
        assertThat(age.text()).contains("22 Nov 2026 14:02").contains("1 day ago");
        assertThat(model.nothingProperty().get()).isNull();
    }

    @Test
    void whatIsThereWhenNothingIsThere() {
        world.balances.publish(Optional.empty());
        assertThat(nothing().title()).isEqualTo("Reading balances…");
        world.status.publish(SyncStatus.UNKNOWN.failed(new Failure.Unreachable("x"), World.NOW));
        assertThat(nothing().sentence()).startsWith("Server not reached");
        world.connection.publish(Optional.empty());
        assertThat(nothing().canConnect()).isTrue();
        model.connect();
        assertThat(went).containsExactly(new Route.Connect());
        world.balances.publish(Optional.of(World.snapshot()));
        assertThat(nothing().title()).isEqualTo("This account holds nothing");
    }

    private BalancesViewModel.Nothing nothing() {
        return Objects.requireNonNull(model.nothingProperty().get());
    }

    private BalanceRow row(String code) {
        return model.cardsProperty().get().stream()
                .flatMap(card -> card.rows().stream())
                .filter(row -> row.held().asset().code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
