package dev.coffer.ui.payout;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Amount;
import dev.coffer.core.quote.FeeGateway;
import dev.coffer.core.quote.FeeQuote;
import dev.coffer.ui.failure.FailureText;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Asks Calypso for the fee of what is being typed. Only the answer to the newest question counts, and no answer never stands in the
 * way of a payout.
 */
public final class FeeWatch {
    private final FeeGateway gateway;
    private final Executor work;
    private final Executor screen;
    private final Debounce debounce;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<FeeState> state = new ReadOnlyObjectWrapper<>(new FeeState.NoAmount());
    private long newest;

    public FeeWatch(FeeGateway gateway, Executor work, Executor screen, Debounce debounce, Clock clock) {
        this.gateway = gateway;
        this.work = work;
        this.screen = screen;
        this.debounce = debounce;
        this.clock = clock;
    }

    ReadOnlyObjectProperty<FeeState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    void ask(@Nullable Amount amount) {
        if (amount == null) {
            newest++;
            state.set(new FeeState.NoAmount());
        } else if (!amount.equals(asked())) {
            long number = ++newest;
            state.set(new FeeState.Asked(amount));
            debounce.later(() -> send(number, amount));
        }
    }

    /** After a failure: asks for the same amount again. */
    void askAgain() {
        if (state.get() instanceof FeeState.Unknown unknown) {
            long number = ++newest;
            state.set(new FeeState.Asked(unknown.amount()));
            send(number, unknown.amount());
        }
    }

    /** Asks for one amount besides what is being typed, and always answers: {@code Known} or {@code Unknown}. */
    void once(Amount amount, Consumer<FeeState> answer) {
        work.execute(() -> quote(amount, state -> screen.execute(() -> answer.accept(state))));
    }

    private void send(long number, Amount amount) {
        if (number == newest) {
            work.execute(() -> quote(amount, answer -> screen.execute(() -> show(number, answer))));
        }
    }

    private void quote(Amount amount, Consumer<FeeState> answer) {
        try {
            FeeQuote quote = gateway.quote(amount);
            answer.accept(new FeeState.Known(amount, quote, clock.instant()));
        } catch (FailureException e) {
            answer.accept(
                    new FeeState.Unknown(amount, FailureText.of(e.failure()).title()));
        } catch (RuntimeException e) {
            answer.accept(new FeeState.Unknown(amount, "Unexpected trouble"));
            throw e;
        }
    }

    private void show(long number, FeeState answer) {
        if (number == newest) {
            state.set(answer);
        }
    }

    private @Nullable Amount asked() {
        return switch (state.get()) {
            case FeeState.NoAmount ignored -> null;
            case FeeState.Asked it -> it.amount();
            case FeeState.Known it -> it.amount();
            case FeeState.Unknown it -> it.amount();
        };
    }
}
