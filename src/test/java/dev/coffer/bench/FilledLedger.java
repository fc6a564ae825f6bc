package dev.coffer.bench;

import dev.coffer.core.address.Address;
import dev.coffer.core.balance.BalanceSnapshot;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.store.Database;
import dev.coffer.store.SqliteBalances;
import dev.coffer.store.SqlitePayoutLedger;
import dev.coffer.support.Payouts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A ledger with a past: completed payouts, entered and accepted through the store itself. */
final class FilledLedger {
    private FilledLedger() {}

    static Database open(Path folder, int rows) {
        Clock clock = Clock.systemUTC();
        Database database = Database.open(folder.resolve("coffer.db"), folder.resolve("backups"), clock);
        SqlitePayoutLedger ledger = new SqlitePayoutLedger(database);
        Instant now = clock.instant();
        for (int row = 0; row < rows; row++) {
            Payout entered = ledger.enter(
                    draft(row), new IdempotencyKey(UUID.randomUUID()), Payouts.ACCOUNT, "bench", now.minusSeconds(row));
            Outbox sending = entered.outbox().sending(now);
            Payout claimed =
                    ledger.move(entered.id(), entered.outbox(), sending).orElseThrow();
            ledger.accept(
                    claimed.id(), sending, sending.accepted(now), Payouts.remote(claimed, PayoutState.COMPLETED), null);
        }
        new SqliteBalances(database).save(balances());
        return database;
    }

    /** Each to another receiver and for another claim, as in life. */
    static PayoutDraft draft(int number) {
        return new PayoutDraft(
                UUID.randomUUID(),
                new Address(Chain.ETHEREUM, String.format("0x%040x", number + 1)),
                Amount.of(Assets.of("USDT"), "12.5"),
                "CLM-" + number,
                "Water damage",
                null,
                null,
                null);
    }

    static BalanceSnapshot balances() {
        return new BalanceSnapshot(
                Payouts.ACCOUNT,
                "Bench",
                List.of(Amount.of(Assets.of("USDT"), "1000000000"), Amount.of(Assets.of("ETH"), "1000")),
                Clock.systemUTC().instant());
    }
}
