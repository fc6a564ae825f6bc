package dev.coffer.webhook;

import static dev.coffer.webhook.Deliverer.request;
import static dev.coffer.webhook.Deliverer.say;
import static dev.coffer.webhook.Deliverer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.webhook.Delivery;
import dev.coffer.core.webhook.ListenAddress;
import dev.coffer.core.webhook.ReceivedEvent;
import dev.coffer.core.webhook.RelayPosition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A relay keeps, consoles fetch: each from its own position, each checking what it is given. */
final class RelayTest extends ReceiverBench {
    private static final String TOKEN = "a-token-of-thirty-two-characters";

    private static final String NEW_KEY = "0123456789abcdef0123456789abcdef";
    private static final String NEW_SECRET = "fedcba9876543210fedcba9876543210";

    private final MemoryEvents kept = new MemoryEvents();
    private final SigningSecrets ownSecrets = new SigningSecrets();
    private final AtomicInteger woken = new AtomicInteger();
    private EventReceiver relay;
    private int lists;
    private boolean calypsoAnswers = true;

    /** The key whose secret Calypso's list tells. */
    private String told = "";

    private RelayFetcher console;

    @BeforeEach
    void begin() {
        ownSecrets.add(Deliverer.KEY, Deliverer.SECRET);
        relay = EventReceiver.forRelay(
                address, Optional.empty(), new EventReceiver.Ground(GENEROUS, io, this::nanos), intake, events, TOKEN);
        console = console(TOKEN);
    }

    @AfterEach
    void end() {
        console.close();
        relay.close();
    }

    private RelayFetcher console(String token) {
        return new RelayFetcher(
                ServerAddress.parse("http://127.0.0.1:" + relay.port()),
                token,
                new Intake(ownSecrets, kept, db, clock, woken::incrementAndGet),
                kept,
                clock,
                () -> {
                    lists++;
                    if (calypsoAnswers && !told.isEmpty()) {
                        ownSecrets.add(told, NEW_SECRET);
                    }
                    return calypsoAnswers;
                },
                io);
    }

    /** What a second subscription, made elsewhere, delivers to the relay. */
    private void arriveUnderNewKey(int number) {
        byte[] body = ("{\"type\":\"PAYOUT_CONFIRMED\",\"parentExternalId\":" + number + "}")
                .getBytes(StandardCharsets.UTF_8);
        events.keep(new ReceivedEvent(
                EventReader.read(body),
                new Delivery(NEW_KEY, Deliverer.sign(body, NEW_SECRET), body),
                clock.instant()));
    }

    private List<String> keptIds() {
        return kept.rows.stream().map(row -> row.received().event().remoteId()).toList();
    }

    private void arrive(int from, int to) throws IOException {
        for (int i = from; i <= to; i++) {
            assertThat(status(
                            relay.port(),
                            request(path(), "{\"type\":\"PAYOUT_CONFIRMED\",\"parentExternalId\":" + i + "}")))
                    .isEqualTo(200);
        }
    }

    @Test
    void aConsoleFetchesEachEventOnceAndGoesOnFromThere() throws IOException {
        arrive(1, 450);
        console.fetch();
        assertThat(kept.rows).hasSize(450);
        arrive(451, 455);
        console.fetch();
        console.fetch();
        assertThat(kept.rows)
                .hasSize(455)
                .allSatisfy(row -> assertThat(row.deliveries()).isEqualTo(1));
        assertThat(kept.rows.getLast().received().event().remoteId()).isEqualTo("455");
        assertThat(kept.positions.values()).containsExactly(new RelayPosition("first", 455));
        assertThat(console.state().current().failure()).isNull();
        assertThat(woken).hasPositiveValue();
    }

    @Test
    void whatTheDiskWouldNotHaveIsFetchedAgain() throws IOException {
        arrive(1, 3);
        kept.full = true;
        console.fetch();
        assertThat(console.state().current().failure()).isInstanceOf(Failure.Storage.class);
        kept.full = false;
        console.fetch();
        assertThat(kept.rows).hasSize(3);
    }

    @Test
    void theRelayIsNotBelieved() throws IOException {
        arrive(1, 2);
        ownSecrets.add(Deliverer.KEY, "another secret");
        console.fetch();
        assertThat(kept.rows).isEmpty();
        assertThat(kept.positions.values()).containsExactly(new RelayPosition("first", 2));
    }

    @Test
    void anotherFileBehindTheSameAddressIsReadFromItsBeginning() throws IOException {
        arrive(1, 5);
        console.fetch();
        events.rows.clear();
        events.mark = "second";
        MemoryEvents fresh = events;
        fresh.rows.addAll(kept.rows.subList(3, 5));
        console.fetch();
        assertThat(kept.rows).hasSize(5);
        assertThat(kept.positions.values()).containsExactly(new RelayPosition("second", 5));
    }

    @Test
    void aFilePutBackFromAnEarlierDayIsReadFromItsBeginning() throws IOException {
        arrive(1, 9);
        console.fetch();
        events.rows.removeIf(row -> row.position() > 4);
        events.last = 4;
        arrive(21, 22);
        console.fetch();
        assertThat(keptIds()).endsWith("21", "22").hasSize(11);
        assertThat(kept.positions.values()).containsExactly(new RelayPosition("first", 6));
        assertThat(console.state().current().missedEvents()).isFalse();
    }

    @Test
    void aNewSubscriptionsSecretIsAskedForBeforeItsEventsCountAsRead() throws IOException {
        arrive(1, 2);
        arriveUnderNewKey(3);
        arrive(4, 4);
        told = NEW_KEY;
        console.fetch();
        assertThat(lists).isEqualTo(1);
        assertThat(keptIds()).containsExactlyInAnyOrder("1", "2", "3", "4");
        assertThat(console.state().current().unknownEvents()).isZero();
        assertThat(kept.positions.values()).containsExactly(new RelayPosition("first", 4));
    }

    @Test
    void eventsUnderAKeyThatCannotBeKnownAreCountedAndReadOnceItIs() throws IOException {
        arrive(1, 2);
        arriveUnderNewKey(3);
        arrive(4, 4);
        arriveUnderNewKey(5);
        console.fetch();
        assertThat(keptIds()).as("the others do not wait for it").containsExactly("1", "2", "4");
        assertThat(console.state().current().unknownEvents()).isEqualTo(2);
        assertThat(kept.positions.values()).containsExactly(new RelayPosition("first", 2));
        arrive(6, 6);
        console.fetch();
        assertThat(keptIds()).containsExactly("1", "2", "4", "6");
        assertThat(kept.rows)
                .as("read on from there")
                .allSatisfy(row -> assertThat(row.deliveries()).isEqualTo(1));
        assertThat(console.state().current().unknownEvents()).isEqualTo(2);
        ownSecrets.add(NEW_KEY, NEW_SECRET);
        console.fetch();
        assertThat(keptIds()).containsExactly("1", "2", "4", "6", "3", "5");
        assertThat(console.state().current().unknownEvents()).isZero();
        assertThat(kept.positions.values()).containsExactly(new RelayPosition("first", 6));
    }

    @Test
    void theNextRunReadsAgainWhatThisOneCouldNotCheck() throws IOException {
        arrive(1, 2);
        arriveUnderNewKey(3);
        arrive(4, 4);
        console.fetch();
        console.close();
        console = console(TOKEN);
        ownSecrets.add(NEW_KEY, NEW_SECRET);
        console.fetch();
        assertThat(keptIds()).containsExactly("1", "2", "4", "3");
        assertThat(kept.positions.values()).containsExactly(new RelayPosition("first", 4));
    }

    @Test
    void calypsoIsAskedAboutAKeyEveryTenMinutesAndNeverTwiceAMinute() {
        arriveUnderNewKey(1);
        console.fetch();
        console.fetch();
        assertThat(lists).isEqualTo(1);
        clock.advance(Duration.ofMinutes(9));
        arriveUnderNewKey(2);
        console.fetch();
        assertThat(lists).isEqualTo(1);
        clock.advance(Duration.ofMinutes(1));
        calypsoAnswers = false;
        console.fetch();
        console.fetch();
        assertThat(lists).isEqualTo(2);
        clock.advance(Duration.ofMinutes(1));
        calypsoAnswers = true;
        told = NEW_KEY;
        console.fetch();
        assertThat(lists).as("it did not answer before").isEqualTo(3);
        assertThat(keptIds()).containsExactly("1", "2");
    }

    @Test
    void withoutASubscriptionTheRelayIsAskedAllTheSameAndNothingMoves() throws IOException {
        ownSecrets.remove(Deliverer.KEY);
        arrive(1, 3);
        console.fetch();
        assertThat(console.state().current().noSubscription()).isTrue();
        assertThat(console.state().current().lastAnswer()).isNotNull();
        assertThat(lists).isEqualTo(1);
        assertThat(kept.rows).isEmpty();
        assertThat(kept.positions).isEmpty();
        RelayFetcher stranger = console("a-token-of-thirty-two-characterz");
        stranger.fetch();
        assertThat(stranger.state().current().failure()).isInstanceOf(Failure.Unauthorized.class);
        stranger.close();
        ownSecrets.add(Deliverer.KEY, Deliverer.SECRET);
        console.fetch();
        assertThat(console.state().current().noSubscription()).isFalse();
        assertThat(keptIds()).containsExactly("1", "2", "3");
    }

    @Test
    void whatTheRelayForgotIsSaid() throws IOException {
        arrive(1, 3);
        console.fetch();
        assertThat(console.state().current().missedEvents()).isFalse();
        arrive(4, 9);
        events.prune(clock.instant(), 2);
        console.fetch();
        assertThat(console.state().current().missedEvents()).isTrue();
        assertThat(kept.rows).hasSize(5);
    }

    @Test
    void withoutTheTokenNobodyReadsAnything() throws IOException {
        arrive(1, 1);
        RelayFetcher stranger = console("a-token-of-thirty-two-characterz");
        stranger.fetch();
        assertThat(stranger.state().current().failure()).isInstanceOf(Failure.Unauthorized.class);
        assertThat(kept.rows).isEmpty();
        assertThat(say(relay.port(), "GET /events HTTP/1.1\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 401");
        assertThat(say(relay.port(), "GET /events?token=" + TOKEN + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 401");
        stranger.close();
    }

    @Test
    void oddQuestionsAreRefusedWithoutWords() throws IOException {
        String asked = "GET /events?after=%s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + TOKEN + "\r\n\r\n";
        assertThat(status(relay.port(), asked.formatted("0&limit=1"))).isEqualTo(200);
        assertThat(status(relay.port(), asked.formatted("x"))).isEqualTo(400);
        assertThat(status(relay.port(), asked.formatted("-1"))).isEqualTo(400);
        assertThat(status(relay.port(), asked.formatted("0&limit=0"))).isEqualTo(400);
        assertThat(status(relay.port(), asked.formatted("0").replace("GET", "DELETE")))
                .isEqualTo(405);
    }

    @Test
    void aRelayThatIsNotThereIsAFailureNotAnEnd() throws IOException {
        arrive(1, 2);
        relay.close();
        console.fetch();
        assertThat(console.state().current().failure()).isInstanceOf(Failure.Unreachable.class);
    }

    @Test
    void aRelayWithoutASubscriptionRefusesAndKeepsNothing() throws IOException {
        secrets.remove(Deliverer.KEY);
        assertThat(status(relay.port(), request(path(), "{}"))).isEqualTo(401);
        assertThat(events.rows).isEmpty();
        assertThat(status(port(), request(path(), "{}")))
                .as("a console's keyring may open yet")
                .isEqualTo(503);
    }

    @Test
    void whatKeepsARelayFromListeningIsSaidInItsOwnWords() {
        ListenAddress open = new ListenAddress("0.0.0.0", 0, path());
        assertThatThrownBy(() -> another(open))
                .hasMessageContaining("the relay")
                .hasMessageContaining("--certificate");
        ListenAddress taken = new ListenAddress("127.0.0.1", relay.port(), path());
        assertThatThrownBy(() -> another(taken))
                .hasMessageContaining("The relay cannot listen")
                .hasMessageContaining("--listen")
                .hasMessageNotContaining("polling");
    }

    private EventReceiver another(ListenAddress at) {
        return EventReceiver.forRelay(
                at, Optional.empty(), new EventReceiver.Ground(GENEROUS, io, this::nanos), intake, events, TOKEN);
    }
}
