package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.address.Address;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.BroughtIn;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** "Did we already pay this?" does not depend on how an address is spelled. */
final class SimilarPayoutsTest extends OnDisk {
    private static final String CHECKSUMMED = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    /** Paid in Calypso's web account, which reports addresses in lower case; brought in; about to be paid again here. */
    @Test
    void aBroughtInPayoutCountsWhateverTheCaseOfItsAddress() {
        Amount amount = Amount.of(Assets.of("USDT"), "500");
        RemotePayout remote = new RemotePayout(
                "77",
                "acme",
                CHECKSUMMED.toLowerCase(java.util.Locale.ROOT),
                amount,
                null,
                null,
                PayoutState.COMPLETED,
                Samples.NOON,
                "0xhash",
                "Refund",
                null,
                samples.key(),
                List.of(),
                null,
                null,
                "{}");
        new SqliteForeignLedger(database)
                .enter(new BroughtIn(
                        remote, new Address(Chain.ETHEREUM, remote.depositAddress()), "acme", "", "ann", Samples.NOON));
        PayoutDraft draft = new PayoutDraft(
                UUID.randomUUID(), new Address(Chain.ETHEREUM, CHECKSUMMED), amount, "CLM-9", "", null, null, null);
        assertThat(ledger.similar(draft, Samples.NOON.minusSeconds(86_400))).hasSize(1);
    }
}
