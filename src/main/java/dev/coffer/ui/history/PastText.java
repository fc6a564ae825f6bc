package dev.coffer.ui.history;

import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.PastPayout;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.ui.kit.ExplorerLinks;
import dev.coffer.ui.kit.StateText;
import dev.coffer.ui.kit.TimeText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words a payout as it stood: what came later is not told, and what cannot be told any more says so. */
final class PastText {
    /** Subjects under which the ledger remarks what Calypso answered. */
    private static final String FEE = "fee";

    private static final String MISMATCH = "mismatch";

    private PastText() {}

    /** {@code As it stood on 3 May 2026, 14:00:00 Europe/Berlin (+02:00) · 12:00:00 UTC}. */
    static String title(Instant at, ZoneId zone) {
        return "As it stood on " + TimeText.both(at, zone);
    }

    static StateText state(PastPayout then) {
        PayoutState remote = then.remote();
        return then.outbox() == OutboxState.ACCEPTED && remote != null
                ? StateText.of(remote)
                : StateText.of(then.outbox());
    }

    static PayoutDetail of(
            PastPayout then,
            PayoutOrigin origin,
            List<PayoutChange> timeline,
            ExplorerLinks links,
            Instant at,
            ZoneId zone) {
        Payout payout = then.payout();
        PayoutDraft draft = payout.draft();
        List<PayoutChange> known = by(timeline, at);
        return new PayoutDetail(
                payout.id(),
                DetailText.heading(payout),
                origin.text(zone),
                title(at, zone),
                state(then),
                null,
                remark(known, MISMATCH).orElse(null),
                draft.amount(),
                draft.depositAddress(),
                then.hash(),
                links.of(draft.chain(), then.hash()).orElse(null),
                facts(then, origin, known, zone),
                List.of(),
                PayoutActions.PAST,
                TimelineText.of(asItWas(then), known, at, zone),
                draft.previousAttempt(),
                null,
                "");
    }

    static List<PayoutChange> by(List<PayoutChange> timeline, Instant at) {
        return timeline.stream().filter(change -> !change.at().isAfter(at)).toList();
    }

    private static List<Fact> facts(PastPayout then, PayoutOrigin origin, List<PayoutChange> known, ZoneId zone) {
        Payout payout = then.payout();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.text("detail-fee", "Calypso's fee", remark(known, FEE).orElse("Not known then")));
        DetailText.intent(facts, payout, origin, zone);
        RemotePayout remote = payout.remote();
        facts.add(
                then.outbox() == OutboxState.ACCEPTED && remote != null
                        ? Fact.code("detail-calypso-id", "Calypso id", remote.remoteId())
                        : Fact.text("detail-calypso-id", "Calypso id", "Not known then"));
        return List.copyOf(facts);
    }

    private static Optional<String> remark(List<PayoutChange> known, String subject) {
        @Nullable String last = null;
        for (PayoutChange change : known) {
            if (change.kind() == PayoutChange.Kind.REMARK && change.to().equals(subject)) {
                last = change.detail();
            }
        }
        return Optional.ofNullable(last);
    }

    /** Only what the timeline's words look at: the two states. */
    private static Payout asItWas(PastPayout then) {
        Payout payout = then.payout();
        RemotePayout remote = payout.remote();
        PayoutState state = then.remote();
        return new Payout(
                payout.id(),
                payout.key(),
                payout.draft(),
                payout.account(),
                payout.issuedBy(),
                payout.confirmedAt(),
                new Outbox(then.outbox(), then.since(), 0, false, null, 0, null, null),
                remote == null || state == null ? null : remote.withState(state),
                null,
                null,
                null);
    }
}
