package dev.coffer.ui.history;

import dev.coffer.core.feed.Publisher;
import dev.coffer.core.payout.ChangedPayouts;
import dev.coffer.core.payout.CloseNeverArrived;
import dev.coffer.core.payout.LedgerThread;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.ReadBack;
import dev.coffer.core.payout.ResendUncertain;
import dev.coffer.core.payout.WithdrawPayout;
import dev.coffer.core.quote.FiatRates;
import dev.coffer.support.ScriptedGateway;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.support.MemoryExplorers;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The screen's surroundings, all in memory: history, ledger, feed, a person, a browser. */
final class Desk {
    static final String HASH = "0x8f2b6c11d9a04e7735be0c62f1a94d08c35517e2a6b9f0447d1c83e5920a7bd4";

    final FakeHistory history = new FakeHistory();
    final FakePast past = new FakePast(history);
    final MemoryExplorers explorers = new MemoryExplorers();
    final FakeTable table = new FakeTable(history.rows);
    final Publisher<Optional<FiatRates>> rates = new Publisher<>(Optional.empty());
    final MemoryOfLooks memory = new MemoryOfLooks();
    final FakeLedger ledger = new FakeLedger();
    final Publisher<ChangedPayouts> changes = new Publisher<>(ChangedPayouts.NONE);
    final Waiting later = new Waiting();
    final FakeSearch search = new FakeSearch();
    final FakeDialogs dialogs = new FakeDialogs();
    final List<Route> routes = new ArrayList<>();
    final List<URI> pages = new ArrayList<>();
    final Clock clock = Clock.fixed(Payouts.NOW, ZoneOffset.UTC);

    Desk with(Payout payout) {
        history.put(payout);
        ledger.put(payout);
        return this;
    }

    void changed(Payout... payouts) {
        for (Payout payout : payouts) {
            with(payout);
        }
        changes.publish(new ChangedPayouts(List.of(payouts)));
    }

    HistoryViewModel model(Executor dbRead, Executor screen) {
        return new HistoryViewModel(
                new HistorySources(table, changes, rates), dbRead, screen, later, clock, Payouts.BERLIN);
    }

    PayoutDetailViewModel detail(Executor dbRead, Executor screen) {
        return new PayoutDetailViewModel(
                new DetailSources(history, past, changes, explorers.links()),
                dbRead,
                screen,
                later,
                clock,
                Payouts.BERLIN);
    }

    final ScriptedGateway calypso = new ScriptedGateway();

    PayoutDecisions decisions(Executor db, Executor screen) {
        return new PayoutDecisions(
                new PayoutDecisions.Cases(
                        new WithdrawPayout(ledger, clock, "anna.berg"),
                        new ResendUncertain(ledger, clock, "anna.berg"),
                        new CloseNeverArrived(ledger, clock, "anna.berg"),
                        new ReadBack(
                                new LedgerThread(ledger, Runnable::run),
                                calypso,
                                () -> Optional.of("acme-payouts"),
                                clock)),
                dialogs,
                links(),
                db,
                db,
                screen);
    }

    HistoryView view(HistoryViewModel model, Executor screen) {
        return new HistoryView(
                model,
                detail(Runnable::run, screen),
                decisions(Runnable::run, screen),
                links(),
                new HistoryView.Surroundings(
                        dialogs, memory, new FasterSearch(search, Runnable::run, screen), Payouts.BERLIN));
    }

    DetailLinks links() {
        return new DetailLinks(routes::add, pages::add);
    }

    /** A row in every state, the newest with the most to say. */
    Desk everyState() {
        for (long id = 940; id < 975; id++) {
            with(Payouts.accepted(
                    Payouts.queued(id, id % 3 == 0 ? "BTC" : "USDT_TRX", id % 3 == 0 ? "0.0415" : "890"),
                    PayoutState.COMPLETED,
                    HASH.substring(2)));
        }
        with(Payouts.in(975, OutboxState.WITHDRAWN));
        with(Payouts.in(976, OutboxState.NEVER_ARRIVED));
        with(Payouts.accepted(Payouts.queued(977, "XDG", "12500"), PayoutState.CANCELED, null));
        with(Payouts.accepted(Payouts.queued(978, "BNB", "3.75"), PayoutState.PARTIAL, null));
        with(Payouts.accepted(Payouts.queued(979, "ETH", "0.123456789012345678"), PayoutState.COMPLETED, HASH));
        with(Payouts.accepted(980, PayoutState.CREATION_IN_PROGRESS));
        with(Payouts.accepted(981, PayoutState.CREATED));
        with(Payouts.accepted(982, PayoutState.PENDING_CONFIRMATION));
        with(Payouts.accepted(Payouts.queued(983, "BTC", "0.05"), PayoutState.CONFIRMED, null));
        with(Payouts.accepted(Payouts.queued(984, "USDC", "48000"), PayoutState.IN_PROGRESS, HASH));
        with(Payouts.accepted(Payouts.queued(985, "USDT", "1000000.5"), PayoutState.COMPLETED, HASH));
        with(Payouts.accepted(986, PayoutState.FAILED));
        with(Payouts.accepted(Payouts.queued(987, "MATIC", "77.125"), PayoutState.FAILED, HASH));
        with(Payouts.in(988, OutboxState.REJECTED));
        with(Payouts.accepted(989, new PayoutState("TELEPORTED")));
        Payout differs = Payouts.accepted(990, PayoutState.CREATED);
        with(Payouts.with(
                differs, differs.outbox(), differs.remote(), "amount: confirmed 1250.5, at Calypso 12505", null));
        with(Payouts.scheduled(Payouts.queued(991), "1 Dec 2026 09:00", Instant.parse("2026-12-01T08:00:00Z")));
        with(Payouts.in(992, OutboxState.SENDING));
        with(Payouts.missing(993, 2, Duration.ofMinutes(3)));
        with(Payouts.missing(994, 14, Duration.ofMinutes(25)));
        with(Payouts.queued(995));
        return this;
    }

    static PayoutId id(long value) {
        return new PayoutId(value);
    }
}
