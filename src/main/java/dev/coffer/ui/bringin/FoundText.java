package dev.coffer.ui.bringin;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.BringIn;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.ui.kit.StateText;
import dev.coffer.ui.kit.TimeText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Calypso has, in words, before it is brought in.
 *
 * @param chain   absent where the currency is not in the catalogue; then the chain is not known and that is said
 * @param address as Calypso holds it, in full
 * @param refusal why it cannot be brought in; empty where it can
 * @param here    the payout of this workspace to look at instead
 */
public record FoundText(
        Amount amount,
        @Nullable Chain chain,
        String address,
        StateText state,
        List<Line> lines,
        String refusal,
        @Nullable PayoutId here) {

    /** @param mono letters that must be told apart */
    public record Line(String label, String value, boolean mono) {}

    static FoundText of(BringIn.Found found, ZoneId zone) {
        RemotePayout remote = found.remote();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Calypso id", remote.remoteId(), true));
        lines.add(new Line(
                "Idempotency key",
                remote.idempotencyKey() == null
                        ? "Calypso names none"
                        : remote.idempotencyKey().toString(),
                remote.idempotencyKey() != null));
        lines.add(new Line("Made", moment(remote.createdDate(), zone, "Calypso does not say when"), false));
        if (remote.executionDate() != null) {
            lines.add(new Line("Execution date", moment(remote.executionDate(), zone, ""), false));
        }
        lines.add(new Line("Account", remote.account(), true));
        String comment = remote.comment();
        lines.add(new Line("Comment", comment == null || comment.isBlank() ? "None" : comment, false));
        String hash = remote.transactionHash();
        lines.add(new Line("Transaction hash", hash == null ? "None yet" : hash, hash != null));
        String refusal = found.refusal();
        return new FoundText(
                remote.amount(),
                remote.amount().asset().chain(),
                remote.depositAddress(),
                StateText.of(remote.state()),
                List.copyOf(lines),
                refusal == null ? "" : refusal,
                found.here());
    }

    private static String moment(@Nullable Instant at, ZoneId zone, String otherwise) {
        return at == null ? otherwise : TimeText.both(at, zone);
    }
}
