package dev.coffer.ui.history;

import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.ui.kit.WithdrawalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What went wrong with a payout, in words, with what Calypso said beside it. A status that nobody knows is shown as it came. */
final class Notices {
    private Notices() {}

    static List<Notice> of(Payout payout) {
        List<Notice> notices = new ArrayList<>();
        Outbox.Note note = payout.outbox().note();
        if (note != null) {
            notices.add(fromOutbox(payout.outbox().state(), note));
        }
        RemotePayout remote = payout.remote();
        if (remote != null) {
            RemotePayout.Cancellation cancellation = remote.cancellation();
            if (cancellation != null) {
                notices.add(canceled(cancellation));
            }
            remote.errors().forEach(error -> notices.add(withdrawal(error)));
        }
        return List.copyOf(notices);
    }

    private static Notice fromOutbox(OutboxState state, Outbox.Note note) {
        String title = switch (state) {
            case QUEUED -> "Why it waits";
            case UNCERTAIN -> "Why the outcome is unknown";
            case REJECTED -> "Why Calypso refused";
            case WITHDRAWN -> "Why it was withdrawn";
            case NEVER_ARRIVED -> "Why it was closed";
            case SENDING, ACCEPTED -> "What happened last";
        };
        boolean open = state == OutboxState.UNCERTAIN || state == OutboxState.REJECTED;
        String code = note.code().length() == 3 ? " (code " + note.code() + ")" : "";
        String trace = note.traceId() == null ? "" : "\nFor Calypso's support: trace " + note.traceId();
        return new Notice(open, title, note.text() + code + trace);
    }

    private static Notice canceled(RemotePayout.Cancellation cancellation) {
        String who = first(cancellation.name(), cancellation.userId(), "somebody whom Calypso does not name");
        String id = cancellation.name() != null && cancellation.userId() != null
                ? " (user " + cancellation.userId() + ")"
                : "";
        String why = cancellation.message() == null || cancellation.message().isBlank()
                ? "No reason was given."
                : "Reason: " + cancellation.message();
        return new Notice(false, "Canceled by " + who + id, why);
    }

    private static Notice withdrawal(RemotePayout.WithdrawalError error) {
        List<String> raw = new ArrayList<>();
        if (error.message() != null && !error.message().isBlank()) {
            raw.add("“" + error.message() + "”");
        }
        raw.add("status " + error.status());
        if (error.withdrawalId() != null) {
            raw.add("withdrawal " + error.withdrawalId());
        }
        String solved = error.resolved() ? " This problem has gone since; it is kept as history." : "";
        return new Notice(
                !error.resolved(),
                (error.resolved() ? "Resolved: " : "") + title(error.status(), error.resolved()),
                meaning(error.status()) + solved + "\nCalypso: " + String.join(" · ", raw));
    }

    private static String title(String status, boolean inSentence) {
        String title = WithdrawalText.title(status);
        boolean known = !title.equals(status);
        return inSentence && known ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1) : title;
    }

    private static String meaning(String status) {
        return switch (status) {
            case "SUCCESS" -> "Calypso found nothing wrong with the transfer.";
            case "NOT_ENOUGH_FUNDS" -> "The account did not hold enough of this asset to pay the amount.";
            case "NOT_ENOUGH_FUNDS_FOR_COMMISSION" ->
                "The account did not hold enough of the chain's own coin for the network fee.";
            case "NOT_ENOUGH_FUNDS_FOR_SERVICE_COMMISSION" ->
                "The account did not hold enough to pay Calypso's service fee on top of the amount.";
            default -> "A problem that this version of Coffer does not know.";
        };
    }

    private static String first(@Nullable String name, @Nullable String id, String otherwise) {
        if (name != null && !name.isBlank()) {
            return name;
        }
        return id == null || id.isBlank() ? otherwise : "user " + id;
    }
}
