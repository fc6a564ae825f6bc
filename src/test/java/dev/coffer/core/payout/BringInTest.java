package dev.coffer.core.payout;

import static dev.coffer.support.Payouts.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.payout.BringIn.Found;
import dev.coffer.support.MemoryForeign;
import dev.coffer.support.MemoryLedger;
import dev.coffer.support.MutableClock;
import dev.coffer.support.Payouts;
import dev.coffer.support.ScriptedGateway;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BringInTest {
    private static final IdempotencyKey KEY =
            new IdempotencyKey(UUID.fromString("5d0b7c1e-3f7a-4c52-9a53-0d6a2b1c9e77"));
    private static final String RECEIVER = Payouts.TRON_ADDRESS.text();

    private final MutableClock clock = MutableClock.atNoon();
    private final MemoryLedger ledger = new MemoryLedger();
    private final ScriptedGateway calypso = new ScriptedGateway();
    private Optional<String> connected = Optional.of(ACCOUNT);
    private final BringIn bringIn =
            new BringIn(calypso, ledger, new MemoryForeign(ledger), () -> connected, clock, "anna");

    @ParameterizedTest
    @CsvSource({"481516", "' 481516 '", "5d0b7c1e-3f7a-4c52-9a53-0d6a2b1c9e77", "5D0B7C1E-3F7A-4C52-9A53-0D6A2B1C9E77"})
    void foundByIdOrKeyThenEntered(String typed) {
        calypso.books.put(KEY, remote(ACCOUNT, RECEIVER, "USDT_TRX", "12.5", KEY));
        Found found = bringIn.judge(bringIn.lookUp(typed));
        assertThat(found.refusal()).isNull();
        assertThat(ledger.rows).as("looking changes nothing").isEmpty();
        Payout payout = bringIn.enter(found, " CLM-7 ");
        assertThat(payout.draft().claimReference()).isEqualTo("CLM-7");
        assertThat(payout.key()).isEqualTo(KEY);
        assertThat(payout.draft().depositAddress()).isEqualTo(Payouts.TRON_ADDRESS);
        assertThat(calypso.creates).isEmpty();
    }

    @Test
    void whatCalypsoDoesNotKnowIsNotThere() {
        assertThatThrownBy(() -> bringIn.lookUp("99"))
                .hasMessageContaining("Calypso knows no payout “99”")
                .hasMessageContaining("Nothing was entered");
        assertThatThrownBy(() -> bringIn.lookUp(KEY.toString())).hasMessageContaining("knows no payout");
        assertThatThrownBy(() -> bringIn.lookUp("  ")).hasMessageContaining("Type the payout's id");
    }

    @Test
    void withoutAConnectionNobodyIsAsked() {
        connected = Optional.empty();
        assertThatThrownBy(() -> bringIn.lookUp("1")).hasMessageContaining("No account is connected");
        connected = Optional.of(ACCOUNT);
        calypso.failReads(new Failure.NoAnswer("time-out"));
        assertThatThrownBy(() -> bringIn.lookUp("1")).isInstanceOf(FailureException.class);
        assertThat(ledger.rows).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0xOTHER, TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC, USDT_TRX, 12.5, belongs to account 0xOTHER",
        "ours, TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC, LTC, 12.5, does not know which chain LTC is on",
        "ours, TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC, USDT_TRX, 0, none that can be paid",
        "ours, TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC, USDT_TRX, -3, none that can be paid",
        "ours, <script>alert</script>, USDT_TRX, 12.5, no address that Coffer can keep",
        "ours, '', USDT_TRX, 12.5, no address that Coffer can keep"
    })
    void whatCannotBeKeptIsShownAndRefused(String account, String receiver, String code, String amount, String why) {
        calypso.books.put(KEY, remote(account.equals("ours") ? ACCOUNT : account, receiver, code, amount, KEY));
        Found found = bringIn.judge(bringIn.lookUp("481516"));
        assertThat(found.refusal()).contains(why);
        assertThatThrownBy(() -> bringIn.enter(found, ""))
                .hasMessageContaining(why)
                .hasMessageContaining("Nothing was entered");
        assertThat(ledger.rows).isEmpty();
    }

    @Test
    void neverTwice() {
        calypso.books.put(KEY, remote(ACCOUNT, RECEIVER, "USDT_TRX", "12.5", KEY));
        Found first = bringIn.judge(bringIn.lookUp("481516"));
        Found second = bringIn.judge(bringIn.lookUp(KEY.toString()));
        Payout payout = bringIn.enter(first, "");
        assertThatThrownBy(() -> bringIn.enter(second, "")).hasMessageContaining("here already, as payout 1");
        Found third = bringIn.judge(bringIn.lookUp("481516"));
        assertThat(third.here()).isEqualTo(payout.id());
        assertThat(ledger.rows).hasSize(1);
    }

    @Test
    void aPayoutOfOursWhoseOutcomeIsUnknownIsNotDoubled() {
        Payout ours = ledger.enter(Payouts.draft(), KEY, ACCOUNT, "anna", clock.instant());
        ledger.move(ours.id(), ours.outbox(), ours.outbox().sending(clock.instant()));
        calypso.books.put(KEY, remote(ACCOUNT, RECEIVER, "USDT_TRX", "12.5", null));
        Found withoutKey = bringIn.judge(bringIn.lookUp("481516"));
        assertThat(withoutKey.refusal()).contains("It may be payout 1", "Wait until that one is cleared up");
        assertThat(withoutKey.here()).isEqualTo(ours.id());
        calypso.books.put(KEY, remote(ACCOUNT, RECEIVER, "USDT_TRX", "12.5", KEY));
        assertThat(bringIn.judge(bringIn.lookUp("481516")).refusal()).contains("here already, as payout 1");
        calypso.books.put(KEY, remote(ACCOUNT, RECEIVER, "USDT_TRX", "12.6", null));
        assertThat(bringIn.judge(bringIn.lookUp("481516")).refusal()).isNull();
    }

    private static RemotePayout remote(
            String account, String receiver, String code, String amount, @Nullable IdempotencyKey key) {
        return new RemotePayout(
                "481516",
                account,
                receiver,
                Amount.of(Assets.of(code), amount),
                null,
                null,
                PayoutState.IN_PROGRESS,
                null,
                null,
                "made in the web account",
                null,
                key,
                List.of(),
                null,
                null,
                "{}");
    }
}
