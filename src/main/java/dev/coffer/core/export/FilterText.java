package dev.coffer.core.export;

import dev.coffer.core.payout.HistoryFilter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filter in words, for the paper that goes with an export: years later it must still say what was let through. */
public final class FilterText {
    private FilterText() {}

    /** {@code All payouts}, or every condition, separated by semicolons. */
    public static String of(HistoryFilter filter, ZoneId zone) {
        List<String> words = new ArrayList<>();
        if (!filter.text().isBlank()) {
            words.add("text “" + filter.text().strip() + "”");
        }
        if (filter.group() != HistoryFilter.Group.ALL) {
            words.add("state: " + label(filter.group()));
        }
        String code = filter.state().code();
        if (code != null) {
            words.add("state: " + code);
        }
        if (filter.chain() != null) {
            words.add("chain: " + filter.chain().displayName());
        }
        if (filter.asset() != null) {
            words.add("asset: " + filter.asset().label() + " (" + filter.asset().code() + ")");
        }
        if (filter.issuedBy() != null) {
            words.add("issued by: " + filter.issuedBy());
        }
        number(words, "amount of at least ", filter.amount().least());
        number(words, "amount of at most ", filter.amount().most());
        moment(words, "confirmed at or after ", filter.from(), zone);
        moment(words, "confirmed before ", filter.until(), zone);
        return words.isEmpty() ? "All payouts" : "Payouts with " + String.join("; ", words);
    }

    public static String label(HistoryFilter.Group group) {
        return switch (group) {
            case ALL -> "All states";
            case WAITING -> "Waiting";
            case COMPLETED -> "Completed";
            case NOT_PAID -> "Not paid";
            case NEEDS_ATTENTION -> "Needs attention";
            case SCHEDULED -> "Scheduled";
        };
    }

    private static void number(List<String> words, String what, @Nullable BigDecimal bound) {
        if (bound != null) {
            words.add(what + bound.toPlainString());
        }
    }

    private static void moment(List<String> words, String what, @Nullable Instant at, ZoneId zone) {
        if (at != null) {
            words.add(what + OffsetDateTime.ofInstant(at, zone));
        }
    }
}
