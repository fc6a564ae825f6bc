package dev.coffer.ui.history;

import dev.coffer.core.money.AmountText;
import dev.coffer.core.payout.ExecutionDate;
import dev.coffer.core.payout.OverrideReason;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.ui.kit.AgeText;
import dev.coffer.ui.kit.StateText;
import dev.coffer.ui.kit.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words a whole payout for the detail. What is not known says so; nothing is shortened. */
final class DetailText {
    private static final Duration OLD = Duration.ofMinutes(5);

    private DetailText() {}

    static PayoutDetail of(Payout payout, List<PayoutChange> timeline, ExplorerLinks links, Instant now, ZoneId zone) {
        RemotePayout remote = payout.remote();
        PayoutDraft draft = payout.draft();
        String hash = remote == null ? null : blankAway(remote.transactionHash());
        return new PayoutDetail(
                payout.id(),
                draft.claimReference(),
                StateText.of(payout),
                read(payout, now, zone),
                payout.mismatch(),
                draft.amount(),
                draft.depositAddress(),
                hash,
                links.of(draft.chain(), hash).orElse(null),
                facts(payout, zone),
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

    private static List<Fact> facts(Payout payout, ZoneId zone) {
        PayoutDraft draft = payout.draft();
        List<Fact> facts = new ArrayList<>();
        fee(facts, payout.remote());
        executes(facts, payout, zone);
        facts.add(Fact.text("detail-confirmed", "Confirmed", lines(payout.confirmedAt(), zone)));
        facts.add(Fact.text("detail-issued-by", "Issued by", payout.issuedBy()));
        facts.add(Fact.text("detail-account", "Account", payout.account()));
        facts.add(Fact.text("detail-claim", "Claim reference", draft.claimReference()));
        if (!draft.comment().isBlank()) {
            facts.add(Fact.text("detail-comment", "Comment", draft.comment()));
        }
        OverrideReason override = OverrideReason.of(draft.overrideReason());
        if (override.similar() != null) {
            facts.add(Fact.text("detail-override", "Paid although similar", override.similar()));
        }
        if (override.cooling() != null) {
            facts.add(Fact.text("detail-cooling", "Paid while cooling off", override.cooling()));
        }
        facts.add(Fact.code("detail-key", "Idempotency key", payout.key().toString()));
        RemotePayout remote = payout.remote();
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

    private static void executes(List<Fact> facts, Payout payout, ZoneId zone) {
        ExecutionDate date = payout.draft().executionDate();
        if (date == null) {
            facts.add(Fact.text("detail-execution", "Execution", "As soon as possible"));
            return;
        }
        String typed = "Typed: " + date.typed() + " in " + date.zone().getId();
        facts.add(Fact.text("detail-execution", "Execution date", lines(date.instant(), zone) + "\n" + typed));
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
