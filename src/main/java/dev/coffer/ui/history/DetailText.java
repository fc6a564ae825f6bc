package dev.coffer.ui.history;

import dev.coffer.core.money.AmountText;
import dev.coffer.core.payout.BroughtIn;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.ui.kit.AgeText;
import dev.coffer.ui.kit.ExplorerLinks;
import dev.coffer.ui.kit.StateText;
import dev.coffer.ui.kit.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words a whole payout for the detail. What is not known says so; nothing is shortened. */
final class DetailText {
    private static final Duration OLD = Duration.ofMinutes(5);

    private DetailText() {}

    static PayoutDetail of(
            Payout payout,
            PayoutOrigin origin,
            List<PayoutChange> timeline,
            ExplorerLinks links,
            Instant now,
            ZoneId zone) {
        RemotePayout remote = payout.remote();
        PayoutDraft draft = payout.draft();
        String hash = remote == null ? null : blankAway(remote.transactionHash());
        return new PayoutDetail(
                payout.id(),
                heading(payout),
                origin.text(zone),
                "",
                StateText.of(payout),
                read(payout, now, zone),
                payout.mismatch(),
                draft.amount(),
                draft.depositAddress(),
                hash,
                links.of(draft.chain(), hash).orElse(null),
                facts(payout, origin, zone),
                Notices.of(payout),
                PayoutActions.of(payout, now),
                TimelineText.of(payout, timeline, now, zone),
                draft.previousAttempt(),
                payout.nextAttempt(),
                remote == null ? "" : remote.raw());
    }

    /** What is settled cannot grow old. */
    private static @Nullable AgeText read(Payout payout, Instant now, ZoneId zone) {
        Instant readAt = payout.remoteReadAt();
        if (readAt == null) {
            return null;
        }
        AgeText age = AgeText.of(readAt, now, zone, OLD);
        return new AgeText("Read from Calypso " + age.text(), age.old() && !payout.isSettled());
    }

    /** A payout from elsewhere may have no claim reference; it still needs a name. */
    static String heading(Payout payout) {
        String claim = payout.draft().claimReference();
        return claim.isBlank() ? "Payout " + payout.id() : claim;
    }

    private static List<Fact> facts(Payout payout, PayoutOrigin origin, ZoneId zone) {
        List<Fact> facts = new ArrayList<>();
        RemotePayout remote = payout.remote();
        fee(facts, remote);
        intent(facts, payout, origin, zone);
        if (remote == null) {
            facts.add(Fact.text("detail-calypso-id", "Calypso id", "None yet"));
        } else {
            facts.add(Fact.code("detail-calypso-id", "Calypso id", remote.remoteId()));
        }
        if (remote != null && remote.belongingType() != null) {
            facts.add(Fact.text("detail-belonging", "Kind of transfer", remote.belongingType()));
        }
        return List.copyOf(facts);
    }

    /** What was confirmed and never changes. */
    static void intent(List<Fact> facts, Payout payout, PayoutOrigin origin, ZoneId zone) {
        PayoutDraft draft = payout.draft();
        executes(facts, payout, origin, zone);
        facts.add(Fact.text(
                "detail-confirmed",
                origin.isElsewhere() ? "Made at Calypso" : "Confirmed",
                lines(payout.confirmedAt(), zone)));
        facts.add(Fact.text(
                "detail-issued-by",
                "Issued by",
                origin.isElsewhere() ? "Not issued here; Calypso does not tell by whom" : payout.issuedBy()));
        facts.add(Fact.text("detail-account", "Account", payout.account()));
        if (!draft.claimReference().isBlank()) {
            facts.add(Fact.text("detail-claim", "Claim reference", draft.claimReference()));
        }
        if (!draft.comment().isBlank()) {
            facts.add(Fact.text("detail-comment", "Comment", draft.comment()));
        }
        if (draft.overrideReason() != null) {
            facts.add(Fact.text("detail-override", "Paid although similar", draft.overrideReason()));
        }
        facts.add(
                BroughtIn.hasStandIn(payout)
                        ? Fact.text("detail-key", "Idempotency key", "Calypso named none")
                        : Fact.code(
                                "detail-key", "Idempotency key", payout.key().toString()));
    }

    private static void fee(List<Fact> facts, @Nullable RemotePayout remote) {
        if (remote == null || remote.fee() == null) {
            facts.add(Fact.text("detail-fee", "Calypso's fee", "Not known before Calypso names it"));
        } else {
            facts.add(new Fact("detail-fee", "Calypso's fee", AmountText.labelled(remote.fee()), false, false));
        }
        if (remote != null && remote.feePercentage() != null) {
            facts.add(Fact.text(
                    "detail-fee-percentage",
                    "Fee percentage",
                    remote.feePercentage().toPlainString() + " (as Calypso sent it)"));
        }
    }

    private static void executes(List<Fact> facts, Payout payout, PayoutOrigin origin, ZoneId zone) {
        ExecutionDate date = payout.draft().executionDate();
        if (date == null) {
            facts.add(Fact.text("detail-execution", "Execution", "As soon as possible"));
        } else {
            String typed = origin.isElsewhere()
                    ? "As Calypso told it"
                    : "Typed: " + date.typed() + " in " + date.zone().getId();
            facts.add(Fact.text("detail-execution", "Execution date", lines(date.instant(), zone) + "\n" + typed));
        }
        RemotePayout remote = payout.remote();
        Instant wanted = date == null ? null : date.instant();
        if (remote != null && !Objects.equals(wanted, remote.executionDate())) {
            Instant theirs = remote.executionDate();
            facts.add(Fact.text(
                    "detail-execution-calypso",
                    "Calypso's date differs",
                    theirs == null ? "Calypso reports none" : lines(theirs, zone)));
        }
    }

    /** Zone and UTC on a line of their own, so that two moments can be compared down the page. */
    private static String lines(Instant instant, ZoneId zone) {
        String both = TimeText.both(instant, zone);
        int zoneName = both.indexOf(' ', both.indexOf(':'));
        return both.substring(0, zoneName) + "\n" + both.substring(zoneName + 1);
    }

    private static @Nullable String blankAway(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
