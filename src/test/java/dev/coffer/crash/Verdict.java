package dev.coffer.crash;

import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.crash.Outcome.Problem;
import dev.coffer.crash.Plan.Intent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the server's books with the ledger and with what the person confirmed, after everything has settled. */
final class Verdict {
    private final Console console;
    private final List<Booked> books;
    private final Map<String, Integer> creates;
    private final Outcome outcome;

    /**
     * @param books   what the server accepted during this trial
     * @param creates requests to pay that left the console whole, by key
     */
    Verdict(Console console, List<Booked> books, Map<String, Integer> creates, Outcome outcome) {
        this.console = console;
        this.books = books;
        this.creates = creates;
        this.outcome = outcome;
    }

    void over(List<Intent> intents) {
        List<Booked> strangers = new ArrayList<>(books);
        for (Intent intent : intents) {
            String claim = intent.draft().claimReference();
            List<Booked> mine =
                    books.stream().filter(booked -> booked.isFor(claim)).toList();
            strangers.removeAll(mine);
            judge(intent, mine);
        }
        strangers.forEach(booked -> outcome.problem(Problem.WRONG, "nobody confirmed " + booked));
    }

    private void judge(Intent intent, List<Booked> mine) {
        if (mine.size() > 1) {
            outcome.problem(Problem.DOUBLE, intent.draft().claimReference() + " is paid by " + mine);
            return;
        }
        Optional<Payout> row =
                console.ledger().call(book -> book.findByDraft(intent.draft().draftId()));
        if (row.isEmpty()) {
            outcome.problem(Problem.LOST, intent.draft() + " is not in the ledger; the server has " + mine);
            return;
        }
        Payout payout = row.get();
        if (creates.getOrDefault(payout.key().toString(), 0) > payout.outbox().attempts()) {
            outcome.problem(
                    Problem.UNACCOUNTED,
                    creates.get(payout.key().toString()) + " requests left for " + describe(payout));
        }
        if (mine.isEmpty()) {
            judgeUnpaid(intent, payout);
        } else {
            judgePaid(intent, payout, mine.getFirst());
        }
    }

    private void judgePaid(Intent intent, Payout payout, Booked booked) {
        RemotePayout remote = payout.remote();
        if (payout.outbox().state() != OutboxState.ACCEPTED || remote == null) {
            outcome.problem(Problem.LOST, "nobody knows that " + booked + " was paid for " + describe(payout));
            return;
        }
        String difference = difference(intent.draft(), payout, booked);
        if (!difference.isEmpty()) {
            outcome.problem(Problem.WRONG, difference + " in " + booked + " for " + describe(payout));
        }
        if (!remote.remoteId().equals(booked.id())) {
            outcome.problem(Problem.WRONG, "the ledger holds id " + remote.remoteId() + " for " + booked);
        }
        String alarm = payout.mismatch();
        if (alarm == null) {
            outcome.ended("paid once");
        } else if (alarm.contains("closed as never arrived")) {
            outcome.ended("closed by a person, arrived late, paid once, alarm raised");
        } else {
            outcome.problem(Problem.WRONG, "false alarm: " + alarm);
        }
    }

    private void judgeUnpaid(Intent intent, Payout payout) {
        OutboxState state = payout.outbox().state();
        if (state == OutboxState.ACCEPTED) {
            outcome.problem(Problem.WRONG, "the server does not have " + describe(payout));
        } else if (state == OutboxState.NEVER_ARRIVED) {
            outcome.ended("never arrived, closed by a person");
        } else if (state == OutboxState.WITHDRAWN) {
            outcome.ended("withdrawn by a person, never paid");
        } else if (intent.refused() && state == OutboxState.REJECTED) {
            outcome.ended("rejected");
        } else if (intent.refused() && state == OutboxState.UNCERTAIN) {
            outcome.ended("uncertain");
            Outbox.Note note = payout.outbox().note();
            outcome.uncertain.merge(
                    (note == null ? "no note" : "refused with " + note.code())
                            + (payout.outbox().maybeSent() ? ", an earlier attempt had no clear answer" : ""),
                    1,
                    Integer::sum);
        } else {
            outcome.problem(Problem.LOST, "not paid: " + describe(payout));
        }
    }

    private static String difference(PayoutDraft draft, Payout payout, Booked booked) {
        List<String> differences = new ArrayList<>();
        Instant date =
                draft.executionDate() == null ? null : draft.executionDate().instant();
        compare(differences, "key", payout.key().toString(), booked.key());
        compare(differences, "address", draft.depositAddress().text(), booked.address());
        compare(differences, "amount", plain(draft.amount().value()), plain(booked.amount()));
        compare(differences, "currency", draft.amount().asset().code(), booked.currency());
        compare(differences, "comment", draft.wireComment(), booked.comment());
        compare(differences, "execution date", date, booked.executionDate());
        return String.join(", ", differences);
    }

    private static BigDecimal plain(BigDecimal amount) {
        return amount.stripTrailingZeros();
    }

    private static void compare(
            List<String> differences, String name, @Nullable Object wanted, @Nullable Object found) {
        if (!Objects.equals(wanted, found)) {
            differences.add(name + " is " + found + " instead of " + wanted);
        }
    }

    static String describe(Payout payout) {
        return "payout " + payout.id() + " " + payout.key() + " ("
                + payout.draft().claimReference() + ") " + payout.outbox();
    }
}
