package dev.coffer.core.payout;

import dev.coffer.core.money.AmountText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares what Calypso holds with what a person confirmed. A difference is an alarm: it is shown until somebody has looked, and
 * nothing is corrected by itself.
 */
public final class IntentCheck {
    /** What is to be paid at once may be held so long by Calypso, and then is late but not scheduled. */
    private static final Duration AT_ONCE = Duration.ofHours(1);

    private IntentCheck() {}

    /** What differs, as a sentence for people; null when nothing does. */
    public static @Nullable String difference(Payout payout, RemotePayout remote) {
        PayoutDraft draft = payout.draft();
        List<String> differences = new ArrayList<>();
        if (!draft.depositAddress().isWritten(remote.depositAddress())) {
            differences.add("the address is " + remote.depositAddress() + " instead of "
                    + draft.depositAddress().text());
        }
        if (!remote.amount().asset().code().equals(draft.amount().asset().code())) {
            differences.add("the currency is " + remote.amount().asset().label() + " instead of "
                    + draft.amount().asset().label());
        } else if (remote.amount().value().compareTo(draft.amount().value()) != 0) {
            differences.add("the amount is " + AmountText.grouped(remote.amount()) + " instead of "
                    + AmountText.grouped(draft.amount()));
        }
        if (remote.idempotencyKey() != null
                && !remote.idempotencyKey().equals(payout.key())
                && !BroughtIn.hasStandIn(payout)) {
            differences.add("the key is " + remote.idempotencyKey() + " instead of " + payout.key());
        }
        if (!remote.account().isEmpty() && !remote.account().equalsIgnoreCase(payout.account())) {
            differences.add("the account is " + remote.account() + " instead of " + payout.account());
        }
        Instant wanted =
                draft.executionDate() == null ? null : draft.executionDate().instant();
        Instant theirs = remote.executionDate();
        if (wanted == null
                && theirs != null
                && theirs.isAfter(entered(payout, remote).plus(AT_ONCE))) {
            differences.add("the execution date is " + theirs + ", although it was to be paid at once");
        }
        if (!Objects.equals(wanted, theirs) && wanted != null) {
            differences.add("the execution date is " + (theirs == null ? "missing" : theirs) + " instead of " + wanted);
        }
        return differences.isEmpty() ? null : "At Calypso " + String.join("; ", differences) + ".";
    }

    private static Instant entered(Payout payout, RemotePayout remote) {
        Instant created = remote.createdDate();
        return created == null ? payout.confirmedAt() : created;
    }
}
