package dev.coffer.core.payee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.payee.CoolOff.Cooling;
import dev.coffer.support.MemoryPayeeBook;
import dev.coffer.support.SamplePayees;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Finding payees, telling whose an address is, and how long a new one rests. */
final class PayeesTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private final Payee anna = SamplePayees.payee("Anna Müller", SamplePayees.ETHER, SamplePayees.TRON);
    private final Payee bob = SamplePayees.payee("Bob", SamplePayees.BITCOIN);
    private final Payees book = Payees.of(List.of(bob, anna));

    @Test
    void everyWordOfTheSearchIsFoundSomewhere() {
        assertThat(book.search("")).containsExactly(anna, bob);
        assertThat(book.search("MÜLLER")).containsExactly(anna);
        assertThat(book.search("tron anna")).containsExactly(anna);
        assertThat(book.search("5aaeb6053")).as("an earlier address").containsExactly(anna);
        assertThat(book.search("TJRy WwFs")).as("in groups of four").containsExactly(anna);
        assertThat(book.search("clm-3")).containsExactly(bob);
        assertThat(book.search("letter 2")).containsExactly(anna);
        assertThat(book.search("ada")).hasSize(2);
        assertThat(book.search("anna bitcoin")).isEmpty();
    }

    @Test
    void anAddressHasItsOwnersNowAndBefore() {
        assertThat(book.holding(SamplePayees.TRON)).singleElement().satisfies(it -> {
            assertThat(it.payee()).isEqualTo(anna);
            assertThat(it.isCurrent()).isTrue();
        });
        assertThat(book.holding(SamplePayees.ETHER))
                .singleElement()
                .satisfies(it -> assertThat(it.isCurrent()).isFalse());
        assertThat(book.holding(SamplePayees.OTHER_TRON)).isEmpty();
        assertThat(book.addresses())
                .containsExactlyInAnyOrder(SamplePayees.ETHER, SamplePayees.TRON, SamplePayees.BITCOIN);
    }

    @Test
    void anAddressCoolsOffFromWhenItIsKnownHere() {
        CoolOff day = CoolOff.USUAL;
        Payee fresh = SamplePayees.payee("Cleo", NOON, SamplePayees.TRON);
        Payees with = book.with(List.of(fresh));
        assertThat(day.of(with, SamplePayees.TRON, NOON.plusSeconds(86_399)))
                .get()
                .satisfies(it -> assertThat(it.until()).isEqualTo(NOON.plusSeconds(86_400)));
        assertThat(day.of(with, SamplePayees.TRON, NOON.plusSeconds(86_400))).isEmpty();
        assertThat(new CoolOff(Duration.ofHours(1)).of(with, SamplePayees.TRON, NOON.plusSeconds(3_600)))
                .isEmpty();
        assertThat(CoolOff.OFF.of(with, SamplePayees.TRON, NOON)).isEmpty();
        assertThat(day.of(with, SamplePayees.BITCOIN, NOON)).as("long ripe").isEmpty();
        assertThat(day.of(with, SamplePayees.OTHER_TRON, NOON)).as("nobody's").isEmpty();
    }

    @Test
    void ofSeveralOwnersTheNewestDecides() {
        Payee swapped = SamplePayees.payee("Mallory", NOON, SamplePayees.BITCOIN);
        assertThat(CoolOff.USUAL.of(book.with(List.of(swapped)), SamplePayees.BITCOIN, NOON))
                .map(Cooling::payee)
                .contains(swapped);
    }

    @Test
    void theBookIsReadOnceAndTellsOfEveryChange() {
        MemoryPayeeBook disk = new MemoryPayeeBook();
        disk.rows.put(bob.id(), bob);
        PublishedPayeeBook published = new PublishedPayeeBook(disk);
        List<Integer> sizes = new ArrayList<>();
        published.payees().subscribe(now -> sizes.add(now.size()));
        published.keep(List.of(PayeeChange.added(anna)));
        published.read();
        assertThat(published.payees().current().all()).containsExactly(anna, bob);
        assertThat(sizes).containsExactly(0, 1, 2);
        assertThat(disk.reads).isEqualTo(1);
    }
}
