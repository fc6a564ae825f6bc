package dev.coffer.ui.export;

import dev.coffer.core.export.ExportProgress;
import dev.coffer.core.export.ExportRequest;
import dev.coffer.core.export.ExportResult;
import dev.coffer.core.export.HistoryExports;
import dev.coffer.core.export.ReceiptRequest;
import dev.coffer.core.export.Receipts;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.PayoutHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes no file, and remembers what was asked. */
final class FakeExports implements HistoryExports, Receipts {
    final List<ExportRequest> exports = new ArrayList<>();
    final List<ReceiptRequest> receipts = new ArrayList<>();
    Runnable underWay = () -> {};
    boolean full;

    @Override
    public PayoutHistory.Totals totals(HistoryFilter filter) {
        return new PayoutHistory.Totals(
                1240, List.of(Amount.of(Assets.of("USDT"), "48750.5"), Amount.of(Assets.of("BTC"), "0.00000001")));
    }

    @Override
    public Optional<ExportResult> export(ExportRequest request, ExportProgress progress) {
        exports.add(request);
        progress.reached(310, 1240);
        underWay.run();
        refuse();
        return progress.isCanceled()
                ? Optional.empty()
                : Optional.of(new ExportResult(
                        request.target(),
                        request.target().resolveSibling(request.target().getFileName() + ".totals.json"),
                        totals(request.query().filter())));
    }

    @Override
    public void write(ReceiptRequest request) {
        refuse();
        receipts.add(request);
    }

    private void refuse() {
        if (full) {
            throw new FailureException(
                    new Failure.Storage("The file could not be written (No space left). Nothing was left half."));
        }
    }
}
