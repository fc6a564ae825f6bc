package dev.coffer.calypso;

import dev.coffer.calypso.http.JdkTransport;
import dev.coffer.calypso.http.Limits;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.status.ServerClock;
import java.time.Clock;
import java.util.Random;

/** The real connection, except that for its pace a millisecond counts as a second: a proof has thousands of payouts to read. */
public final class Unpaced {
    private Unpaced() {}

    public static CalypsoConnection open(ServerAddress server, Credentials credentials, Clock clock) {
        return CalypsoConnection.over(
                new JdkTransport(server, Limits.STANDARD),
                credentials,
                clock,
                new ServerClock(),
                Thread::sleep,
                new Random(6),
                () -> System.nanoTime() * 1_000);
    }
}
