package dev.coffer.support;

import dev.coffer.core.address.Address;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Payouts to test with. */
public final class Payouts {
    public static final String ACCOUNT = "0x00112233445566778899aabbccddeeff00112233";
    public static final Address TRON_ADDRESS = new Address(Chain.TRON, "TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC");

    private Payouts() {}

    /** 12.5 USDT on Tron, now. */
    public static PayoutDraft draft() {
        return draft("12.5");
    }

    public static PayoutDraft draft(String amount) {
        return new PayoutDraft(
                UUID.randomUUID(),
                TRON_ADDRESS,
                Amount.of(Assets.of("USDT_TRX"), amount),
                "CLM-2041",
                "Water damage",
                null,
                null,
                null);
    }

    /** The payout as an honest Calypso would hold it. */
    public static RemotePayout remote(Payout payout, PayoutState state) {
        return new RemotePayout(
                "481" + payout.id(),
                payout.account(),
                payout.draft().depositAddress().text(),
                payout.draft().amount(),
                Amount.of(payout.draft().amount().asset(), "1.25"),
                null,
                state,
                Instant.parse("2026-11-23T12:00:00Z"),
                state.isFinal() ? "9c1f0a" : null,
                payout.draft().wireComment(),
                payout.draft().executionDate() == null
                        ? null
                        : payout.draft().executionDate().instant(),
                payout.key(),
                List.of(),
                null,
                null,
                "{}");
    }

    public static RemotePayout withAmount(RemotePayout remote, String amount) {
        return new RemotePayout(
                remote.remoteId(),
                remote.account(),
                remote.depositAddress(),
                Amount.of(remote.amount().asset(), amount),
                remote.fee(),
                remote.feePercentage(),
                remote.state(),
                remote.createdDate(),
                remote.transactionHash(),
                remote.comment(),
                remote.executionDate(),
                remote.idempotencyKey(),
                remote.errors(),
                remote.cancellation(),
                remote.belongingType(),
                remote.raw());
    }
}
