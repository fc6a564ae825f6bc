package dev.coffer.core.payout;

import dev.coffer.core.money.AmountText;
import dev.coffer.core.money.Chain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares what Calypso holds with what a person confirmed. A difference is an alarm: it is shown until somebody has looked, and
 * nothing is corrected by itself.
 */
public final class IntentCheck {
    /** Addresses on these chains are hexadecimal, where letter case is only a checksum (EIP-55). */
    private static final Set<Chain> CASE_IS_CHECKSUM =
            EnumSet.of(Chain.ETHEREUM, Chain.BINANCE_SMART_CHAIN, Chain.POLYGON);

    private IntentCheck() {}

    /** What differs, as a sentence for people; null when nothing does. */
    public static @Nullable String difference(Payout payout, RemotePayout remote) {
        PayoutDraft draft = payout.draft();
        List<String> differences = new ArrayList<>();
        if (!sameAddress(draft, remote.depositAddress())) {
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
        if (!Objects.equals(wanted, remote.executionDate()) && wanted != null) {
            differences.add("the execution date is "
                    + (remote.executionDate() == null ? "missing" : remote.executionDate()) + " instead of " + wanted);
        }
        return differences.isEmpty() ? null : "At Calypso " + String.join("; ", differences) + ".";
    }

    private static boolean sameAddress(PayoutDraft draft, String remote) {
        return CASE_IS_CHECKSUM.contains(draft.chain())
                ? draft.depositAddress().text().equalsIgnoreCase(remote)
                : draft.depositAddress().text().equals(remote);
    }
}
