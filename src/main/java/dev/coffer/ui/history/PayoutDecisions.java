package dev.coffer.ui.history;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.CloseNeverArrived;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.ReadBack;
import dev.coffer.core.payout.ResendUncertain;
import dev.coffer.core.payout.WithdrawPayout;
import dev.coffer.ui.dialog.Dialogs;
import dev.coffer.ui.failure.FailureText;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Asks a person before something about a payout is decided and has it done on the database thread. The use case judges again there;
 * what it refuses is shown, and what it does comes back through the ledger's feed. Used on the screen's thread.
 */
public final class PayoutDecisions {
    private final Cases cases;
    private final Dialogs dialogs;
    private final DetailLinks links;
    private final Executor io;
    private final Executor db;
    private final Executor screen;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable FailureText> problem = new ReadOnlyObjectWrapper<>();

    /** What can be decided; {@code readBack} asks Calypso before a second attempt and before one is given up. */
    public record Cases(WithdrawPayout withdraw, ResendUncertain resend, CloseNeverArrived close, ReadBack readBack) {}

    /**
     * @param io for what waits for the network
     * @param db for what is written
     */
    public PayoutDecisions(Cases cases, Dialogs dialogs, DetailLinks links, Executor io, Executor db, Executor screen) {
        this.cases = cases;
        this.dialogs = dialogs;
        this.links = links;
        this.io = io;
        this.db = db;
        this.screen = screen;
    }

    /** A decision is being written; there is no second one meanwhile. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last decision was not carried out, or null. */
    public ReadOnlyObjectProperty<@Nullable FailureText> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Another payout is looked at; what was refused for the one before does not concern it. */
    public void forget() {
        problem.set(null);
    }

    public void withdraw(PayoutId id) {
        if (busy.get()) {
            return;
        }
        dialogs.reason(
                        "Withdraw this payout?",
                        "It will not be sent. The reason is kept in the history.",
                        "Withdraw payout")
                .ifPresent(reason -> decide(db, () -> cases.withdraw().withdraw(id, reason), () -> {}));
    }

    public void resend(PayoutId id) {
        if (busy.get()) {
            return;
        }
        if (dialogs.confirm(
                "Send again under the same key?",
                "Calypso did not know this payout when it was looked up. It is sent once more under the key it always"
                        + " had: if the first request does arrive, Calypso refuses this one, so it is paid once at most.",
                "Send again")) {
            decide(db, () -> cases.resend().resend(id), () -> {});
        }
    }

    public void close(PayoutId id) {
        if (busy.get()) {
            return;
        }
        dialogs.reason(
                        "Close as never arrived?",
                        "It is not sent again. Coffer keeps looking it up and reports if it arrives late."
                                + " The reason is kept in the history.",
                        "Close payout")
                .ifPresent(reason -> decide(
                        io,
                        () -> cases.readBack().beforeClosing(id),
                        () -> decide(db, () -> cases.close().close(id, reason), () -> {})));
    }

    /** Nothing is decided by it: another payout to the same receiver is begun. */
    public void useAsTemplate(PayoutId id) {
        links.useAsTemplate(id);
    }

    /** Opens the form for a second attempt, once Calypso has said again that the first one is dead. */
    public void payAgain(PayoutId id) {
        if (!busy.get()) {
            decide(io, () -> cases.readBack().beforePayingAgain(id), () -> links.payAgain(id));
        }
    }

    private void decide(Executor thread, Runnable decision, Runnable then) {
        busy.set(true);
        problem.set(null);
        thread.execute(() -> {
            @Nullable FailureText refused = null;
            try {
                decision.run();
            } catch (FailureException failure) {
                refused = FailureText.of(failure.failure());
            } finally {
                FailureText outcome = refused;
                screen.execute(() -> {
                    busy.set(false);
                    problem.set(outcome);
                    if (outcome == null) {
                        then.run();
                    }
                });
            }
        });
    }
}
