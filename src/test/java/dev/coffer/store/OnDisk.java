package dev.coffer.store;

import dev.coffer.core.payout.Outbox;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A ledger in a file of its own, and shorthand to fill it. */
abstract class OnDisk {
    static final Clock CLOCK = Clock.fixed(Samples.NOON, ZoneOffset.UTC);

    @TempDir
    Path folder;

    Path file;
    Path backups;
    Database database;
    SqlitePayoutLedger ledger;
    SqlitePayoutHistory history;
    final Samples samples = new Samples(20261122);

    @BeforeEach
    void openDatabase() {
        file = folder.resolve("coffer.db");
        backups = folder.resolve("backups");
        open();
    }

    final void open() {
        database = Database.open(file, backups, CLOCK);
        ledger = new SqlitePayoutLedger(database);
        history = new SqlitePayoutHistory(database);
    }

    final void reopen() {
        database.close();
        open();
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    final Payout entered() {
        return entered(samples.draft());
    }

    final Payout entered(PayoutDraft draft) {
        return ledger.enter(draft, samples.key(), "acme", "ann", Samples.NOON);
    }

    final Payout sending() {
        Payout payout = entered();
        return ledger.move(payout.id(), payout.outbox(), payout.outbox().sending(Samples.NOON))
                .orElseThrow();
    }

    final Payout accepted(PayoutState state) {
        return accepted(samples.remote(state));
    }

    final Payout accepted(RemotePayout remote) {
        Payout payout = sending();
        return ledger.accept(payout.id(), payout.outbox(), payout.outbox().accepted(Samples.NOON), remote, null)
                .orElseThrow();
    }

    /** A payout in that state by way of the port alone. */
    final Payout in(OutboxState state) {
        return switch (state) {
            case QUEUED -> entered();
            case SENDING -> sending();
            case ACCEPTED -> accepted(PayoutState.CREATED);
            case REJECTED -> moved(sending(), Outbox::rejected);
            case UNCERTAIN -> moved(sending(), Outbox::uncertain);
            case WITHDRAWN -> moved(entered(), Outbox::withdrawn);
            case NEVER_ARRIVED -> moved(moved(sending(), Outbox::uncertain), Outbox::neverArrived);
        };
    }

    final Payout moved(Payout payout, Step step) {
        Outbox next = step.next(payout.outbox(), Samples.NOON.plusSeconds(60), samples.note());
        return ledger.move(payout.id(), payout.outbox(), next).orElseThrow();
    }

    interface Step {
        Outbox next(Outbox from, java.time.Instant now, Outbox.Note why);
    }
}
