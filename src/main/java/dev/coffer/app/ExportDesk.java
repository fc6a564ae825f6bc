package dev.coffer.app;

import dev.coffer.core.export.ExportProgress;
import dev.coffer.core.export.ExportRequest;
import dev.coffer.core.export.ExportResult;
import dev.coffer.core.export.HistoryExports;
import dev.coffer.core.export.PayoutRecord;
import dev.coffer.core.export.ReceiptRequest;
import dev.coffer.core.export.Receipts;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.PayoutHistory;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.export.HistoryStream;
import dev.coffer.export.PayoutExport;
import dev.coffer.export.ReadAhead;
import dev.coffer.export.ReceiptPdf;
import dev.coffer.store.Database;
import dev.coffer.store.SqlitePayoutHistory;
import dev.coffer.store.SqlitePayoutRecords;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Exports and receipts from a workspace's ledger. Each opens the file anew, for reading only, and reads one moment of it: the console goes
 * on meanwhile, no screen waits behind a long export, and it works alike with no console and no right to write.
 */
public final class ExportDesk implements HistoryExports, Receipts {
    private final Path database;
    private final boolean training;
    private final Clock clock;

    private final Executor reader;

    /**
     * @param training the payouts are play money, which receipts have to say
     * @param reader   reads rows while others are written
     */
    public ExportDesk(Path database, boolean training, Clock clock, Executor reader) {
        this.database = database;
        this.training = training;
        this.clock = clock;
        this.reader = reader;
    }

    @Override
    public PayoutHistory.Totals totals(HistoryFilter filter) {
        try (Database opened = Database.openReadOnly(database)) {
            return new SqlitePayoutHistory(opened).totals(filter);
        }
    }

    @Override
    public Optional<ExportResult> export(ExportRequest request, ExportProgress progress) {
        try (Database opened = Database.openReadOnly(database)) {
            HistoryStream stream = new HistoryStream(
                    new SqlitePayoutHistory(opened), new SqlitePayoutRecords(opened), request.query());
            return opened.atOneMoment(() -> {
                try (ReadAhead rows = new ReadAhead(stream, reader)) {
                    return new PayoutExport(clock, Build.name()).run(request, rows, progress);
                }
            });
        }
    }

    @Override
    public void write(ReceiptRequest request) {
        try (Database opened = Database.openReadOnly(database)) {
            PayoutRecord record = opened.atOneMoment(() -> record(new SqlitePayoutHistory(opened), request.payout()));
            new ReceiptPdf(clock, Build.name(), training).write(record, request);
        }
    }

    private static PayoutRecord record(PayoutHistory history, PayoutId id) {
        return new PayoutRecord(
                history.find(id)
                        .orElseThrow(() -> new FailureException(new Failure.Storage(
                                "There is no payout " + id + " in this workspace. No file was made."))),
                history.timeline(id));
    }
}
