package dev.coffer.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The life of every payout. Steps are taken when somebody looks, in the order in which they were due, and written down before
 * anyone sees them; so a state once shown never goes back, whatever the clock or a restart does.
 */
final class PayoutBook {

    private final SandboxStore store;
    private final PayoutTable payouts;
    private final Balances balances;
    private final Timeline timeline;
    private final Clock clock;
    private final EventBook events;

    PayoutBook(SandboxStore store, Balances balances, Timeline timeline, Clock clock, EventBook events) {
        this.store = store;
        this.payouts = new PayoutTable(store);
        this.balances = balances;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
        // The speed may differ from the last run's.
        store.alone(() -> {
            payouts.waiting().forEach(this::save);
            return null;
        });
    }

    /** Accepts an order, or refuses a key that was accepted before. */
    Booked accept(Order order) {
        return upToDate(() -> {
            String key = order.key();
            if (key != null) {
                boolean repeated = payouts.byKey(key).isPresent();
                count(key, repeated);
                if (repeated) {
                    throw CallRefused.repeatedKey(key);
                }
            }
            if (order.refused()) {
                throw CallRefused.validationFailed("the comment asked for it");
            }
            SandboxAsset asset = order.asset();
            if (order.amount().compareTo(asset.dust()) < 0) {
                throw CallRefused.validationFailed(
                        "the amount is below " + asset.dust().toPlainString() + " " + asset);
            }
            Instant now = Instant.ofEpochMilli(clock.millis());
            Booked fresh = new Booked(0, order, asset.fee(order.amount()), asset.feePercent(), now, Progress.created());
            Booked booked =
                    new Booked(payouts.insert(fresh), order, fresh.fee(), fresh.feePercent(), now, fresh.progress());
            return moved(null, booked);
        });
    }

    Optional<Booked> byId(String id) {
        return upToDate(() -> id.matches("[0-9]{1,18}") ? payouts.byId(Long.parseLong(id)) : Optional.empty());
    }

    Optional<Booked> byKey(String key) {
        return upToDate(() -> payouts.byKey(key));
    }

    List<Booked> all() {
        return upToDate(payouts::all);
    }

    /** Runs the work after every step that is due has been taken. */
    <T> T upToDate(Supplier<T> work) {
        return store.alone(() -> {
            Instant now = clock.instant();
            for (var due = payouts.nextDue(now); due.isPresent(); due = payouts.nextDue(now)) {
                Booked payout = due.get().payout();
                moved(payout, step(payout, due.get().at()));
            }
            return work.get();
        });
    }

    SandboxAudit audit() {
        return upToDate(() -> balances.audit(payouts.all()));
    }

    /** Lets a held payout go on; refused with 012 when it is not held. */
    Booked release(String id) {
        return upToDate(() -> {
            Booked payout = byId(id).orElseThrow(CallRefused::notFound);
            if (!payout.state().equals(Progress.PENDING_CONFIRMATION)) {
                throw CallRefused.wrongState("Payout " + id + " is not held, it is " + payout.state());
            }
            return moved(
                    payout,
                    payout.with(payout.progress()
                            .to(Progress.CONFIRMED)
                            .withReleased(Instant.ofEpochMilli(clock.millis()))));
        });
    }

    /** Puts a payout into any state, known or not, where it stays; its money follows. */
    Booked force(String id, String state) {
        return upToDate(() -> {
            Booked payout = byId(id).orElseThrow(CallRefused::notFound);
            Progress next = payout.progress().to(state).withForced();
            boolean debited = switch (state) {
                case Progress.IN_PROGRESS, Progress.COMPLETED -> true;
                case Progress.CREATED,
                        Progress.PENDING_CONFIRMATION,
                        Progress.CONFIRMED,
                        Progress.FAILED,
                        Progress.CANCELED -> false;
                default -> next.debited();
            };
            if (debited && !next.debited()) {
                balances.take(payout, clock.instant());
            } else if (!debited && next.debited()) {
                balances.giveBack(payout, clock.instant());
            }
            boolean needsHash = state.equals(Progress.COMPLETED) && next.hash() == null;
            Progress moved = next.withDebited(debited);
            return moved(
                    payout,
                    payout.with(
                            needsHash
                                    ? new Progress(
                                            state,
                                            moved.previous(),
                                            hash(payout),
                                            null,
                                            debited,
                                            true,
                                            moved.error(),
                                            moved.released())
                                    : moved));
        });
    }

    private Booked moved(@Nullable Booked before, Booked after) {
        events.moved(before, after);
        return save(after);
    }

    private Booked save(Booked payout) {
        @Nullable Instant due = timeline.due(payout).orElse(null);
        payouts.save(payout, due);
        return payout;
    }

    private Booked step(Booked payout, Instant when) {
        Progress progress = payout.progress();
        Order order = payout.order();
        return payout.with(
                switch (progress.state()) {
                    case Progress.CREATED ->
                        progress.to(
                                order.held() || order.canceled() ? Progress.PENDING_CONFIRMATION : Progress.CONFIRMED);
                    case Progress.PENDING_CONFIRMATION -> progress.to(Progress.CANCELED);
                    case Progress.CONFIRMED -> sent(payout, when);
                    case Progress.IN_PROGRESS -> progress.hash() == null ? mined(payout, when) : ended(payout);
                    default -> throw new IllegalStateException("No step leads out of " + progress.state());
                });
    }

    private Progress sent(Booked payout, Instant when) {
        var balance = balances.of(payout.order().asset());
        if (balance.compareTo(payout.total()) >= 0) {
            balances.take(payout, when);
            return payout.progress().to(Progress.IN_PROGRESS).withDebited(true);
        }
        boolean onlyFee = balance.compareTo(payout.order().amount()) >= 0;
        return payout.progress()
                .to(Progress.FAILED)
                .withError(onlyFee ? "NOT_ENOUGH_FUNDS_FOR_SERVICE_COMMISSION" : "NOT_ENOUGH_FUNDS");
    }

    private Progress mined(Booked payout, Instant when) {
        if (payout.order().fails()) {
            balances.giveBack(payout, when);
            return payout.progress().to(Progress.FAILED).withDebited(false);
        }
        return payout.progress().withHash(hash(payout));
    }

    private static Progress ended(Booked payout) {
        return payout.progress().to(payout.order().failsLate() ? Progress.FAILED : Progress.COMPLETED);
    }

    private void count(String key, boolean refused) {
        store.update(
                "INSERT INTO create_seen (key, requests, refused) VALUES (?1, 1, ?2)"
                        + " ON CONFLICT (key) DO UPDATE SET requests = requests + 1, refused = refused + ?2",
                key,
                refused ? 1 : 0);
    }

    private static String hash(Booked payout) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((payout.id() + "/" + payout.order().key()).getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(digest);
            return switch (payout.order().asset().chain()) {
                case ETHEREUM, BINANCE_SMART_CHAIN, POLYGON -> "0x" + hex;
                case BITCOIN, TRON, DOGECOIN -> hex;
            };
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
