package dev.coffer.app;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.status.Notice;
import dev.coffer.store.Backups;
import dev.coffer.store.SqliteWorkspace;
import dev.coffer.sync.OutboxSender;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What stands between an open ledger and the first send: is the file sound, and is it the one that worked here last? Until both are
 * answered nothing is written and nothing sent; reading and looking go on meanwhile. A ledger that is not sound stays that way.
 */
final class Inspection {
    private static final Logger log = LoggerFactory.getLogger(Inspection.class);
    static final String UNDER_WAY =
            "The database is still being checked. Nothing was saved and nothing was sent. Try again in a moment.";

    private final Desk desk;
    private final Provenance provenance;
    private final Backups backups;
    private final Clock clock;

    Inspection(Desk desk, Provenance provenance, Backups backups, Clock clock) {
        this.desk = desk;
        this.provenance = provenance;
        this.backups = backups;
        this.clock = clock;
        desk.board().hold("the database is still being checked.");
    }

    /** Completes when the ledger may be worked with, or with the {@code FailureException} that says why not. */
    CompletableFuture<Books> inspect(CompletableFuture<Books> opened, Executor dbCare, Executor db) {
        return opened.thenCompose(
                books -> CompletableFuture.supplyAsync(() -> books.database().integrity(), dbCare)
                        .thenApplyAsync(damage -> judged(books, damage), db));
    }

    private Books judged(Books books, List<String> damage) {
        try {
            if (!damage.isEmpty()) {
                damage.forEach(line -> log.error("The database is damaged: {}", line));
                throw new FailureException(new Failure.Storage(damaged()));
            }
            new SqliteWorkspace(books.database()).archive().ifPresent(note -> {
                throw new FailureException(new Failure.Storage(note.sentence()));
            });
            books.database().allowWrites();
            provenance.settle(new SqliteWorkspace(books.database())).ifPresent(this::tell);
            new SqliteWorkspace(books.database()).doubtInterrupted(OutboxSender.INTERRUPTED, clock.instant());
            desk.board().hold(null);
            return books;
        } catch (FailureException e) {
            String why = e.failure() instanceof Failure.Storage storage
                    ? storage.detail()
                    : e.failure().technical();
            books.database().refuseWrites(why);
            desk.board().hold(why);
            desk.notices().put(Notice.Kind.LEDGER, why);
            throw e;
        }
    }

    private String damaged() {
        Optional<Path> newest = backups.newestGood();
        return "The database is damaged. Nothing is sent and nothing is written. "
                + newest.map(file -> "Restore the newest good backup, " + file.getFileName() + ", under Settings.")
                        .orElse("There is no good backup to restore; keep the folder as it is and ask for help.");
    }

    private void tell(Provenance.Doubt doubt) {
        String payouts = switch (doubt.doubted()) {
            case 0 -> "No payout was waiting in it.";
            case 1 ->
                "1 payout that waited in it may have been sent by another copy, so it is looked up first. Do not pay it again.";
            default ->
                doubt.doubted()
                        + " payouts that waited in it may have been sent by another copy, so they are looked up first. Do"
                        + " not pay them again.";
        };
        String sentence = "This workspace " + doubt.reason() + ". " + payouts
                + (doubt.behind() ? " " + RestoreBackup.BEHIND : "");
        log.warn("{}", sentence);
        desk.notices().put(Notice.Kind.COPIED, sentence);
    }
}
