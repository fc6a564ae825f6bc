package dev.coffer.core.payout;

import dev.coffer.core.address.Address;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * A payout that was made elsewhere (in Calypso's web account, in another workspace) on its way into this ledger. Its intent is what
 * Calypso says of it, since nobody confirmed it here; it is followed like any other and never sent.
 *
 * @param remote         what Calypso answered
 * @param address        its receiver, on the chain of its currency
 * @param account        the connected account, which it belongs to
 * @param claimReference what the person here typed, kept here only; may be empty
 * @param by             the person at the keyboard
 * @param at             when
 */
public record BroughtIn(
        RemotePayout remote, Address address, String account, String claimReference, String by, Instant at) {

    /** Stands where the name of the issuer would: Calypso does not tell who made a payout. */
    public static final String ELSEWHERE = "elsewhere";

    /** Who brought a payout in, and when. */
    public record Mark(String by, Instant at) {}

    /** Calypso's key, which nothing else may then use; for a payout that has none, one that is never sent. */
    public IdempotencyKey key() {
        IdempotencyKey theirs = remote.idempotencyKey();
        return theirs == null ? standIn(account, remote.remoteId()) : theirs;
    }

    public PayoutDraft draft() {
        Instant execution = remote.executionDate();
        String comment = remote.comment();
        return new PayoutDraft(
                standIn(account, remote.remoteId()).value(),
                address,
                remote.amount(),
                claimReference,
                comment == null ? "" : comment,
                execution == null ? null : new ExecutionDate(execution, ZoneOffset.UTC, "not typed here"),
                null,
                null);
    }

    /** When it was made, as far as Calypso tells; else now. */
    public Instant made() {
        Instant created = remote.createdDate();
        return created == null ? at : created;
    }

    /**
     * Whether the payout's key is only a stand-in, because Calypso named none when it was brought in. Derived from account and id,
     * hence the same whenever and wherever it is asked, and, being of another UUID version, never one that was minted.
     */
    public static boolean hasStandIn(Payout payout) {
        RemotePayout remote = payout.remote();
        return remote != null && payout.key().equals(standIn(payout.account(), remote.remoteId()));
    }

    private static IdempotencyKey standIn(String account, String remoteId) {
        String name = "coffer brought in\n" + account + "\n" + remoteId;
        return new IdempotencyKey(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
