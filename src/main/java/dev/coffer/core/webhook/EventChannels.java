package dev.coffer.core.webhook;

import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.feed.Feed;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The ways by which events reach this console: a receiver of its own, a relay, both or neither, which is where it begins. What is chosen is
 * remembered. Each method may block and throws {@code FailureException} with a sentence for people; then it is as it was before.
 */
public interface EventChannels {

    Feed<ChannelState> state();

    /** What the receiver's settings say. Does not block. */
    ReceiverChoice chosen();

    /**
     * Listens at that address, in the place of any other. When that fails nothing listens, and {@link #state} says so.
     *
     * @param certificate a PKCS#12 file; needed unless the address is this computer's own
     * @param password    of that file; kept with the other secrets, and wiped here; empty: the one that was kept for this file
     */
    void listen(ListenAddress address, @Nullable Path certificate, char[] password);

    void stopListening();

    /** Fetches from that relay every few seconds. {@code token} goes to the other secrets. */
    void fetchFrom(ServerAddress relay, String token);

    void stopFetching();
}
