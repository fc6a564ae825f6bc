package dev.coffer.export;

import dev.coffer.core.export.ExportProgress;
import dev.coffer.core.export.ExportRequest;
import dev.coffer.core.export.ExportResult;
import dev.coffer.core.export.FilterText;
import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Amount;
import dev.coffer.core.payout.PayoutHistory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes the filtered view into a file, row after row, and beside it what is in it. The sums are of the rows as they were written, and
 * must come out as the ledger counts them by itself; where they do not, there is no export.
 */
public final class PayoutExport {
    private final Clock clock;
    private final String program;

    /** @param program name and version, kept in the file beside the export */
    public PayoutExport(Clock clock, String program) {
        this.clock = clock;
        this.program = program;
    }

    /**
     * Empty where it was canceled, by {@code progress} or by interrupting the thread; then nothing was made or changed.
     *
     * @throws FailureException {@code Storage}, with nothing made or changed
     */
    public Optional<ExportResult> run(ExportRequest request, PayoutStream payouts, ExportProgress progress) {
        Path totalsFile = TotalsFile.of(request.target());
        try (Delivery file = new Delivery(request.target());
                Delivery beside = new Delivery(totalsFile)) {
            Instant asOf = clock.instant();
            PayoutHistory.Totals expected = payouts.totals();
            Moments moments = new Moments(request.zone());
            RowWriter writer = writer(request, file.out(), moments);
            Sums sums = new Sums();
            progress.reached(0, expected.rows());
            for (List<PayoutRecord> rows = payouts.next(); !rows.isEmpty(); rows = payouts.next()) {
                for (PayoutRecord row : rows) {
                    writer.write(row);
                    sums.add(row.payout().draft().amount());
                }
                if (progress.isCanceled() || Thread.currentThread().isInterrupted()) {
                    return Optional.empty();
                }
                progress.reached(sums.rows, expected.rows());
            }
            PayoutHistory.Totals written = sums.totals();
            requireEqual(expected, written);
            Cover cover = new Cover(
                    written, FilterText.of(request.query().filter(), request.zone()), request.zone(), asOf, program);
            writer.finish(cover);
            String sha256 = file.complete();
            try (OutputStream out = beside.out()) {
                out.write(TotalsFile.bytes(request.target(), sha256, cover));
            }
            beside.complete();
            if (progress.isCanceled()) {
                return Optional.empty();
            }
            return Optional.of(new ExportResult(file.arrive(), beside.arrive(), written));
        } catch (IOException e) {
            throw failed(request.target(), e);
        }
    }

    private static RowWriter writer(ExportRequest request, OutputStream out, Moments moments) {
        return switch (request.format()) {
            case CSV -> new CsvExport(out, moments);
            case XLSX -> new XlsxExport(out, moments, XlsxExport.ROWS_A_SHEET);
            case JSON -> new JsonLinesExport(out, moments);
        };
    }

    private static void requireEqual(PayoutHistory.Totals expected, PayoutHistory.Totals written) {
        if (!expected.equals(written)) {
            throw new FailureException(new Failure.Storage("The ledger counts " + expected.rows() + " payouts with "
                    + expected.perAsset() + ", but " + written.rows() + " with " + written.perAsset()
                    + " were read. No file was made, since its totals could not be relied on. Run coffer doctor."));
        }
    }

    static FailureException failed(Path target, IOException e) {
        return new FailureException(
                new Failure.Storage("The file " + target + " could not be written (" + FileTrouble.words(e)
                        + "). Nothing was left half; a file that was there before is as it was. Choose another folder or free"
                        + " some space, then try again."),
                e);
    }

    /** Sums in the order of the assets' codes, as the ledger gives them. */
    private static final class Sums {
        private final Map<String, Amount> perCode = new TreeMap<>();
        private long rows;

        void add(Amount amount) {
            rows++;
            perCode.merge(amount.asset().code(), amount, Amount::plus);
        }

        PayoutHistory.Totals totals() {
            return new PayoutHistory.Totals(rows, List.copyOf(perCode.values()));
        }
    }
}
