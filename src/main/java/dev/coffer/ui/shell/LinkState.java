package dev.coffer.ui.shell;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.status.SyncStatus;
import dev.coffer.ui.kit.AgeText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The connection in a word or two, with its age.
 *
 * @param word      "Connected", "Offline", …
 * @param condition what the mark's colour says
 * @param age       when the server last answered; empty text when it never did
 */
record LinkState(String word, Condition condition, AgeText age) {
    /** Four missed polls: by then the figures should not be taken as current. */
    static final Duration OLD_AFTER = Duration.ofMinutes(2);

    enum Condition {
        NONE,
        WAITING,
        GOOD,
        OFFLINE,
        REFUSED;

        String styleClass() {
            return "link-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** For a console that asks nobody. */
    static final LinkState READ_ONLY = new LinkState("Read only", Condition.NONE, new AgeText("", false));

    static LinkState of(boolean connected, SyncStatus status, Instant now, ZoneId zone) {
        Instant answer = status.lastAnswer();
        AgeText age = answer == null ? new AgeText("", false) : AgeText.of(answer, now, zone, OLD_AFTER);
        if (!connected) {
            return new LinkState("Not connected", Condition.NONE, new AgeText("", false));
        }
        Failure failure = status.failure();
        if (failure == null) {
            return answer == null
                    ? new LinkState("Connecting…", Condition.WAITING, age)
                    : new LinkState("Connected", Condition.GOOD, age);
        }
        return switch (failure) {
            case Failure.Unreachable ignored -> new LinkState("Offline", Condition.OFFLINE, age);
            case Failure.NoAnswer ignored -> new LinkState("Offline", Condition.OFFLINE, age);
            case Failure.RateLimited ignored -> new LinkState("Slowed down", Condition.OFFLINE, age);
            case Failure.Unauthorized ignored -> new LinkState("Refused", Condition.REFUSED, age);
            case Failure.Forbidden ignored -> new LinkState("Not permitted", Condition.REFUSED, age);
            case Failure.Rejected ignored -> new LinkState("Refused", Condition.REFUSED, age);
            case Failure.ClockSkew ignored -> new LinkState("Clock differs", Condition.REFUSED, age);
            case Failure.ServerFault ignored -> new LinkState("Server fault", Condition.REFUSED, age);
            case Failure.BadAnswer ignored -> new LinkState("Unreadable", Condition.REFUSED, age);
            case Failure.LockedSecrets ignored -> new LinkState("Keyring locked", Condition.REFUSED, age);
            case Failure.Storage ignored -> new LinkState("Storage fault", Condition.REFUSED, age);
        };
    }
}
