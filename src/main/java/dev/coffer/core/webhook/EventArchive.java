package dev.coffer.core.webhook;

import java.time.Instant;
import java.util.List;

/** What a relay holds for its consoles. Called on the one database thread; throws {@code FailureException(Storage)}. */
public interface EventArchive {

    /** Made with the archive and its own: positions mean something only beside it. */
    String mark();

    /** Events after that position, the oldest first: at most so many, and at most so many bytes of bodies unless the first alone is larger. */
    List<StoredEvent> after(long position, int atMost, int atMostBytes);

    /** The lowest position that is still there; one more than the highest where there is none. */
    long oldest();

    /** The highest position ever given; 0 before the first. */
    long newest();

    /** Forgets what is older than that moment, and the oldest beyond that number. */
    int prune(Instant before, long atMost);
}
