package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.address.Address;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Amount;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutChange;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.UnfinishedPayout;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Entering, finding, moving. What Calypso says afterwards is {@link RecordTest}. */
final class SqlitePayoutLedgerTest extends OnDisk {

    @Test
    void theSameDraftIsEnteredOnce() {
        PayoutDraft draft = samples.draft();
        Payout first = entered(draft);
        Payout again = ledger.enter(draft, samples.key(), "acme", "bob", Samples.NOON.plusSeconds(9));
        assertThat(again).isEqualTo(first);
        assertThat(history.totals(dev.coffer.core.payout.HistoryFilter.ALL).rows())
                .isEqualTo(1);
        assertThat(history.timeline(first.id())).hasSize(1);
    }

    @Test
    void theSameKeyNeverStandsForTwoPayouts() {
        var key = samples.key();
        ledger.enter(samples.draft(), key, "acme", "ann", Samples.NOON);
        assertThatThrownBy(() -> ledger.enter(samples.draft(), key, "acme", "ann", Samples.NOON))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("breaks its rules");
        assertThat(ledger.inOutbox("acme", OutboxState.QUEUED)).hasSize(1);
    }

    @Test
    void aPayoutHasAtMostOneNextAttempt() {
        Payout failed = accepted(PayoutState.FAILED);
        Payout next = entered(samples.draft(failed.id()));
        assertThat(ledger.find(failed.id()).orElseThrow().nextAttempt()).isEqualTo(next.id());
        assertThatThrownBy(() -> entered(samples.draft(failed.id())))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("already tried again, as payout " + next.id());
        assertThatThrownBy(() -> entered(samples.draft(new PayoutId(999)))).isInstanceOf(FailureException.class);
        assertThat(ledger.inOutbox("acme", OutboxState.QUEUED)).containsExactly(next);
    }

    @Test
    void whatCannotBeKeptAsShownIsRefused() {
        PayoutDraft draft = samples.draft();
        PayoutDraft half = with(draft, draft.depositAddress(), draft.amount(), "CLM-1", "half a bike \ud83d");
        assertThatThrownBy(() -> entered(half))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("exactly as it was shown");
        assertThat(ledger.inOutbox("acme", OutboxState.QUEUED)).isEmpty();
    }

    @Test
    void aZeroOrNegativePayoutIsRefusedByTheDisk() {
        PayoutDraft draft = samples.draft();
        for (String amount : List.of("0", "-1")) {
            Amount none = new Amount(draft.amount().asset(), new BigDecimal(amount));
            assertThatThrownBy(() -> entered(with(draft, draft.depositAddress(), none, "CLM-1", "")))
                    .isInstanceOf(FailureException.class);
        }
    }

    @Test
    void everyPairOfStatesMovesOnlyAsTheTableSays() {
        for (OutboxState from : OutboxState.values()) {
            for (OutboxState to : OutboxState.values()) {
                Payout payout = in(from);
                List<PayoutChange> before = history.timeline(payout.id());
                Outbox next = new Outbox(
                        to, Samples.NOON.plusSeconds(99), payout.outbox().attempts(), true, null, 0, null, null);
                boolean same = from == to && to != OutboxState.ACCEPTED;
                if (from.canBecome(to) || same) {
                    Payout moved = (to == OutboxState.ACCEPTED
                                    ? ledger.accept(
                                            payout.id(),
                                            payout.outbox(),
                                            next,
                                            samples.remote(PayoutState.CREATED),
                                            null)
                                    : ledger.move(payout.id(), payout.outbox(), next))
                            .orElseThrow();
                    assertThat(moved.outbox()).isEqualTo(next);
                    assertThat(history.timeline(payout.id()).size() > before.size())
                            .isEqualTo(!same);
                } else {
                    assertThatThrownBy(() -> ledger.move(payout.id(), payout.outbox(), next))
                            .as("%s to %s", from, to)
                            .isInstanceOfAny(IllegalStateException.class, IllegalArgumentException.class);
                    assertThat(ledger.find(payout.id())).contains(payout);
                    assertThat(history.timeline(payout.id())).isEqualTo(before);
                }
            }
        }
    }

    @Test
    void aStaleExpectationOfAnyMemberWritesNothing() {
        Payout payout = entered();
        Outbox now = ledger.move(
                        payout.id(),
                        payout.outbox(),
                        new Outbox(OutboxState.UNCERTAIN, Samples.NOON, 2, true, Samples.NOON, 3, Samples.NOON, null))
                .orElseThrow()
                .outbox();
        Instant other = Samples.NOON.plusMillis(1);
        List<Outbox> stale = new ArrayList<>();
        stale.add(new Outbox(OutboxState.SENDING, now.since(), 2, true, now.notBefore(), 3, now.missingSince(), null));
        stale.add(new Outbox(now.state(), other, 2, true, now.notBefore(), 3, now.missingSince(), null));
        stale.add(new Outbox(now.state(), now.since(), 1, true, now.notBefore(), 3, now.missingSince(), null));
        stale.add(new Outbox(now.state(), now.since(), 2, false, now.notBefore(), 3, now.missingSince(), null));
        stale.add(new Outbox(now.state(), now.since(), 2, true, other, 3, now.missingSince(), null));
        stale.add(new Outbox(now.state(), now.since(), 2, true, null, 3, now.missingSince(), null));
        stale.add(new Outbox(now.state(), now.since(), 2, true, now.notBefore(), 4, now.missingSince(), null));
        stale.add(new Outbox(now.state(), now.since(), 2, true, now.notBefore(), 3, other, null));
        stale.add(new Outbox(now.state(), now.since(), 2, true, now.notBefore(), 3, null, null));
        Payout before = ledger.find(payout.id()).orElseThrow();
        List<PayoutChange> timeline = history.timeline(payout.id());
        for (Outbox expected : stale) {
            Outbox next = new Outbox(OutboxState.REJECTED, other, 2, true, null, 0, null, samples.note());
            assertThat(ledger.move(payout.id(), expected, next))
                    .as("%s", expected)
                    .isEmpty();
            Outbox accepted = new Outbox(OutboxState.ACCEPTED, other, 2, true, null, 0, null, null);
            assertThat(ledger.accept(payout.id(), expected, accepted, samples.remote(PayoutState.CREATED), null))
                    .as("%s", expected)
                    .isEmpty();
        }
        assertThat(ledger.find(payout.id())).contains(before);
        assertThat(history.timeline(payout.id())).isEqualTo(timeline);
        assertThat(ledger.move(new PayoutId(12345), now, now.notFound(other))).isEmpty();
    }

    @Test
    void theTimelineTellsTheWay() {
        Payout payout = sending();
        Outbox.Note why = new Outbox.Note("no-answer", "timed out", "t-1");
        payout = ledger.move(payout.id(), payout.outbox(), payout.outbox().uncertain(Samples.NOON.plusSeconds(1), why))
                .orElseThrow();
        payout = ledger.move(payout.id(), payout.outbox(), payout.outbox().notFound(Samples.NOON.plusSeconds(2)))
                .orElseThrow();
        assertThat(payout.outbox().lookups()).isEqualTo(1);
        assertThat(payout.outbox().missingSince()).isEqualTo(Samples.NOON.plusSeconds(2));
        ledger.remark(payout.id(), "call", "support says wait", Samples.NOON.plusSeconds(3));
        assertThat(history.timeline(payout.id()))
                .containsExactly(
                        line(payout, 0, PayoutChange.Kind.OUTBOX, null, "QUEUED", overrides(payout)),
                        line(payout, 0, PayoutChange.Kind.OUTBOX, "QUEUED", "SENDING", "attempt 1"),
                        line(payout, 1, PayoutChange.Kind.OUTBOX, "SENDING", "UNCERTAIN", "timed out (trace t-1)"),
                        line(payout, 3, PayoutChange.Kind.REMARK, null, "call", "support says wait"));
        assertThatThrownBy(() -> ledger.remark(new PayoutId(4711), "a", "b", Samples.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static @org.jspecify.annotations.Nullable String overrides(Payout payout) {
        String reason = payout.draft().overrideReason();
        return reason == null ? null : "although a similar payout exists: " + reason;
    }

    private static PayoutChange line(
            Payout payout,
            int second,
            PayoutChange.Kind kind,
            @org.jspecify.annotations.Nullable String from,
            String to,
            @org.jspecify.annotations.Nullable String detail) {
        return new PayoutChange(payout.id(), Samples.NOON.plusSeconds(second), kind, from, to, detail);
    }

    @Test
    void listsAreOfOneAccountAndOldestFirst() {
        Payout first = entered();
        Payout second = entered();
        Payout other = ledger.enter(samples.draft(), samples.key(), "other", "ann", Samples.NOON);
        assertThat(ledger.inOutbox("acme", OutboxState.QUEUED)).containsExactly(first, second);
        assertThat(ledger.inOutbox("other", OutboxState.QUEUED)).containsExactly(other);
        List<Payout> open = new ArrayList<>();
        for (PayoutState state : Samples.STATES) {
            Payout payout = accepted(state);
            if (payout.isOpen()) {
                open.add(payout);
            }
        }
        assertThat(ledger.open("acme")).isEqualTo(open).hasSize(6);
        assertThat(ledger.open("other")).isEmpty();
        for (String account : List.of("acme", "other", "nobody")) {
            assertThat(ledger.unfinished(account))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of(OutboxState.QUEUED, OutboxState.SENDING, OutboxState.UNCERTAIN)
                                            .flatMap(state -> ledger.inOutbox(account, state).stream()),
                                    ledger.open(account).stream())
                            .map(UnfinishedPayout::of)
                            .toList());
        }
        assertThat(ledger.find(new PayoutId(999))).isEmpty();
    }

    @Test
    void similarIsTheSameAddressAndAmountLatelyOrTheSameClaimEver() {
        PayoutDraft paid = samples.draft();
        Payout payout = ledger.enter(paid, samples.key(), "another", "ann", Samples.NOON);
        Address elsewhere = samples.draft().depositAddress();
        PayoutDraft sameMoney = with(paid, paid.depositAddress(), paid.amount(), "CLM-other", "x");
        assertThat(ledger.similar(sameMoney, Samples.NOON)).containsExactly(payout);
        assertThat(ledger.similar(sameMoney, Samples.NOON.plusMillis(1))).isEmpty();
        Amount more = paid.amount().plus(paid.amount());
        assertThat(ledger.similar(with(paid, paid.depositAddress(), more, "CLM-other", ""), Instant.EPOCH))
                .isEmpty();
        PayoutDraft sameClaim =
                with(paid, elsewhere, more, paid.claimReference().toLowerCase(java.util.Locale.ROOT), "");
        assertThat(ledger.similar(sameClaim, Samples.NOON.plusSeconds(9999))).containsExactly(payout);
        assertThat(ledger.similar(with(paid, elsewhere, more, "", ""), Instant.EPOCH))
                .isEmpty();
        assertThat(ledger.similar(paid, Instant.EPOCH))
                .as("a draft is not similar to itself")
                .isEmpty();
        Payout later = entered(sameMoney);
        assertThat(ledger.similar(
                        with(paid, paid.depositAddress(), paid.amount(), paid.claimReference(), ""), Samples.NOON))
                .containsExactly(later, payout);
    }

    private static PayoutDraft with(PayoutDraft it, Address address, Amount amount, String claim, String comment) {
        return new PayoutDraft(UUID.randomUUID(), address, amount, claim, comment, it.executionDate(), null, null);
    }
}
