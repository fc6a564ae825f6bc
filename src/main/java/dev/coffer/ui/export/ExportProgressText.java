package dev.coffer.ui.export;

import dev.coffer.core.export.ExportProgress;
import dev.coffer.core.money.AmountText;
import java.math.BigDecimal;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How far an export is, brought to the screen: however fast it goes, the screen is asked once at a time. */
final class ExportProgressText implements ExportProgress {
    private final Executor screen;
    private final Consumer<Reached> show;
    private final AtomicReference<@Nullable Reached> waiting = new AtomicReference<>();
    private volatile boolean canceled;

    /** @param of rows that there will be */
    record Reached(long rows, long of) {

        double share() {
            return of == 0 ? 0 : (double) rows / of;
        }

        String text() {
            return grouped(rows) + " of " + grouped(of) + " payouts";
        }
    }

    ExportProgressText(Executor screen, Consumer<Reached> show) {
        this.screen = screen;
        this.show = show;
    }

    void cancel() {
        canceled = true;
    }

    @Override
    public void reached(long rows, long of) {
        if (waiting.getAndSet(new Reached(rows, of)) == null) {
            screen.execute(() -> {
                Reached newest = waiting.getAndSet(null);
                if (newest != null) {
                    show.accept(newest);
                }
            });
        }
    }

    @Override
    public boolean isCanceled() {
        return canceled;
    }

    static String grouped(long count) {
        return AmountText.grouped(BigDecimal.valueOf(count));
    }

    /** {@code 1 payout}, {@code 1 240 payouts}. */
    static String payouts(long count) {
        return grouped(count) + (count == 1 ? " payout" : " payouts");
    }
}
