package dev.coffer.ui.shell;

import dev.coffer.core.account.Connection;
import dev.coffer.core.feed.Feed;
import dev.coffer.core.status.Notice;
import dev.coffer.core.status.SyncStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the frame around the screens is told.
 *
 * @param connection  empty until an account is connected
 * @param clockOffset server time minus ours
 * @param notices     what else there is to know about this computer
 * @param ticker      the clock, about once a second, so that ages grow
 */
public record ShellFeeds(
        Feed<Optional<Connection>> connection,
        Feed<SyncStatus> status,
        Feed<Duration> clockOffset,
        Feed<Outstanding> outstanding,
        Feed<List<Notice>> notices,
        Feed<Instant> ticker) {

    /**
     * Payouts that a person should know of wherever they are in the console.
     *
     * @param queued    confirmed and not sent yet
     * @param uncertain sent, and nobody knows whether Calypso has them
     */
    public record Outstanding(int queued, int uncertain) {
        public static final Outstanding NONE = new Outstanding(0, 0);
    }
}
