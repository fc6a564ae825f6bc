package dev.coffer.export;

import dev.coffer.core.money.AmountText;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.RemotePayout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a receipt says of a payout, name by name. What is not known says so, and what does not apply is not there. */
final class ReceiptFacts {
    private final Payout payout;
    private final Moments moments;
    private final List<Fact> facts = new ArrayList<>();

    record Fact(String name, String value) {}

    ReceiptFacts(Payout payout, Moments moments) {
        this.payout = payout;
        this.moments = moments;
    }

    List<Fact> all() {
        PayoutDraft draft = payout.draft();
        RemotePayout remote = payout.remote();
        add("Claim reference", draft.claimReference());
        add("Comment", draft.comment());
        add(
                "Calypso's fee",
                remote == null || remote.fee() == null
                        ? "Not known"
                        : AmountText.labelled(remote.fee()).replace(AmountText.GROUP, '\u00a0'));
        add("Confirmed by", payout.issuedBy());
        add("Confirmed", moment(payout.confirmedAt()));
        execution(draft.executionDate());
        add("Account", payout.account());
        add("Idempotency key", payout.key().toString());
        add("Calypso id", remote == null ? "None known" : remote.remoteId());
        if (draft.previousAttempt() != null) {
            add("Earlier attempt", "Payout " + draft.previousAttempt());
        }
        if (payout.nextAttempt() != null) {
            add("Later attempt", "Payout " + payout.nextAttempt());
        }
        add("Paid although similar", draft.overrideReason());
        note(payout.outbox().note());
        if (remote != null) {
            canceled(remote.cancellation());
            remote.errors().forEach(this::problem);
        }
        add("Number in the ledger", payout.id().toString());
        return List.copyOf(facts);
    }

    private void execution(@Nullable ExecutionDate date) {
        if (date == null) {
            add("Execution", "As soon as possible");
        } else {
            add(
                    "Execution date",
                    "Typed: " + date.typed() + ", in " + date.zone().getId() + "\n"
                            + new Moments(date.zone()).local(date.instant()) + "\n" + Moments.utc(date.instant()));
        }
    }

    private void note(Outbox.@Nullable Note note) {
        if (note != null) {
            String code = note.code().length() == 3 ? " (code " + note.code() + ")" : "";
            String trace = note.traceId() == null ? "" : "\nTrace " + note.traceId();
            add("What happened last", note.text() + code + trace);
        }
    }

    private void canceled(RemotePayout.@Nullable Cancellation cancellation) {
        if (cancellation != null) {
            String who = cancellation.name() != null ? cancellation.name() : cancellation.userId();
            String why = cancellation.message();
            add(
                    "Canceled",
                    "By " + (who == null ? "somebody whom Calypso does not name" : who) + "\n"
                            + (why == null || why.isBlank() ? "No reason was given." : "Reason: " + why));
        }
    }

    private void problem(RemotePayout.WithdrawalError error) {
        add(
                error.resolved() ? "Resolved problem" : "Withdrawal error",
                "Calypso: " + error.status() + (error.message() == null ? "" : "\n" + error.message()));
    }

    private String moment(Instant at) {
        return moments.local(at) + "\n" + Moments.utc(at);
    }

    private void add(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(name, value));
        }
    }
}
