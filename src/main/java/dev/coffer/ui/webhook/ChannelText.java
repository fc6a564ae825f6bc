package dev.coffer.ui.webhook;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.webhook.ChannelState;
import dev.coffer.core.webhook.ListenAddress;
import dev.coffer.core.webhook.ReceiverTally;
import dev.coffer.core.webhook.RelayState;
import dev.coffer.ui.failure.FailureText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Words how events reach this console. */
final class ChannelText {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);

    private final Instant since;
    private final ZoneId zone;

    /** @param since when counting began */
    ChannelText(Instant since, ZoneId zone) {
        this.since = since;
        this.zone = zone;
    }

    String receiver(ChannelState now) {
        ListenAddress at = now.listening();
        if (at == null) {
            return now.trouble() == null ? "Off." : "Not listening. " + now.trouble();
        }
        return "Listening on " + at.host() + ":" + portOf(now, at) + ", " + counts(now.tally()) + "."
                + (now.trouble() == null ? "" : " " + now.trouble());
    }

    private static String portOf(ChannelState now, ListenAddress at) {
        String url = now.receiverUrl();
        String before =
                url == null ? "" : url.substring(0, url.length() - at.path().length());
        return url == null ? Integer.toString(at.port()) : before.substring(before.lastIndexOf(':') + 1);
    }

    String relay(ChannelState now) {
        if (now.relay() == null) {
            return "Off.";
        }
        RelayState how = now.relayState();
        String missed = how.missedEvents()
                ? " The relay no longer had events that this console had not read, perhaps only another account's; polling finds what they told."
                : "";
        if (how.failure() != null) {
            String last = how.lastAnswer() == null
                    ? "It has not answered yet"
                    : "It last answered at " + moment(how.lastAnswer());
            return why(how.failure()) + " " + last + "; Coffer asks again every few seconds." + missed + unknown(how);
        }
        if (how.lastAnswer() == null) {
            return "Asking " + now.relay() + " for the first time." + missed;
        }
        if (how.noSubscription()) {
            return now.relay()
                    + " answers and accepts the token, but this console knows no subscription yet, so it could"
                    + " check no event and takes none. Subscribe with the relay's address under Subscriptions at Calypso; what"
                    + " the relay holds is fetched then.";
        }
        return "Fetching from " + now.relay() + ", which answers, " + counts(now.tally()) + "." + missed + unknown(how);
    }

    private static String why(Failure failure) {
        return failure instanceof Failure.Unauthorized
                ? "The relay does not accept the token."
                : FailureText.of(failure).title() + ".";
    }

    private static String unknown(RelayState how) {
        if (how.unknownEvents() == 0) {
            return "";
        }
        return " " + some(how.unknownEvents(), "event") + (how.unknownEvents() == 1 ? " is" : " are")
                + " signed with a key this console does not know: of a subscription that is new, deleted or another"
                + " account's, or whose secret Calypso does not tell. They stay at the relay and are fetched once the key is"
                + " known; until then polling finds what they told. Refresh the subscriptions (F5). If this stays and no other"
                + " account uses the relay, subscribe anew from this console and delete the older subscription.";
    }

    private String counts(ReceiverTally tally) {
        String last = tally.lastEvent() == null ? "" : " (the last at " + moment(tally.lastEvent()) + ")";
        return some(tally.events(), "event") + " since " + moment(since) + last + ", "
                + some(tally.wrongSignatures(), "wrong signature");
    }

    private String moment(Instant instant) {
        boolean today =
                instant.atZone(zone).toLocalDate().equals(since.atZone(zone).toLocalDate());
        return (today ? CLOCK : DAY).format(instant.atZone(zone));
    }

    private static String some(long count, String what) {
        return (count == 0 ? "no" : Long.toString(count)) + " " + what + (count == 1 ? "" : "s");
    }

    /** Which of the three ways is at work. */
    static String way(ChannelState now) {
        ListenAddress at = now.listening();
        boolean relay = now.relay() != null;
        if (at == null && !relay) {
            return "Polling alone";
        }
        if (at == null) {
            return "A relay, and polling underneath";
        }
        return relay ? "Own receiver and a relay, and polling underneath" : "Own receiver, and polling underneath";
    }

    /** Why an address cannot be taken over from what receives here, and what to do about it; empty where both are on. */
    static String missing(ChannelState now) {
        boolean receiver = now.receiverUrl() == null;
        boolean relay = now.relay() == null;
        if (receiver && relay) {
            return "Nothing receives yet, so there is no address to use. Switch on the own receiver, or fetch from a relay: each has a"
                    + " card of its own on this screen. Or type an address.";
        }
        if (receiver) {
            return "The own receiver is off; it is switched on in its card on this screen.";
        }
        return relay ? "No relay is fetched from; that begins in its card on this screen." : "";
    }
}
