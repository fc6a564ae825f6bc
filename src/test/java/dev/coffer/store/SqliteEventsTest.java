package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.webhook.Delivery;
import dev.coffer.core.webhook.EventOutcome;
import dev.coffer.core.webhook.ImportOffers;
import dev.coffer.core.webhook.ReceivedEvent;
import dev.coffer.core.webhook.RelayPosition;
import dev.coffer.core.webhook.StoredEvent;
import dev.coffer.core.webhook.WebhookEvent;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events on disk, in a ledger and in a relay's file. */
final class SqliteEventsTest extends OnDisk {
    private SqliteEvents events;

    @BeforeEach
    void openEvents() {
        events = new SqliteEvents(database);
    }

    private void again() {
        reopen();
        events = new SqliteEvents(database);
    }

    private static ReceivedEvent event(String type, @Nullable String id, @Nullable IdempotencyKey key, String body) {
        return new ReceivedEvent(
                new WebhookEvent(type, id, key, "USDT", "COMPLETED", "0xff", "words", "NOT_ENOUGH_FUNDS", "7"),
                new Delivery("public", "sign", body.getBytes(StandardCharsets.UTF_8)),
                Samples.NOON);
    }

    private static ReceivedEvent numbered(int number) {
        return event("PAYOUT_CONFIRMED", Integer.toString(number), null, "body " + number);
    }

    @Test
    void anEventIsKeptOnceAndComesBackWhole() {
        ReceivedEvent event = event("PAYOUT_CHANGE_STATUS", "99999999999999999999", samples.key(), "{\"a\":1}");
        assertThat(events.keep(event)).isTrue();
        assertThat(events.keep(event)).isFalse();
        again();
        assertThat(events.keep(event)).isFalse();
        StoredEvent stored = events.waiting(0, 10).getFirst();
        assertThat(stored.event()).isEqualTo(event.event());
        assertThat(stored.deliveries()).isEqualTo(3);
        assertThat(stored.received().at()).isEqualTo(Samples.NOON);
        assertThat(stored.received().delivery().body())
                .isEqualTo(event.delivery().body());
        assertThat(stored.received().delivery().publicKey()).isEqualTo("public");
    }

    @Test
    void whatWaitsSurvivesARestartAndWhatIsDoneDoesNotComeBack() {
        for (int i = 1; i <= 5; i++) {
            events.keep(numbered(i));
        }
        events.done(events.waiting(0, 2), EventOutcome.READ, Samples.NOON);
        again();
        assertThat(events.waiting(0, 10)).extracting(StoredEvent::position).containsExactly(3L, 4L, 5L);
        assertThat(events.waiting(3, 1)).extracting(StoredEvent::position).containsExactly(4L);
        assertThat(events.keep(numbered(1))).isFalse();
        assertThat(events.waiting(0, 10)).hasSize(3);
    }

    @Test
    void aPayoutIsFoundByKeyBeforeItHasAnIdAndById() {
        Payout queued = entered();
        Payout accepted = accepted(PayoutState.CREATED);
        String id = Objects.requireNonNull(accepted.remote()).remoteId();
        assertThat(events.announced(event("A", null, queued.key(), "1").event()))
                .contains(queued);
        assertThat(events.announced(event("A", id, null, "2").event())).contains(accepted);
        assertThat(events.announced(event("A", id, samples.key(), "3").event())).contains(accepted);
        assertThat(events.announced(event("A", "nobody", null, "4").event())).isEmpty();
        assertThat(events.announced(event("A", null, null, "5").event())).isEmpty();
    }

    private void offered(String id, @Nullable IdempotencyKey key, String body) {
        events.keep(event("A", id, key, body));
        events.done(events.waiting(0, 10), EventOutcome.OFFERED, Samples.NOON);
    }

    private List<String> offers(int atMost) {
        return events.newest(atMost).newest().stream()
                .map(offer -> String.valueOf(offer.remoteId()))
                .toList();
    }

    @Test
    void offersListEachPayoutOnceWithItsLastEvent() {
        IdempotencyKey key = samples.key();
        offered("7", key, "1");
        offered("8", null, "2");
        offered("7", key, "3");
        ImportOffers.Offered found = events.newest(10);
        assertThat(offers(10)).containsExactly("7", "8");
        assertThat(found.newest().getFirst().key()).isEqualTo(key);
        assertThat(found.count()).isEqualTo(2);
        assertThat(found.upTo()).isEqualTo(3);
    }

    @Test
    void onlyTheNewestOffersAreReadAndAllAreCounted() {
        for (int i = 1; i <= 30; i++) {
            offered(Integer.toString(i % 20), null, "body " + i);
        }
        assertThat(offers(3)).containsExactly("10", "9", "8");
        assertThat(events.newest(3).count()).isEqualTo(20);
        for (String sql : SqliteEvents.questions()) {
            List<String> plan =
                    database.look(handle -> handle.createQuery("EXPLAIN QUERY PLAN " + sql.replace(":most", "3"))
                            .map((row, context) -> row.getString("detail"))
                            .list());
            assertThat(plan).as(sql).allMatch(step -> step.contains("INDEX") || step.startsWith("CORRELATED"));
            assertThat(plan).as(sql).noneMatch(step -> step.contains("TEMP B-TREE"));
        }
    }

    @Test
    void whatIsInTheLedgerMeanwhileIsNotOffered() {
        Payout here = entered();
        offered("8", here.key(), "1");
        assertThat(events.newest(10)).isEqualTo(ImportOffers.Offered.NOTHING);
    }

    @Test
    void whatWasLeftOutIsNotOfferedAgainByLaterEvents() {
        IdempotencyKey key = samples.key();
        offered("7", key, "1");
        offered("8", null, "2");
        events.leaveOut(events.newest(10).newest().get(1), Samples.NOON);
        assertThat(offers(10)).containsExactly("8");
        again();
        offered("7", key, "1");
        offered("7", null, "3");
        events.keep(event("A", null, key, "4"));
        events.done(events.waiting(0, 10), EventOutcome.OFFERED, Samples.NOON);
        assertThat(offers(10)).containsExactly("8");
        assertThat(events.waiting(0, 10)).isEmpty();
    }

    @Test
    void allThatWereSeenAreLeftOutAtOnceAndWhatCameSinceStays() {
        offered("7", null, "1");
        events.keep(event("A", null, samples.key(), "2"));
        offered("8", null, "3");
        ImportOffers.Offered seen = events.newest(1);
        assertThat(seen.count()).isEqualTo(3);
        offered("7", null, "4");
        offered("9", null, "5");
        events.leaveOutUpTo(seen.upTo(), Samples.NOON);
        assertThat(offers(10)).containsExactly("9");
        offered("8", null, "6");
        assertThat(offers(10)).containsExactly("9");
    }

    @Test
    void offersAreForgottenAsOtherEventsAreAndWhatWasLeftOutOnceNothingIsHeardOfIt() {
        offered("7", null, "1");
        offered("8", null, "2");
        events.leaveOut(events.newest(10).newest().getFirst(), Samples.NOON);
        events.keep(event("A", "8", null, "3"));
        Instant later = Samples.NOON.plusSeconds(60);
        events.done(events.waiting(0, 10), EventOutcome.OFFERED, later);
        assertThat(events.forget(Samples.NOON)).isZero();
        assertThat(events.forget(Samples.NOON.plusMillis(1))).isEqualTo(2);
        assertThat(offers(10)).isEmpty();
        offered("8", null, "4");
        assertThat(offers(10)).as("heard of since").isEmpty();
        assertThat(events.forget(later.plusMillis(1))).isEqualTo(2);
        offered("8", null, "5");
        assertThat(offers(10)).containsExactly("8");
    }

    @Test
    void whatWasDoneLongAgoIsForgottenAndWhatWaitsIsNot() {
        events.keep(numbered(1));
        events.done(events.waiting(0, 10), EventOutcome.NOTED, Samples.NOON);
        events.keep(numbered(2));
        assertThat(events.forget(Samples.NOON)).isZero();
        assertThat(events.forget(Samples.NOON.plusMillis(1))).isEqualTo(1);
        assertThat(events.waiting(0, 10)).hasSize(1);
        events.keep(numbered(3));
        assertThat(events.waiting(0, 10)).extracting(StoredEvent::position).containsExactly(2L, 3L);
    }

    @Test
    void aRemarkIsFoundAgain() {
        Payout payout = entered();
        ledger.remark(payout.id(), "validation error", "words", Samples.NOON);
        assertThat(events.isRemarked(payout.id(), "validation error", "words")).isTrue();
        assertThat(events.isRemarked(payout.id(), "validation error", "other words"))
                .isFalse();
    }

    @Test
    void whatARelayGaveAndHowFarItWasReadAreWrittenTogether() {
        assertThat(events.relayPosition("https://r")).isEmpty();
        assertThat(events.keepFetched("https://r", new RelayPosition("m", 4), List.of(numbered(1), numbered(2))))
                .isEqualTo(2);
        assertThat(events.keepFetched("https://r", new RelayPosition("m", 9), List.of(numbered(2))))
                .isZero();
        again();
        assertThat(events.relayPosition("https://r")).contains(new RelayPosition("m", 9));
        assertThat(events.waiting(0, 10)).hasSize(2);
    }

    @Test
    void wrongSignaturesAreOnlyCounted() {
        assertThat(events.wrongSignatures()).isZero();
        events.countWrongSignatures(3, Samples.NOON);
        events.countWrongSignatures(2, Samples.NOON);
        again();
        assertThat(events.wrongSignatures()).isEqualTo(5);
    }

    @Test
    void aRelaysFileKeepsItsMarkItsOrderAndItsLimits() {
        Path path = folder.resolve("relay.db");
        String mark;
        try (RelayFile relay = RelayFile.open(path)) {
            mark = relay.mark();
            assertThat(relay.newest()).isZero();
            assertThat(relay.oldest()).isEqualTo(1);
            for (int i = 1; i <= 10; i++) {
                assertThat(relay.keep(numbered(i))).isTrue();
            }
            assertThat(relay.keep(numbered(4))).isFalse();
            relay.keepValue("path", "/hook/x");
        }
        try (RelayFile relay = RelayFile.open(path)) {
            assertThat(relay.mark()).isEqualTo(mark).matches("[0-9A-F]{16}");
            assertThat(relay.value("path")).contains("/hook/x");
            assertThat(relay.after(3, 4, 1_000))
                    .extracting(StoredEvent::position)
                    .containsExactly(4L, 5L, 6L, 7L);
            assertThat(relay.after(3, 4, 15)).extracting(StoredEvent::position).containsExactly(4L, 5L);
            assertThat(relay.after(3, 4, 1)).hasSize(1);
            assertThat(relay.prune(Samples.NOON, 6)).isEqualTo(4);
            assertThat(relay.oldest()).isEqualTo(5);
            assertThat(relay.prune(Samples.NOON.plus(Duration.ofSeconds(1)), 6)).isEqualTo(6);
            assertThat(relay.oldest()).isEqualTo(11);
            assertThat(relay.newest()).isEqualTo(10);
            relay.keep(numbered(11));
            assertThat(relay.newest()).isEqualTo(11);
        }
    }

    private static ReceivedEvent under(String publicKey, ReceivedEvent event) {
        return new ReceivedEvent(
                event.event(), new Delivery(publicKey, "sign", event.delivery().body()), event.at());
    }

    @Test
    void aRelayKeepsOneCopyForEachKeyAndALedgerOneInAll() {
        try (RelayFile relay = RelayFile.open(folder.resolve("relay.db"))) {
            assertThat(relay.keep(under("one", numbered(1)))).isTrue();
            assertThat(relay.keep(under("two", numbered(1)))).isTrue();
            assertThat(relay.keep(under("two", numbered(1)))).isFalse();
            assertThat(relay.after(0, 10, 1_000))
                    .extracting(stored -> stored.received().delivery().publicKey(), StoredEvent::deliveries)
                    .containsExactly(tuple("one", 1), tuple("two", 2));
        }
        assertThat(events.keep(under("one", numbered(1)))).isTrue();
        assertThat(events.keep(under("two", numbered(1)))).isFalse();
    }

    @Test
    void aRelaysFileOfTheFirstFormKeepsItsEventsAndItsPositions() throws Exception {
        Path path = folder.resolve("relay.db");
        String first;
        try (InputStream script = RelayFile.class.getResourceAsStream("/dev/coffer/relay/R001__relay.sql")) {
            first = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = old.createStatement()) {
            statement.execute("PRAGMA application_id = " + 0x436F666C);
            for (String sql : first.split(";\\s*\n")) {
                statement.execute(sql);
            }
            statement.execute("INSERT INTO relay VALUES ('mark', 'ABCD')");
            for (int i = 1; i <= 5; i++) {
                statement.execute(
                        "INSERT INTO webhook_event (digest, received_at, deliveries, type, public_key, sign, body)"
                                + " VALUES ('" + Integer.toString(i).repeat(64) + "', " + i
                                + ", 1, 'X', 'one', 's', x'0" + i + "')");
            }
            statement.execute("DELETE FROM webhook_event WHERE position IN (1, 5)");
        }
        try (RelayFile relay = RelayFile.open(path)) {
            assertThat(relay.mark()).isEqualTo("ABCD");
            assertThat(relay.after(0, 10, 1_000))
                    .extracting(StoredEvent::position)
                    .containsExactly(2L, 3L, 4L);
            assertThat(relay.newest()).isEqualTo(5);
            relay.keep(numbered(1));
            assertThat(relay.newest()).as("positions are never used again").isEqualTo(6);
        }
        RelayFile.open(path).close();
    }

    @Test
    void aLedgerIsNotTakenForARelaysFileNorTheOtherWayRound() {
        assertThatThrownBy(() -> RelayFile.open(file)).hasMessageContaining("not a relay's");
        Path path = folder.resolve("relay.db");
        RelayFile.open(path).close();
        assertThatThrownBy(() -> Database.open(path, backups, CLOCK)).hasMessageContaining("another program");
    }
}
