package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SqliteBalancesTest extends OnDisk {

    @Test
    void theNewestSnapshotSurvivesTheProgramInTheServersOrder() {
        BalanceSnapshot rich = snapshot(
                "acme", "Acme Ltd", 0, "USDT_TRX", "12.5", "BTC", "0.00000001", "NEW_COIN", "-3.000000000000000001");
        BalanceSnapshot none = new BalanceSnapshot("empty", null, List.of(), Samples.NOON);
        balances().save(rich);
        balances().save(none);
        reopen();
        assertThat(balances().newest("acme")).contains(rich);
        assertThat(balances().newest("empty")).contains(none);
        assertThat(balances().newest("nobody")).isEmpty();
        assertThat(FirstGlance.at(file, "acme", 5).balances()).contains(rich);
    }

    @Test
    void onlyChangedFiguresAddARow() {
        balances().save(snapshot("acme", null, 0, "BTC", "1"));
        balances().save(snapshot("acme", null, 1, "BTC", "1.0"));
        assertThat(rows()).isEqualTo(1);
        assertThat(balances().newest("acme").orElseThrow().asOf()).isEqualTo(Samples.NOON.plusSeconds(1));
        balances().save(snapshot("acme", null, 2, "BTC", "2"));
        assertThat(rows()).isEqualTo(2);
        balances().save(snapshot("acme", "named", 3, "BTC", "2"));
        assertThat(rows()).isEqualTo(3);
        balances().save(snapshot("other", "named", 4, "BTC", "2"));
        assertThat(rows()).isEqualTo(4);
        balances().save(snapshot("acme", "named", 5, "BTC", "1"));
        assertThat(rows()).as("figures that come back are news").isEqualTo(5);
    }

    @Test
    void theFirstGlanceShowsTheNewestPayoutsWhileTheLedgerIsOpenAndAfterwards() {
        var first = entered();
        var second = in(dev.coffer.core.payout.OutboxState.ACCEPTED);
        assertThat(FirstGlance.at(file, null, 5).payouts()).containsExactly(second, first);
        balances().save(snapshot("acme", null, 0, "BTC", "1"));
        database.close();
        FirstGlance glance = FirstGlance.at(file, null, 1);
        assertThat(glance.payouts()).containsExactly(second);
        assertThat(glance.balances().orElseThrow().account()).isEqualTo("acme");
        assertThat(FirstGlance.at(folder.resolve("none.db"), null, 1).payouts()).isEmpty();
        assertThat(folder.resolve("none.db")).doesNotExist();
        open();
    }

    private SqliteBalances balances() {
        return new SqliteBalances(database);
    }

    private int rows() {
        return database.look(handle -> handle.createQuery("SELECT count(*) FROM balance_snapshot")
                .map((row, context) -> row.getInt(1))
                .one());
    }

    private static BalanceSnapshot snapshot(
            String account, @Nullable String name, int second, String... codesAndAmounts) {
        Instant asOf = Samples.NOON.plusSeconds(second);
        List<Amount> amounts = java.util.stream.IntStream.range(0, codesAndAmounts.length / 2)
                .mapToObj(i -> Amount.of(Assets.of(codesAndAmounts[2 * i]), codesAndAmounts[2 * i + 1]))
                .toList();
        return new BalanceSnapshot(account, name, amounts, asOf);
    }
}
