package dev.coffer.core.webhook;

import dev.coffer.core.account.ServerAddress;
import org.jspecify.annotations.Nullable;

/**
 * How events reach this console at present.
 *
 * @param listening  where the receiver listens; absent while it is off
 * @param receiverUrl where a program on this computer would deliver; absent while it is off
 * @param trouble    why the receiver that was chosen is not there, or what will keep events from it, for people; absent where all is well, or none
 *                   was chosen
 * @param relay      where events are fetched from; absent for nowhere
 * @param relayState how that goes
 * @param tally      what came in since the console started, by either way
 */
public record ChannelState(
        @Nullable ListenAddress listening,
        @Nullable String receiverUrl,
        @Nullable String trouble,
        @Nullable ServerAddress relay,
        RelayState relayState,
        ReceiverTally tally) {
    public static final ChannelState OFF =
            new ChannelState(null, null, null, null, RelayState.UNKNOWN, ReceiverTally.NONE);

    /** @param warning what will keep events from it; absent for nothing */
    public ChannelState listeningAt(ListenAddress address, String url, @Nullable String warning) {
        return new ChannelState(address, url, warning, relay, relayState, tally);
    }

    /** @param why absent when nobody wants it to listen */
    public ChannelState notListening(@Nullable String why) {
        return new ChannelState(null, null, why, relay, relayState, tally);
    }

    public ChannelState fetchingFrom(@Nullable ServerAddress from, RelayState how) {
        return new ChannelState(listening, receiverUrl, trouble, from, how, tally);
    }

    public ChannelState counting(ReceiverTally now) {
        return new ChannelState(listening, receiverUrl, trouble, relay, relayState, now);
    }
}
