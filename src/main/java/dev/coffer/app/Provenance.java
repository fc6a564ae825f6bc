package dev.coffer.app;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.Outbox;
import dev.coffer.store.SqliteWorkspace;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Whether this ledger is the one that was last worked with here. A copy, a restored backup and a workspace that was moved look alike,
 * and in each a payout that waits may have been sent by the other one. So all that is unsent becomes uncertain, before anything is
 * sent, and is looked up by its key; that costs minutes, a second payment costs money.
 *
 * <p>A copied disk image or a virtual machine that was set back is the same in every mark that can be looked at. There the
 * server's refusal of a key that it knows is what is left.
 */
final class Provenance {
    private static final String UNKNOWN = "does not say where it was used before";

    private final Workspace workspace;
    private final String host;
    private final Supplier<String> words;
    private final Clock clock;

    /**
     * @param host  see {@link Place}
     * @param words random ones
     */
    Provenance(Workspace workspace, String host, Supplier<String> words, Clock clock) {
        this.workspace = workspace;
        this.host = host;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What was found and done.
     *
     * @param reason   why the ledger is doubted, to follow "this workspace"
     * @param behind   it is an older one, which lacks what was confirmed since
     * @param doubted  how many payouts became uncertain
     */
    record Doubt(String reason, boolean behind, int doubted) {}

    private record Reason(String text, boolean behind) {}

    /** Called on the database thread before anything is sent; empty where the ledger is at home. Cut anywhere, the next start does it again. */
    Optional<Doubt> settle(SqliteWorkspace ledger) {
        Place here = here();
        Seal seal = new Seal(workspace.seal());
        String fresh = words.get();
        Optional<Reason> reason = reason(ledger, here, seal.words());
        // Both words, so that a start which is cut before the ledger has the fresh one is no copy.
        seal.write(Stream.concat(ledger.seal().stream(), Stream.of(fresh)).toList());
        Optional<Doubt> doubt = reason.map(why -> new Doubt(
                why.text(), why.behind(), ledger.doubtUnsent(note(why.text()), clock.instant(), here.text(), fresh)));
        if (doubt.isEmpty()) {
            ledger.keepHome(here.text(), fresh);
        }
        seal.write(List.of(fresh));
        return doubt.filter(found -> found.doubted() > 0 || !found.reason().equals(UNKNOWN));
    }

    private static Optional<Reason> reason(SqliteWorkspace ledger, Place here, List<String> seals) {
        Optional<Instant> restored = ledger.restoredAt();
        Optional<Instant> backup = ledger.backupTakenAt();
        String taken = backup.map(at -> " that was taken on " + at).orElse("");
        if (restored.isPresent()) {
            return Optional.of(new Reason("was restored on " + restored.get() + " from a backup" + taken, true));
        }
        if (backup.isPresent()) {
            return Optional.of(new Reason("holds a backup" + taken, true));
        }
        Optional<Place> before = ledger.place().flatMap(Place::parse);
        if (before.isEmpty()) {
            return Optional.of(new Reason(UNKNOWN, false));
        }
        Optional<Reason> elsewhere = here.differenceFrom(before.get()).map(text -> new Reason(text, false));
        return elsewhere.or(() -> ledger.seal().filter(seals::contains).isPresent()
                ? Optional.empty()
                : Optional.of(new Reason("holds an older copy of its database", true)));
    }

    private static Outbox.Note note(String reason) {
        return new Outbox.Note(
                "copied",
                "This workspace " + reason
                        + ". Another copy of it may have sent this payout since, so it is looked up by its key. Do not pay it again.",
                null);
    }

    private Place here() {
        try {
            return Place.of(workspace.database(), host);
        } catch (IOException e) {
            throw new FailureException(
                    new Failure.Storage("The place of " + workspace.database() + " cannot be told (" + e.getMessage()
                            + "). Nothing was sent. Check the folder, then start Coffer again."),
                    e);
        }
    }
}
