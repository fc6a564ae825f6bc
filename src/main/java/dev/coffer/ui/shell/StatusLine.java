package dev.coffer.ui.shell;

import dev.coffer.core.status.Notice;
import dev.coffer.core.status.ServerClock;
import dev.coffer.core.status.SyncStatus;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.AgeText;
import dev.coffer.ui.kit.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing at the foot of the window that needs attention or is running. There are none on a quiet day.
 *
 * @param level how much it matters
 * @param text  a sentence
 * @param where the screen that deals with it, if one does
 */
public record StatusLine(Level level, String text, @Nullable Route where) {

    public enum Level {
        RUNNING,
        WARNING,
        STOPPED,
        UNCERTAIN,
        REVIEW
    }

    /** Everything there is to say, the most serious first. */
    static List<StatusLine> all(
            SyncStatus status,
            Duration clockOffset,
            ShellFeeds.Outstanding outstanding,
            List<Notice> notices,
            Instant now,
            ZoneId zone) {
        List<StatusLine> lines = new ArrayList<>();
        notices.forEach(notice -> lines.add(of(notice)));
        if (outstanding.uncertain() > 0) {
            lines.add(uncertain(outstanding.uncertain()));
        }
        String paused = status.paused();
        if (paused != null && !isSaidAlready(clockOffset, notices)) {
            lines.add(new StatusLine(Level.STOPPED, "Sending is paused: " + paused, new Route.Settings()));
        }
        clock(clockOffset, lines);
        Instant since = status.failingSince();
        if (since != null && status.failure() != null) {
            String what = FailureText.of(status.failure()).title();
            lines.add(new StatusLine(
                    Level.WARNING,
                    what + " since " + AgeText.moment(since, now, zone) + ". What you see is from the cache.",
                    null));
        }
        Instant silent = status.eventsSilentSince();
        if (silent != null) {
            lines.add(new StatusLine(
                    Level.WARNING,
                    "Events silent since " + AgeText.moment(silent, now, zone)
                            + "; asking every 2 s to 5 min instead, as without them.",
                    new Route.Webhooks()));
        }
        if (outstanding.queued() > 0) {
            lines.add(new StatusLine(Level.RUNNING, queued(outstanding.queued()), new Route.History(null)));
        }
        return lines;
    }

    /** The clock and a ledger that cannot be trusted have a line of their own, with the same news as the pause. */
    private static boolean isSaidAlready(Duration clockOffset, List<Notice> notices) {
        return clockOffset.abs().compareTo(ServerClock.STOP_AT) >= 0
                || notices.stream().anyMatch(notice -> notice.kind() == Notice.Kind.LEDGER);
    }

    private static StatusLine of(Notice notice) {
        return switch (notice.kind()) {
            case LEDGER -> new StatusLine(Level.STOPPED, notice.sentence(), new Route.Settings());
            case COPIED -> new StatusLine(Level.UNCERTAIN, notice.sentence(), new Route.History(null));
            case ELSEWHERE -> new StatusLine(Level.WARNING, notice.sentence(), new Route.History(null));
            case CLOCK -> new StatusLine(Level.WARNING, notice.sentence(), null);
            case REVIEW -> new StatusLine(Level.REVIEW, notice.sentence(), null);
            case BACKUP -> new StatusLine(Level.WARNING, notice.sentence(), new Route.Settings());
        };
    }

    private static StatusLine uncertain(int count) {
        String text = count == 1
                ? "1 payout with unknown outcome. Do not pay it again."
                : count + " payouts with unknown outcome. Do not pay them again.";
        return new StatusLine(Level.UNCERTAIN, text, new Route.History(null));
    }

    private static void clock(Duration offset, List<StatusLine> lines) {
        Duration far = offset.abs();
        if (far.compareTo(ServerClock.WARN_AT) < 0) {
            return;
        }
        String clock = "This computer's clock is " + words(far) + (offset.isNegative() ? " ahead of" : " behind")
                + " Calypso's. ";
        if (far.compareTo(ServerClock.STOP_AT) >= 0) {
            lines.add(new StatusLine(Level.STOPPED, clock + "Nothing is sent until it is set.", null));
        } else {
            lines.add(new StatusLine(Level.WARNING, clock + "Set it: from 2 min on nothing is sent.", null));
        }
    }

    private static String queued(int count) {
        return count == 1 ? "1 payout waits to be sent." : count + " payouts wait to be sent.";
    }

    private static String words(Duration far) {
        return far.toMinutes() == 0 ? far.toSeconds() + " s" : far.toMinutes() + " min " + far.toSecondsPart() + " s";
    }
}
