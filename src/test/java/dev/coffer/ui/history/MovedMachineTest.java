package dev.coffer.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.calypso.wire.Envelope;
import dev.coffer.calypso.wire.Payload;
import dev.coffer.core.address.Address;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.HistoryLine;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.schedule.ExecutionDateText;
import dev.coffer.store.Database;
import dev.coffer.store.SqlitePayoutLedger;
import dev.coffer.ui.kit.ExplorerLinks;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A laptop goes abroad, or an administrator mends the time zone, between confirm and execution. The payout is still due at the instant
 * that was confirmed, the server is told that instant, and the desk sees both: its own time now, and what was typed where.
 */
final class MovedMachineTest {
    private static final TimeZone OWN = TimeZone.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void backHome() {
        TimeZone.setDefault(OWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Berlin | 2026-12-24 | 14:30 | | Pacific/Chatham | 25 Dec 2026, 03:15:00 | 24 Dec 2026, 13:30:00 UTC",
                "Europe/Berlin | 2026-10-25 | 02:30 | +01:00 | America/New_York | 24 Oct 2026, 21:30:00 | 25 Oct 2026, 01:30:00 UTC",
                "Europe/Berlin | 2026-10-25 | 02:30 | +02:00 | Europe/London | 25 Oct 2026, 01:30:00 | 00:30:00 UTC",
                "Australia/Lord_Howe | 2027-04-04 | 01:45 | +10:30 | Europe/Lisbon | 3 Apr 2027, 16:15:00 | 15:15:00 UTC",
                "America/Havana | 2026-11-01 | 00:30 | -05:00 | UTC | 1 Nov 2026, 05:30:00 | UTC",
            })
    void theInstantStaysAndBothAreShown(
            ZoneId before, String date, String time, @Nullable String offset, ZoneId after, String local, String utc) {
        TimeZone.setDefault(TimeZone.getTimeZone(before));
        ExecutionDate confirmed = typed(date, time, offset);
        PayoutId id;
        String sentThere;
        try (Database database = open()) {
            Payout payout = enter(new SqlitePayoutLedger(database), confirmed);
            id = payout.id();
            sentThere = body(payout);
        }

        TimeZone.setDefault(TimeZone.getTimeZone(after));
        try (Database database = open()) {
            Payout payout = new SqlitePayoutLedger(database).find(id).orElseThrow();
            assertThat(payout.draft().executionDate()).isEqualTo(confirmed);
            assertThat(body(payout))
                    .isEqualTo(sentThere)
                    .contains("\"executionDate\":\""
                            + confirmed.instant().toString().replace("Z", ".000Z"));
            assertThat(PayoutRow.of(HistoryLine.of(payout)).executes()).isEqualTo(confirmed.instant());
            assertThat(shown(payout))
                    .contains(local, utc, "Typed: " + confirmed.typed() + " in " + before.getId())
                    .contains(date + " " + time);
        }
    }

    private static ExecutionDate typed(String date, String time, @Nullable String offset) {
        ExecutionDateText.Reading reading = ExecutionDateText.read(
                date, time, ZoneId.systemDefault(), offset == null ? null : ZoneOffset.of(offset));
        assertThat(reading).isInstanceOf(ExecutionDateText.Reading.Value.class);
        return ((ExecutionDateText.Reading.Value) reading).date();
    }

    private static String shown(Payout payout) {
        return DetailText.of(
                        payout, PayoutOrigin.HERE, List.of(), ExplorerLinks.PUBLIC, Payouts.NOW, ZoneId.systemDefault())
                .facts()
                .stream()
                .filter(fact -> fact.id().equals("detail-execution"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static String body(Payout payout) {
        return Envelope.of(payout.account(), Payload.create(payout.draft(), payout.key()))
                .write(0)
                .text();
    }

    private Database open() {
        return Database.open(
                folder.resolve("coffer.db"),
                folder.resolve("backups"),
                Clock.fixed(Payouts.NOW, ZoneId.systemDefault()));
    }

    private static Payout enter(SqlitePayoutLedger ledger, ExecutionDate date) {
        PayoutDraft draft = new PayoutDraft(
                UUID.randomUUID(),
                new Address(Chain.TRON, "TLa2f6VPqDgRE67v1736s7bJ8Ray5wYjU7"),
                Amount.of(Assets.of("USDT_TRX"), "12.5"),
                "CLM-2041",
                "",
                date,
                null,
                null);
        return ledger.enter(draft, new IdempotencyKey(UUID.randomUUID()), "acme", "ann", Payouts.NOW);
    }
}
