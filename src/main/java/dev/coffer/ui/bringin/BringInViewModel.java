package dev.coffer.ui.bringin;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.BringIn;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.Navigator;
import dev.coffer.ui.kit.Route;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * First look, then enter: what Calypso has is shown before anything is written, and changing the number afterwards takes it off the
 * screen again. Answers to a number that is no longer asked for are dropped. Used on the screen's thread.
 */
public final class BringInViewModel {
    private final BringIn bringIn;
    private final Navigator navigator;
    private final Executor io;
    private final Executor db;
    private final Executor screen;
    private final ZoneId zone;
    private final StringProperty asked = new SimpleStringProperty("");
    private final StringProperty claim = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable FoundText> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FailureText> problem = new ReadOnlyObjectWrapper<>();
    private BringIn.@Nullable Found found;
    private int number;

    /**
     * @param io for what waits for Calypso
     * @param db for what is read and written with the ledger
     */
    public BringInViewModel(
            BringIn bringIn, Navigator navigator, Executor io, Executor db, Executor screen, ZoneId zone) {
        this.bringIn = bringIn;
        this.navigator = navigator;
        this.io = io;
        this.db = db;
        this.screen = screen;
        this.zone = zone;
        asked.subscribe((before, now) -> forget());
    }

    /** The Calypso id or idempotency key, as typed. */
    public StringProperty askedProperty() {
        return asked;
    }

    /** The claim reference that the payout gets here, as typed. */
    public StringProperty claimProperty() {
        return claim;
    }

    /** Calypso or the ledger is being asked; there is no second question meanwhile. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What Calypso has, or null. */
    public ReadOnlyObjectProperty<@Nullable FoundText> foundProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable FailureText> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** An empty screen, or one that looks up at once what was named elsewhere. */
    public void begin(@Nullable String offered) {
        claim.set("");
        asked.set("");
        forget();
        if (offered != null) {
            asked.set(offered);
            lookUp();
        }
    }

    public void lookUp() {
        String typed = asked.get();
        if (busy.get() || typed.isBlank()) {
            return;
        }
        forget();
        int mine = number;
        busy.set(true);
        run(mine, io, () -> bringIn.lookUp(typed), answer -> run(mine, db, () -> bringIn.judge(answer), this::show));
    }

    private void show(BringIn.Found judged) {
        busy.set(false);
        found = judged;
        shown.set(FoundText.of(judged, zone));
    }

    /** Enters what is shown, then goes to it in the history. */
    public void enter() {
        BringIn.Found wanted = found;
        if (busy.get() || wanted == null || wanted.refusal() != null) {
            return;
        }
        String reference = claim.get();
        busy.set(true);
        problem.set(null);
        run(number, db, () -> bringIn.enter(wanted, reference), this::entered);
    }

    private void entered(Payout payout) {
        busy.set(false);
        begin(null);
        navigator.go(new Route.History(payout.id()));
    }

    public void open(PayoutId here) {
        navigator.go(new Route.History(here));
    }

    public void back() {
        navigator.go(new Route.History(null));
    }

    private void forget() {
        number++;
        busy.set(false);
        found = null;
        shown.set(null);
        problem.set(null);
    }

    private <T> void run(int mine, Executor thread, Supplier<T> work, Consumer<T> then) {
        thread.execute(() -> {
            try {
                T answer = work.get();
                screen.execute(() -> {
                    if (mine == number) {
                        then.accept(answer);
                    }
                });
            } catch (FailureException failure) {
                screen.execute(() -> failed(mine, FailureText.of(failure.failure())));
            }
        });
    }

    private void failed(int mine, FailureText text) {
        if (mine == number) {
            busy.set(false);
            problem.set(text);
        }
    }
}
