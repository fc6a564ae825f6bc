package dev.coffer.webhook;

import dev.coffer.core.webhook.EventArchive;
import dev.coffer.core.webhook.ListenAddress;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/** A listener that takes deliveries in, for a console or, with an archive to read from, for a relay. */
public final class EventReceiver implements AutoCloseable {

    /**
     * What a receiver stands on.
     *
     * @param io    must have a thread for every open connection and one more: virtual threads
     * @param nanos only moves forward, as {@code System.nanoTime} does
     */
    public record Ground(ListenerLimits limits, Executor io, LongSupplier nanos) {}

    private final Listener listener;
    private final Intake intake;
    private final ListenAddress address;
    private final boolean secure;

    private EventReceiver(
            ListenAddress address, Optional<TlsFile> tls, Ground ground, Intake intake, Site site, Owner owner) {
        this.intake = intake;
        this.address = address;
        this.secure = tls.isPresent();
        this.listener = new Listener(address, tls, ground, site, owner);
    }

    /**
     * Listens when this returns.
     *
     * @throws IllegalArgumentException with a sentence for people when the address may not be used without TLS
     * @throws IllegalStateException with a sentence for people when the port is taken or the address is not this computer's
     */
    public static EventReceiver forConsole(ListenAddress address, Optional<TlsFile> tls, Ground ground, Intake intake) {
        return new EventReceiver(
                address, tls, ground, intake, new HookSite(address.path(), intake, Answer.UNAVAILABLE), Owner.CONSOLE);
    }

    /** As {@link #forConsole}, and consoles that know the token may read what came. It may have no secret yet; then nothing is genuine. */
    public static EventReceiver forRelay(
            ListenAddress address,
            Optional<TlsFile> tls,
            Ground ground,
            Intake intake,
            EventArchive archive,
            String token) {
        HookSite hook = new HookSite(address.path(), intake, Answer.UNAUTHORIZED);
        return new EventReceiver(
                address, tls, ground, intake, new RelaySite(hook, intake, archive, token), Owner.RELAY);
    }

    public int port() {
        return listener.port();
    }

    /** Where a program on this computer delivers; to the world the address has another name, which only its owner knows. */
    public String url() {
        return url(address, port(), secure);
    }

    static String url(ListenAddress address, int port, boolean secure) {
        String host = address.host().contains(":") ? "[" + address.host() + "]" : address.host();
        return (secure ? "https://" : "http://") + host + ":" + port + address.path();
    }

    /** Connections that are open at this moment. */
    public int connections() {
        return listener.connections();
    }

    /** To be called every second or so. */
    public void tick() {
        listener.tick();
        intake.keepCount();
    }

    @Override
    public void close() {
        listener.close();
        intake.keepCount();
    }
}
