package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.address.Address;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.PastPayments;
import dev.coffer.core.payout.PastPayments.Past;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SqlitePastPaymentsTest extends OnDisk {
    private static final String EVM = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    private static final String BASE58 = "TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC";
    private static final Asset USDT = Assets.of("USDT");

    @Test
    void countsCompletedPayoutsPerChainAndInAnyCaseWhereCaseMeansNothing() {
        paid(EVM, "USDT", "5", PayoutState.COMPLETED);
        paid(EVM.toLowerCase(Locale.ROOT), "USDT", "7", PayoutState.COMPLETED);
        paid(EVM, "USDT_MATIC", "9", PayoutState.COMPLETED);
        paid(EVM, "USDT", "11", PayoutState.FAILED);
        paid(EVM, "ETH", "13", PayoutState.COMPLETED);
        paid(BASE58, "USDT_TRX", "15", PayoutState.COMPLETED);
        paid(BASE58.toLowerCase(Locale.ROOT), "USDT_TRX", "17", PayoutState.COMPLETED);
        entered();

        Past evm = past().of(new Address(Chain.POLYGON, EVM), USDT);
        assertThat(evm.perChain()).isEqualTo(Map.of(Chain.ETHEREUM, 3L, Chain.POLYGON, 1L));
        assertThat(evm.toReceiver()).containsExactly(amount("USDT", "7"), amount("USDT", "5"));
        assertThat(evm.ofAsset()).isEqualTo(evm.toReceiver());
        Past tron = past().of(new Address(Chain.TRON, BASE58), Assets.of("USDT_TRX"));
        assertThat(tron.on(Chain.TRON)).isEqualTo(1);
        assertThat(tron.toReceiver()).containsExactly(amount("USDT_TRX", "15"));
        assertThat(tron.ofAsset()).hasSize(2);
        assertThat(past().of(new Address(Chain.BITCOIN, "bc1qnobodyatall"), null))
                .isEqualTo(Past.NONE);
    }

    /** Asked while a person types, over a ledger of any length. */
    @Test
    void everyQuestionHasItsIndex() {
        for (String question :
                List.of(SqlitePastPayments.PER_CHAIN, SqlitePastPayments.TO_RECEIVER, SqlitePastPayments.OF_ASSET)) {
            List<String> plan = database.look(handle -> handle.createQuery("EXPLAIN QUERY PLAN " + question)
                    .bind("text", EVM)
                    .bind("code", "USDT")
                    .map((row, context) -> row.getString("detail"))
                    .list());
            assertThat(plan).as(question).anyMatch(line -> line.contains("INDEX payout_paid_"));
        }
    }

    private PastPayments past() {
        return new SqlitePastPayments(database);
    }

    private void paid(String address, String code, String amount, PayoutState state) {
        Asset asset = Assets.of(code);
        PayoutDraft any = samples.draft();
        Payout queued = entered(new PayoutDraft(
                any.draftId(),
                new Address(asset.knownChain().orElseThrow(), address),
                Amount.of(asset, amount),
                any.claimReference(),
                "",
                null,
                null,
                null));
        Payout sending = ledger.move(
                        queued.id(), queued.outbox(), queued.outbox().sending(Samples.NOON))
                .orElseThrow();
        assertThat(ledger.accept(
                        sending.id(),
                        sending.outbox(),
                        sending.outbox().accepted(Samples.NOON),
                        samples.remote(state),
                        null))
                .isPresent();
    }

    private static Amount amount(String code, String plain) {
        return Amount.of(Assets.of(code), plain);
    }
}
