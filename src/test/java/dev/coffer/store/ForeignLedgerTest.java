package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.address.Address;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.BroughtIn;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.IntentCheck;
import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is brought in is kept whole, once, and can never be sent. */
final class ForeignLedgerTest extends OnDisk {
    private static final Address RECEIVER = new Address(Chain.TRON, "TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC");
    private static final Instant MADE = Samples.NOON.minusSeconds(90_000);

    private final IdempotencyKey key = samples.key();
    private SqliteForeignLedger foreign;

    @BeforeEach
    void openDoor() {
        foreign = new SqliteForeignLedger(database);
    }

    @Test
    void itIsKeptAsCalypsoTellsIt() {
        RemotePayout remote = remote("481516", key, PayoutState.IN_PROGRESS);
        Payout payout = foreign.enter(broughtIn(remote));
        reopen();
        assertThat(ledger.find(payout.id())).contains(payout);
        assertThat(payout.remote()).isEqualTo(remote);
        assertThat(payout.key()).isEqualTo(key);
        assertThat(payout.draft().amount()).isEqualTo(remote.amount());
        assertThat(payout.draft().depositAddress()).isEqualTo(RECEIVER);
        assertThat(payout.draft().comment()).isEqualTo("Refund 12");
        assertThat(payout.draft().claimReference()).isEqualTo("CLM-7");
        assertThat(payout.confirmedAt()).isEqualTo(MADE);
        assertThat(payout.issuedBy()).isEqualTo(BroughtIn.ELSEWHERE);
        assertThat(IntentCheck.difference(payout, remote)).isNull();
        assertThat(history.timeline(payout.id()))
                .extracting(it -> it.to() + " " + it.detail())
                .first()
                .isEqualTo("ACCEPTED brought in by ann, not issued here; Calypso id 481516");
        assertThat(new SqlitePayoutPast(database).broughtIn(payout.id()))
                .contains(new BroughtIn.Mark("ann", Samples.NOON));
        assertThat(history.page(
                        new HistoryFilter("481516", HistoryFilter.Group.WAITING, null, null, null, null), null, 9))
                .containsExactly(payout);
        assertThat(database.integrity()).isEmpty();
    }

    @Test
    void itIsFollowedWhileOpenAndNeverInTheOutbox() {
        Payout payout = foreign.enter(broughtIn(remote("1", key, PayoutState.CREATED)));
        assertThat(ledger.open("acme")).containsExactly(payout);
        for (OutboxState state : OutboxState.values()) {
            assertThat(ledger.inOutbox("acme", state))
                    .isEqualTo(state == OutboxState.ACCEPTED ? List.of(payout) : List.of());
        }
        Payout read =
                ledger.record(payout.id(), remote("1", key, PayoutState.COMPLETED), null, Samples.NOON.plusSeconds(9));
        assertThat(Objects.requireNonNull(read.remote()).state()).isEqualTo(PayoutState.COMPLETED);
        assertThat(ledger.open("acme")).isEmpty();
    }

    @Test
    void theDiskItselfKeepsItOutOfTheOutbox() {
        Payout payout = foreign.enter(broughtIn(remote("1", key, PayoutState.CREATED)));
        for (OutboxState state : OutboxState.values()) {
            if (state != OutboxState.ACCEPTED) {
                Outbox forged = new Outbox(state, Samples.NOON, 0, false, null, 0, null, null);
                assertThatThrownBy(() -> ledger.move(payout.id(), payout.outbox(), forged))
                        .isInstanceOf(RuntimeException.class);
                refused("UPDATE payout SET outbox_state = '" + state + "', remote_id = NULL, remote_state = NULL,"
                        + " remote_amount = NULL, remote_currency = NULL, remote_account = NULL,"
                        + " remote_deposit_address = NULL, remote_raw = NULL, remote_read_at = NULL");
            }
        }
        refused("UPDATE payout SET attempts = 1");
        refused("UPDATE payout SET maybe_sent = 1");
        refused("UPDATE payout SET brought_in_at = NULL, brought_in_by = NULL");
        assertThat(ledger.find(payout.id())).contains(payout);
    }

    @Test
    void neverTwiceByIdNorByKey() {
        foreign.enter(broughtIn(remote("1", key, PayoutState.CREATED)));
        for (RemotePayout again : List.of(
                remote("1", key, PayoutState.COMPLETED),
                remote("1", null, PayoutState.CREATED),
                remote("2", key, PayoutState.CREATED))) {
            assertThat(foreign.known("ACME", again)).isPresent();
            assertThatThrownBy(() -> foreign.enter(broughtIn(again)))
                    .isInstanceOf(FailureException.class)
                    .hasMessageContaining("as payout 1. Nothing was entered");
        }
        assertThat(foreign.known("acme", remote("2", null, PayoutState.CREATED)))
                .isEmpty();
        assertThat(history.totals(HistoryFilter.ALL).rows()).isEqualTo(1);
    }

    @Test
    void aPayoutThatWasIssuedHereIsKnown() {
        Payout waiting = entered();
        Payout ours = accepted(PayoutState.CREATED);
        String id = Objects.requireNonNull(ours.remote()).remoteId();
        assertThat(foreign.known("acme", remote(id, null, PayoutState.CREATED))).contains(ours);
        assertThat(foreign.known("acme", remote("x", waiting.key(), PayoutState.CREATED)))
                .contains(waiting);
        assertThat(foreign.known("other", remote(id, null, PayoutState.CREATED)))
                .isEmpty();
    }

    @Test
    void itsKeyIsNotUsedAgain() {
        foreign.enter(broughtIn(remote("1", key, PayoutState.CREATED)));
        assertThatThrownBy(() -> ledger.enter(samples.draft(), key, "acme", "ann", Samples.NOON))
                .isInstanceOf(FailureException.class);
        assertThat(ledger.inOutbox("acme", OutboxState.QUEUED)).isEmpty();
    }

    @Test
    void withoutAKeyItGetsOneThatStandsForItAlone() {
        Payout one = foreign.enter(broughtIn(remote("1", null, PayoutState.CREATED)));
        Payout two = foreign.enter(broughtIn(remote("2", null, PayoutState.CREATED)));
        assertThat(one.key()).isNotEqualTo(two.key());
        assertThat(one.key().value().version()).isEqualTo(3);
        assertThat(BroughtIn.hasStandIn(one)).isTrue();
        assertThat(BroughtIn.hasStandIn(foreign.enter(broughtIn(remote("3", key, PayoutState.CREATED)))))
                .isFalse();
        // Calypso names a key later: that is news, not another payout.
        assertThat(IntentCheck.difference(one, remote("1", key, PayoutState.CREATED)))
                .isNull();
    }

    @Test
    void dyingBeforeTheCommitLeavesNothing() {
        CommitProbe dies = new CommitProbe() {
            @Override
            public void beforeCommit() {
                throw new IllegalStateException("dies here");
            }

            @Override
            public void afterCommit() {}
        };
        BroughtIn payout = broughtIn(remote("1", key, PayoutState.CREATED));
        try (Database dying = Database.open(file, backups, CLOCK, dies)) {
            assertThatThrownBy(() -> new SqliteForeignLedger(dying).enter(payout))
                    .hasMessage("dies here");
        }
        assertThat(history.totals(HistoryFilter.ALL).rows()).isZero();
        assertThat(count("payout_change")).isZero();
        assertThat(foreign.enter(payout).key()).isEqualTo(key);
    }

    @Test
    void whetherItIsKnownIsAskedOfIndexes() {
        List<String> plan =
                database.look(handle -> handle.createQuery("EXPLAIN QUERY PLAN SELECT * FROM payout p WHERE p.id IN ("
                                + SqliteForeignLedger.KNOWN + ") ORDER BY p.id LIMIT 1")
                        .bind("remote", "1")
                        .bind("account", "acme")
                        .bind("key", "k")
                        .map((row, context) -> row.getString("detail"))
                        .list());
        assertThat(plan).noneMatch(step -> step.startsWith("SCAN")).anyMatch(step -> step.contains("payout_remote"));
    }

    private long count(String table) {
        return database.look(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                .map((row, context) -> row.getLong(1))
                .one());
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> database.write(handle -> handle.execute(sql))).isInstanceOf(FailureException.class);
    }

    private static BroughtIn broughtIn(RemotePayout remote) {
        return new BroughtIn(remote, RECEIVER, "acme", "CLM-7", "ann", Samples.NOON);
    }

    private static RemotePayout remote(String id, @Nullable IdempotencyKey key, PayoutState state) {
        return new RemotePayout(
                id,
                "ACME",
                RECEIVER.text(),
                Amount.of(Assets.of("USDT_TRX"), "12.5"),
                Amount.of(Assets.of("USDT_TRX"), "1.25"),
                null,
                state,
                MADE,
                null,
                "Refund 12",
                null,
                key,
                List.of(),
                null,
                null,
                "{}");
    }
}
