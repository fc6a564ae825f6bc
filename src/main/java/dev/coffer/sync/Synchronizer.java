package dev.coffer.sync;

import dev.coffer.core.status.Refresh;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one account in step with Calypso: decides when sender, reconciler and pollers look at their work. {@link #tick} is called
 * once a second on the sync thread; every process runs on {@code io}, never twice at once.
 */
public final class Synchronizer implements Refresh, AutoCloseable {
    private final @Nullable OutboxSender sender;
    private final Reconciler reconciler;
    private final PayoutPoller payouts;
    private final AccountPoller account;
    private final @Nullable SingleFlight sending;
    private final SingleFlight lookingUp;
    private final SingleFlight readingPayouts;
    private final SingleFlight readingAccount;
    private @Nullable EventFollower events;
    private @Nullable SingleFlight following;

    /** @param sender absent where nothing is ever sent: payouts are looked up and followed all the same */
    public Synchronizer(
            @Nullable OutboxSender sender,
            Reconciler reconciler,
            PayoutPoller payouts,
            AccountPoller account,
            Executor io) {
        this.sender = sender;
        this.reconciler = reconciler;
        this.payouts = payouts;
        this.account = account;
        this.sending = sender == null ? null : sender.on(io);
        this.lookingUp = reconciler.on(io);
        this.readingPayouts = payouts.on(io);
        this.readingAccount = account.on(io);
    }

    /** From now on webhook events are worked on too. To be called before the first {@link #tick}. */
    public void follow(EventFollower follower, Executor io) {
        events = follower;
        following = follower.on(io);
    }

    /** An event is on the disk. */
    public void eventArrived() {
        if (following != null) {
            following.wake();
        }
    }

    /** Whom events wake, beside the payout that they name. */
    public EventFollower.Woken wokenByEvents() {
        return new EventFollower.Woken(payouts, this::lookUpNow, this::askTheTime);
    }

    private void lookUpNow() {
        reconciler.askEverything();
        lookingUp.wake();
    }

    /** A payout was queued: send it now rather than at the next tick. */
    public void queued() {
        if (sending != null) {
            sending.wake();
        }
    }

    /** The display currency is another one. */
    public void wantRates() {
        account.wantRates();
        readingAccount.wake();
    }

    /** Asks for anything at all, since an answer tells how late it is. */
    public void askTheTime() {
        account.wantBalances();
        readingAccount.wake();
    }

    public void tick() {
        if (sending != null) {
            sending.wakeIfIdle();
        }
        List.of(lookingUp, readingPayouts, readingAccount).forEach(SingleFlight::wakeIfIdle);
        if (events != null && following != null && events.tick()) {
            following.wakeIfIdle();
        }
    }

    @Override
    public void now() {
        if (sender != null) {
            sender.resume();
        }
        reconciler.askEverything();
        payouts.askEverything();
        account.wantEverything();
        queued();
        List.of(lookingUp, readingPayouts, readingAccount).forEach(SingleFlight::wake);
    }

    @Override
    public void visible(boolean visible) {
        account.visible(visible);
    }

    /** Begins nothing new. What is under way ends by itself and is recorded; a crash in between is what the reconciler is for. */
    @Override
    public void close() {
        if (sender != null) {
            sender.stop();
        }
        reconciler.stop();
        payouts.stop();
        if (events != null) {
            events.stop();
        }
    }
}
