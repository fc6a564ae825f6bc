package dev.coffer.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running Calypso server of our own: real HTTP on the loopback, real signatures, books that add up, and faults on demand.
 * Everything it accepts is in its file before it answers.
 */
public final class Sandbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);

    private final SandboxFolder folder;
    private final SandboxStore store;
    private final Credentials credentials;
    private final SandboxFaults faults;
    private final PayoutBook book;
    private final Ledger ledger;
    private final SeenRequests requests = new SeenRequests();
    private final FaultyCalls calls;
    private final AdminCalls admin;
    private final Clock clock;
    private final EventBook events;
    private final Courier courier;
    private final LoopbackServer server;
    private volatile boolean closed;

    private Sandbox(SandboxOptions options, Clock clock, Executor executor, SandboxFolder folder, SandboxStore store)
            throws IOException {
        this.folder = folder;
        this.store = store;
        this.clock = clock;
        this.credentials = Credentials.keptIn(store);
        this.faults = new SandboxFaults(options.seed());
        options.faults().forEach(faults::set);
        Balances balances = new Balances(store);
        this.events = new EventBook(store, options.speed(), clock);
        this.book = new PayoutBook(store, balances, new Timeline(options.speed()), clock, events);
        this.ledger = new Ledger(store, book);
        PayoutJson json = new PayoutJson(credentials.account());
        this.calls = new FaultyCalls(
                new ApiCalls(
                        new RequestGate(credentials, this::serverTime),
                        credentials,
                        book,
                        balances,
                        new PayoutCalls(book, json, faults, clock),
                        new MarketCalls(clock),
                        new WebhookCalls(store, clock)),
                faults);
        this.courier = new Courier(book, events, faults, clock, executor);
        this.admin = new AdminCalls(ledger, book, faults, requests, events, courier);
        this.server = new LoopbackServer(options.port(), executor, this::answer, this::serverTime);
    }

    /**
     * Starts a sandbox; it listens when this returns.
     *
     * @param clock its time; payouts move by it
     * @param executor must have a thread for every open connection and one more: virtual threads or a cached pool
     * @throws UncheckedIOException when the port is taken or the folder cannot be made
     * @throws IllegalStateException when the books cannot be opened, for instance because another sandbox has them
     */
    public static Sandbox start(SandboxOptions options, Clock clock, Executor executor) {
        try {
            SandboxFolder folder = new SandboxFolder(options.dataDir());
            try {
                return listening(options, clock, executor, folder);
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The sandbox cannot listen on port " + options.port() + ": " + e.getMessage(), e);
        }
    }

    private static Sandbox listening(SandboxOptions options, Clock clock, Executor executor, SandboxFolder folder)
            throws IOException {
        SandboxStore store = new SandboxStore(folder.books());
        try {
            Sandbox sandbox = new Sandbox(options, clock, executor, folder, store);
            sandbox.server.start();
            sandbox.courier.start();
            sandbox.faults.onRefusal(sandbox.server::refuseFor);
            LOG.info("Sandbox at {}, faults {}, seed {}", sandbox.url(), sandbox.faults.current(), options.seed());
            return sandbox;
        } catch (IOException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** The address clients take as server, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    public int port() {
        return server.port();
    }

    /** {@code 0x} and 40 hex characters. */
    public String account() {
        return credentials.account();
    }

    /** 32 hex characters. */
    public String apiKey() {
        return credentials.apiKey();
    }

    /** 32 hex characters. */
    public String apiSecret() {
        return credentials.apiSecret();
    }

    public SandboxAnnouncement announcement() {
        return new SandboxAnnouncement(url(), account(), apiKey(), apiSecret());
    }

    /** Where the books are. */
    Path folder() {
        return folder.path();
    }

    /** The faults; changes hold from the next request on. */
    public SandboxFaults faults() {
        return faults;
    }

    /** Every payout ever accepted, oldest first. */
    public List<SandboxPayout> payouts() {
        return ledger.payouts();
    }

    /** The last 1,000 create requests, oldest first; those of an earlier run are forgotten. */
    public List<SeenRequest> requests() {
        return requests.all();
    }

    /** Whether the books add up. */
    public SandboxAudit audit() {
        return book.audit();
    }

    /** What became of webhook deliveries since the start. */
    public SandboxDeliveries deliveries() {
        return courier.tally();
    }

    /** How many deliveries have not been answered with 200 and were not given up. */
    public int undelivered() {
        return events.waiting();
    }

    /** The bodies of all deliveries that were answered with 200, each once. */
    public Set<String> answered() {
        return events.answered();
    }

    /** Delivers everything that is due by the clock now, rather than within the next fraction of a second. */
    public void deliverNow() {
        while (courier.round()) {}
    }

    /**
     * Lets events go to a subscription again that was blocked for its errors; what was missed is sent.
     *
     * @throws IllegalArgumentException when there is no such subscription
     */
    public void unblock(String requestId) {
        try {
            events.unblock(requestId);
            courier.wake();
        } catch (CallRefused e) {
            throw new IllegalArgumentException(e.text(), e);
        }
    }

    /**
     * Lets a held payout ({@code #hold}) go on.
     *
     * @throws IllegalArgumentException when there is no such payout or it is not held
     */
    public void release(String id) {
        try {
            book.release(id);
        } catch (CallRefused e) {
            throw new IllegalArgumentException(e.text(), e);
        }
    }

    /**
     * Puts a payout into any state, even one nobody knows, where it stays until forced again.
     *
     * @throws IllegalArgumentException when there is no such payout
     */
    public void forceState(String id, String state) {
        try {
            book.force(id, state);
        } catch (CallRefused e) {
            throw new IllegalArgumentException(e.text(), e);
        }
    }

    /** Stops listening, ends every connection and closes the books; deletes them if they were temporary. */
    @Override
    public void close() {
        closed = true;
        server.close();
        courier.close();
        store.close();
        folder.close();
    }

    private Reply answer(Request request) {
        try {
            if (request.path().startsWith(AdminCalls.PREFIX)) {
                return admin.answer(request);
            }
            if (request.path().equals(ApiCalls.CREATE)) {
                requests.add(SeenRequest.of(request, clock.instant()));
            }
            return calls.answer(request);
        } catch (CallRefused e) {
            return Reply.refused(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.dropped();
        } catch (RuntimeException e) {
            if (closed) {
                return Reply.dropped();
            }
            LOG.error("The sandbox failed at {}", request.path(), e);
            return Reply.internalError();
        } finally {
            courier.wake();
        }
    }

    private Instant serverTime() {
        return clock.instant().plus(faults.clockOffset());
    }
}
