package dev.coffer.core.payout;

import dev.coffer.core.address.Address;
import dev.coffer.core.money.Chain;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a payout that was made elsewhere into this workspace, so that it is followed and reviewed beside the others. It only ever asks
 * Calypso and writes down what it says; nothing is sent, and what is not certain is refused. Looked up on a thread that may wait,
 * judged and entered on the database thread.
 */
public final class BringIn {
    private final PayoutLookup calypso;
    private final PayoutLedger ledger;
    private final ForeignLedger foreign;
    private final Supplier<Optional<String>> account;
    private final Clock clock;
    private final String person;

    /**
     * @param account the account that {@code calypso} speaks for
     * @param person  who is at the keyboard
     */
    public BringIn(
            PayoutLookup calypso,
            PayoutLedger ledger,
            ForeignLedger foreign,
            Supplier<Optional<String>> account,
            Clock clock,
            String person) {
        this.calypso = calypso;
        this.ledger = ledger;
        this.foreign = foreign;
        this.account = account;
        this.clock = clock;
        this.person = person;
    }

    /**
     * What Calypso has, and whether it can be brought in.
     *
     * @param account the account that was asked
     * @param refusal why it cannot, as a sentence; absent where it can
     * @param here    the payout of this workspace that it already is, or may be
     */
    public record Found(
            RemotePayout remote,
            String account,
            @Nullable String refusal,
            @Nullable PayoutId here) {

        private Found refused(@Nullable String why, @Nullable PayoutId as) {
            return new Found(remote, account, why, as);
        }
    }

    /**
     * Asks Calypso. Blocks.
     *
     * @param typed a Calypso id or an idempotency key
     * @throws dev.coffer.core.failure.FailureException when Calypso cannot be asked or has no such payout
     */
    public Found lookUp(String typed) {
        String asked = typed.strip();
        if (asked.isEmpty()) {
            throw Decisions.refusal("Type the payout's id at Calypso, or its idempotency key.");
        }
        String connected = account.get()
                .orElseThrow(() -> Decisions.refusal(
                        "No account is connected, so Calypso cannot be asked. Nothing was entered. Connect first."));
        RemotePayout remote = byKey(asked)
                .or(() -> calypso.findById(asked))
                .orElseThrow(() -> Decisions.refusal("Calypso knows no payout “" + asked + "” on account " + connected
                        + ". Nothing was entered. Check the number, and whether it belongs to another account."));
        return new Found(remote, connected, null, null);
    }

    private Optional<RemotePayout> byKey(String asked) {
        try {
            UUID key = UUID.fromString(asked);
            return key.toString().equalsIgnoreCase(asked)
                    ? calypso.findByKey(new IdempotencyKey(key))
                    : Optional.empty();
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    /** Whether it can be brought in, as things stand now. On the database thread. */
    public Found judge(Found found) {
        RemotePayout remote = found.remote();
        if (!remote.account().equalsIgnoreCase(found.account())) {
            return found.refused(
                    "It belongs to account " + remote.account() + ", not to " + found.account()
                            + ", which is connected. Connect as that account to bring it in.",
                    null);
        }
        Optional<Payout> known = foreign.known(found.account(), remote);
        if (known.isPresent()) {
            return found.refused(
                    "It is here already, as payout " + known.get().id() + ".",
                    known.get().id());
        }
        Optional<Payout> suspect = suspect(found);
        if (suspect.isPresent()) {
            return found.refused(
                    "It may be payout " + suspect.get().id() + " of this workspace, whose outcome is not known yet:"
                            + " receiver and amount are the same, and Calypso names no key. Wait until that one is cleared up.",
                    suspect.get().id());
        }
        String nonsense = nonsense(remote);
        return nonsense == null ? found.refused(null, null) : found.refused(nonsense, null);
    }

    /** A payout of ours that Calypso may have and that this may be: without a key nobody can tell. */
    private Optional<Payout> suspect(Found found) {
        RemotePayout remote = found.remote();
        if (remote.idempotencyKey() != null) {
            return Optional.empty();
        }
        return Stream.of(OutboxState.QUEUED, OutboxState.SENDING, OutboxState.UNCERTAIN, OutboxState.NEVER_ARRIVED)
                .flatMap(state -> ledger.inOutbox(found.account(), state).stream())
                .filter(payout -> payout.draft().amount().equals(remote.amount()))
                .filter(payout -> payout.draft().depositAddress().text().equalsIgnoreCase(remote.depositAddress()))
                .findFirst();
    }

    private static @Nullable String nonsense(RemotePayout remote) {
        if (remote.amount().asset().knownChain().isEmpty()) {
            return "Coffer does not know which chain " + remote.amount().asset().code()
                    + " is on, and keeps no payout without its chain. A newer version may know it.";
        }
        if (!remote.amount().isPositive()) {
            return "Calypso reports the amount " + remote.amount().plain()
                    + ", which is none that can be paid. Ask Calypso's support.";
        }
        if (address(remote).isEmpty()) {
            return "Calypso reports the receiver “" + remote.depositAddress()
                    + "”, which is no address that Coffer can keep. Ask Calypso's support.";
        }
        return null;
    }

    private static Optional<Address> address(RemotePayout remote) {
        Chain chain = remote.amount().asset().knownChain().orElseThrow();
        try {
            return Optional.of(new Address(chain, remote.depositAddress()));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /**
     * Enters what was found, after judging it once more. On the database thread.
     *
     * @param claimReference kept here only; may be empty
     * @throws dev.coffer.core.failure.FailureException with the refusal, or {@code Storage}; then nothing was written
     */
    public Payout enter(Found found, String claimReference) {
        String refusal = judge(found).refusal();
        if (refusal != null) {
            throw Decisions.refusal(refusal + " Nothing was entered.");
        }
        return foreign.enter(new BroughtIn(
                found.remote(),
                address(found.remote()).orElseThrow(),
                found.account(),
                claimReference.strip(),
                person,
                clock.instant()));
    }
}
