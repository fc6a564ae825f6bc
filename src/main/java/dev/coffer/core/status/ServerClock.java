package dev.coffer.core.status;

import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Publisher;
import java.time.Duration;

/**
 * How far the server's clock is from ours, as its answers tell. The server refuses what is more than 3 minutes off (calypso-api.md
 * section 1.3); a warning comes at 30 s and sending stops at 120 s, well before it would.
 */
public final class ServerClock {
    public static final Duration WARN_AT = Duration.ofSeconds(30);
    public static final Duration STOP_AT = Duration.ofMinutes(2);

    private final Publisher<Duration> offset = new Publisher<>(Duration.ZERO);

    /** Server time minus ours; positive when ours is behind. */
    public Feed<Duration> offset() {
        return offset;
    }

    public void measured(Duration serverMinusOurs) {
        offset.publish(serverMinusOurs);
    }

    public boolean warns() {
        return offset.current().abs().compareTo(WARN_AT) >= 0;
    }

    public boolean stopsSending() {
        return offset.current().abs().compareTo(STOP_AT) >= 0;
    }
}
