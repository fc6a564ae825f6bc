package dev.coffer.core.payout;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks Calypso once more about a payout that seems not to have been paid, before a person pays again or gives it up. What was known may
 * be old: a failed payout can have got a transaction hash since, a refused one could be there all the same, and a missing one can
 * have arrived since it was last looked up. Blocks for the network, so it is not for the database thread nor for the screen's.
 */
public final class ReadBack {
    private final LedgerThread ledger;
    private final PayoutLookup calypso;
    private final Supplier<Optional<String>> account;
    private final Clock clock;

    /** @param account the account that {@code calypso} speaks for; another account's "not found" proves nothing */
    public ReadBack(LedgerThread ledger, PayoutLookup calypso, Supplier<Optional<String>> account, Clock clock) {
        this.ledger = ledger;
        this.calypso = calypso;
        this.account = account;
        this.clock = clock;
    }

    /**
     * Reads the payout back and returns it as it stands then.
     *
     * @throws dev.coffer.core.failure.FailureException when Calypso cannot be asked, or when what it answers, or what was known, stands
     *     against paying again
     */
    public Payout beforePayingAgain(PayoutId id) {
        Payout known = ofConnectedAccount(id);
        RemotePayout remote = known.remote();
        Payout now = remote == null ? stillUnknown(known) : readAgain(known, remote);
        Decisions.refuse(PayAgain.doubt(now));
        return now;
    }

    /**
     * Looks a missing payout up by its key. If it has arrived meanwhile, that is entered in the ledger.
     *
     * @throws dev.coffer.core.failure.FailureException when Calypso cannot be asked, or has the payout
     */
    public void beforeClosing(PayoutId id) {
        Payout known = ofConnectedAccount(id);
        Optional<RemotePayout> found = calypso.findByKey(known.key());
        if (found.isEmpty()) {
            return;
        }
        RemotePayout remote = found.get();
        if (known.outbox().state() == OutboxState.UNCERTAIN) {
            Outbox accepted = known.outbox().accepted(clock.instant());
            String mismatch = IntentCheck.difference(known, remote);
            ledger.call(book -> book.accept(id, known.outbox(), accepted, remote, mismatch));
        }
        throw Decisions.refusal("Calypso has this payout after all, as " + remote.remoteId() + " in state "
                + remote.state() + ", so it was not closed. Do not pay it again.");
    }

    private Payout ofConnectedAccount(PayoutId id) {
        Payout known = ledger.call(book -> Decisions.find(book, id));
        if (!account.get().equals(Optional.of(known.account()))) {
            throw Decisions.refusal("This payout belongs to account " + known.account()
                    + ", which is not connected. Connect as it first, so that Calypso can be asked.");
        }
        return known;
    }

    private Payout stillUnknown(Payout known) {
        Optional<RemotePayout> found = calypso.findByKey(known.key());
        if (found.isPresent()) {
            String sentence = "Calypso refused this payout and yet has it, as "
                    + found.get().remoteId() + " in state " + found.get().state()
                    + ". It cannot be paid again. Ask Calypso's support about it.";
            ledger.call(book -> {
                book.remark(known.id(), "found although refused", sentence, clock.instant());
                return known;
            });
            throw Decisions.refusal(sentence);
        }
        return known;
    }

    private Payout readAgain(Payout known, RemotePayout remote) {
        RemotePayout answer = calypso.findById(remote.remoteId())
                .orElseThrow(() -> Decisions.refusal(
                        "Calypso does not find this payout any more, so nobody can tell whether it was paid."
                                + " It cannot be paid again. Ask Calypso's support about " + remote.remoteId() + "."));
        Instant now = clock.instant();
        Payout read = ledger.call(book -> book.record(known.id(), answer, IntentCheck.difference(known, answer), now));
        if (!answer.state().equals(remote.state())) {
            throw Decisions.refusal("Calypso now reports " + answer.state() + " where it reported " + remote.state()
                    + ". It cannot be paid again. Ask Calypso's support what is true.");
        }
        return read;
    }
}
