package dev.coffer.calypso;

import dev.coffer.calypso.http.ClockOffset;
import dev.coffer.calypso.http.JdkTransport;
import dev.coffer.calypso.http.Limits;
import dev.coffer.calypso.http.LoggingTransport;
import dev.coffer.calypso.http.Pace;
import dev.coffer.calypso.http.ReadRetry;
import dev.coffer.calypso.http.Response;
import dev.coffer.calypso.http.Sleeper;
import dev.coffer.calypso.http.Transport;
import dev.coffer.calypso.wire.ErrorAnswer;
import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.balance.BalanceGateway;
import dev.coffer.core.payout.PayoutGateway;
import dev.coffer.core.payout.PayoutLookup;
import dev.coffer.core.quote.FeeGateway;
import dev.coffer.core.quote.RateGateway;
import dev.coffer.core.status.ServerClock;
import dev.coffer.core.webhook.WebhookSecrets;
import dev.coffer.core.webhook.WebhookSubscriptions;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * One account at one Calypso server: the four gateways over one transport, one pace and one clock offset. Make a new one when server
 * or credentials change, and close the old one.
 */
public final class CalypsoConnection implements AutoCloseable {
    private final CalypsoCalls calls;
    private final Runnable closing;

    private CalypsoConnection(CalypsoCalls calls, Runnable closing) {
        this.calls = calls;
        this.closing = closing;
    }

    /** Opens no socket yet. {@code sleeper} is {@code Thread::sleep} outside tests. */
    public static CalypsoConnection open(
            ServerAddress server,
            Credentials credentials,
            Clock clock,
            ServerClock serverClock,
            Sleeper sleeper,
            RandomGenerator random) {
        return open(server, credentials, clock, serverClock, sleeper, random, Limits.STANDARD);
    }

    /** As above with other limits: the crash proof has no 20 s to wait for every lost answer. */
    public static CalypsoConnection open(
            ServerAddress server,
            Credentials credentials,
            Clock clock,
            ServerClock serverClock,
            Sleeper sleeper,
            RandomGenerator random,
            Limits limits) {
        JdkTransport jdk = new JdkTransport(server, limits);
        ClockOffset offset = new ClockOffset(clock, serverClock);
        CalypsoCalls calls = calls(jdk, credentials, clock, offset, sleeper, random, System::nanoTime);
        return new CalypsoConnection(calls, jdk::close);
    }

    /** Over any transport, with the pace's time in the caller's hand. */
    static CalypsoConnection over(
            Transport transport,
            Credentials credentials,
            Clock clock,
            ServerClock serverClock,
            Sleeper sleeper,
            RandomGenerator random,
            LongSupplier nanos) {
        ClockOffset offset = new ClockOffset(clock, serverClock);
        return new CalypsoConnection(calls(transport, credentials, clock, offset, sleeper, random, nanos), () -> {});
    }

    private static CalypsoCalls calls(
            Transport transport,
            Credentials credentials,
            Clock clock,
            ClockOffset offset,
            Sleeper sleeper,
            RandomGenerator random,
            LongSupplier nanos) {
        return new CalypsoCalls(
                new LoggingTransport(transport, clock, CalypsoConnection::traceId),
                credentials,
                clock,
                offset,
                new Pace(nanos, sleeper),
                new ReadRetry(sleeper, random));
    }

    private static Optional<String> traceId(Response response) {
        return ErrorAnswer.read(response.body()).flatMap(error -> Optional.ofNullable(error.traceId()));
    }

    /** Pays and asks. For a sender alone. */
    public PayoutGateway payouts() {
        return new CalypsoPayouts(calls);
    }

    /** Asks for payouts and has no way to make one. */
    public PayoutLookup lookups() {
        return new CalypsoLookups(calls);
    }

    public BalanceGateway balances() {
        return new CalypsoBalances(calls);
    }

    public FeeGateway fees() {
        return new CalypsoFees(calls);
    }

    public RateGateway rates() {
        return new CalypsoRates(calls);
    }

    /** @param secrets where the secrets that come with subscriptions go, before anybody sees the rest */
    public WebhookSubscriptions webhooks(WebhookSecrets secrets) {
        return new CalypsoWebhooks(calls, secrets);
    }

    /** Ends exchanges that are under way: their callers get {@code NoAnswer}. */
    @Override
    public void close() {
        closing.run();
    }
}
