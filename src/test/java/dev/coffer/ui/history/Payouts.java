package dev.coffer.ui.history;

import dev.coffer.core.address.Address;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payouts in every state, for the tests of this screen. Everything hangs off one fixed instant. */
final class Payouts {
    static final Instant NOW = Instant.parse("2026-11-22T13:02:05Z");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Outbox.Note NO_ANSWER =
            new Outbox.Note("no-answer", "The connection closed before an answer came.", null);

    private Payouts() {}

    static Payout queued(long id) {
        return queued(id, "USDT", "1250.5");
    }

    static Payout queued(long id, String asset, String amount) {
        Asset of = Assets.of(asset);
        PayoutDraft draft = new PayoutDraft(
                new UUID(1, id),
                new Address(
                        of.knownChain().orElseThrow(), address(of.knownChain().orElseThrow())),
                Amount.of(of, amount),
                "CLM-2026-%05d".formatted(id),
                id % 2 == 0 ? "Storm damage, second part" : "",
                null,
                null,
                null);
        Instant confirmed = NOW.minus(Duration.ofMinutes(7 * (1000 - id % 1000)));
        return new Payout(
                new PayoutId(id),
                new IdempotencyKey(new UUID(0x4000L + id, 0x8000_0000_0000_0000L + id)),
                draft,
                "acme-payouts",
                "anna.berg",
                confirmed,
                Outbox.queued(confirmed),
                null,
                null,
                null,
                null);
    }

    static Payout with(Payout payout, Outbox outbox) {
        return with(payout, outbox, payout.remote(), payout.mismatch(), payout.nextAttempt());
    }

    static Payout with(
            Payout payout,
            Outbox outbox,
            @Nullable RemotePayout remote,
            @Nullable String mismatch,
            @Nullable PayoutId next) {
        return new Payout(
                payout.id(),
                payout.key(),
                payout.draft(),
                payout.account(),
                payout.issuedBy(),
                payout.confirmedAt(),
                outbox,
                remote,
                remote == null ? null : NOW.minusSeconds(40),
                mismatch,
                next);
    }

    static Payout in(long id, OutboxState state) {
        Payout payout = queued(id);
        Instant then = payout.confirmedAt().plusSeconds(2);
        Outbox sending = payout.outbox().sending(then);
        return switch (state) {
            case QUEUED -> payout;
            case SENDING -> with(payout, sending);
            case ACCEPTED -> accepted(payout, PayoutState.CREATED, null);
            case REJECTED ->
                with(
                        payout,
                        sending.rejected(
                                then.plusSeconds(1),
                                new Outbox.Note("014", "Deposit address is not valid", "7f3c9a12d0e84b55")));
            case UNCERTAIN -> with(payout, sending.uncertain(then.plusSeconds(20), NO_ANSWER));
            case WITHDRAWN ->
                with(
                        payout,
                        payout.outbox().withdrawn(then, new Outbox.Note("withdrawn", "anna.berg: wrong claim", null)));
            case NEVER_ARRIVED ->
                with(
                        payout,
                        sending.uncertain(then, NO_ANSWER)
                                .neverArrived(
                                        then.plusSeconds(900),
                                        new Outbox.Note("never-arrived", "anna.berg: support confirmed", null)));
        };
    }

    /** Looked up {@code lookups} times and never found, first {@code ago} before {@link #NOW}. */
    static Payout missing(long id, int lookups, Duration ago) {
        Outbox outbox = in(id, OutboxState.UNCERTAIN).outbox();
        for (int i = 0; i < lookups; i++) {
            outbox = outbox.notFound(NOW.minus(ago).plusSeconds(i));
        }
        return with(queued(id), outbox);
    }

    static Payout accepted(long id, PayoutState state) {
        return accepted(queued(id), state, null);
    }

    static Payout accepted(Payout payout, PayoutState state, @Nullable String hash) {
        Instant then = payout.confirmedAt().plusSeconds(3);
        Outbox outbox = payout.outbox().sending(then).accepted(then.plusSeconds(1));
        return with(payout, outbox, remote(payout, state, hash), null, null);
    }

    static RemotePayout remote(Payout payout, PayoutState state, @Nullable String hash) {
        boolean failed = state.equals(PayoutState.FAILED) || state.equals(PayoutState.PARTIAL);
        return new RemotePayout(
                "98" + payout.id(),
                payout.account(),
                payout.draft().depositAddress().text(),
                payout.draft().amount(),
                Amount.of(payout.draft().amount().asset(), "1.25"),
                new BigDecimal("0.4"),
                state,
                payout.confirmedAt().plusSeconds(4),
                hash,
                payout.draft().wireComment(),
                null,
                payout.key(),
                failed
                        ? List.of(
                                new RemotePayout.WithdrawalError(
                                        "4411", "NOT_ENOUGH_FUNDS", false, "Insufficient balance on wallet"),
                                new RemotePayout.WithdrawalError("4411", "GAS_SPIKE", true, null))
                        : List.of(),
                state.equals(PayoutState.CANCELED)
                        ? new RemotePayout.Cancellation("u-17", "Maria Kern", "Duplicate of claim 00871")
                        : null,
                null,
                "{\"id\":\"98" + payout.id() + "\",\"state\":\"" + state + "\",\"amount\":"
                        + payout.draft().amount().plain() + ",\"calypsoFee\":1.25}");
    }

    static Payout scheduled(Payout payout, String typed, Instant at) {
        PayoutDraft of = payout.draft();
        PayoutDraft draft = new PayoutDraft(
                of.draftId(),
                of.depositAddress(),
                of.amount(),
                of.claimReference(),
                of.comment(),
                new ExecutionDate(at, BERLIN, typed),
                of.previousAttempt(),
                of.overrideReason());
        return new Payout(
                payout.id(),
                payout.key(),
                draft,
                payout.account(),
                payout.issuedBy(),
                payout.confirmedAt(),
                payout.outbox(),
                payout.remote(),
                payout.remoteReadAt(),
                payout.mismatch(),
                payout.nextAttempt());
    }

    static String address(Chain chain) {
        return switch (chain) {
            case BITCOIN -> "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq";
            case TRON -> "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE";
            case DOGECOIN -> "DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L";
            case ETHEREUM, BINANCE_SMART_CHAIN, POLYGON -> "0x52908400098527886E0F7030069857D2E4169EE7";
        };
    }
}
