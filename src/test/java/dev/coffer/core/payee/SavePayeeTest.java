package dev.coffer.core.payee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.address.AddressParser;
import dev.coffer.core.address.DenyList;
import dev.coffer.core.address.LikenessSearch;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payee.SavePayee.Entry;
import dev.coffer.support.MemoryPayeeBook;
import dev.coffer.support.MutableClock;
import dev.coffer.support.SamplePayees;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Saving: a new payee, a new version, other claims; never an overwrite. */
final class SavePayeeTest {
    private final MutableClock clock = MutableClock.atNoon();
    private final MemoryPayeeBook disk = new MemoryPayeeBook();
    private final PublishedPayeeBook book = new PublishedPayeeBook(disk);
    private final SavePayee save = new SavePayee(
            book,
            new PayeeRules(new AddressParser(DenyList.shipped()), LikenessSearch.NOTHING_KNOWN),
            UUID::randomUUID,
            clock,
            "ada");

    private static PayeeTexts texts(String address) {
        return new PayeeTexts("Anna", Chain.TRON, address, "CLM-1", "letter", "");
    }

    @Test
    void aChangedAddressIsANewVersion() {
        Payee first = save.save(new Entry.NewPayee(texts(SamplePayees.TRON.text())));
        clock.advance(Duration.ofDays(3));
        Payee second = save.save(new Entry.NewVersion(first, texts(SamplePayees.OTHER_TRON.text())));
        assertThat(second.versions()).hasSize(2).startsWith(first.current());
        assertThat(second.current().savedAt()).isEqualTo(clock.instant());
        assertThat(second.current().knownSince()).isEqualTo(clock.instant());
        assertThat(second.current().savedBy()).isEqualTo("ada");
        assertThat(second.claimReferences()).containsExactly("CLM-1");
        assertThat(disk.rows.values()).containsExactly(second);
    }

    @Test
    void whoSawAnOlderStateChangesNothing() {
        Payee first = save.save(new Entry.NewPayee(texts(SamplePayees.TRON.text())));
        Payee second = save.save(new Entry.NewVersion(first, texts(SamplePayees.OTHER_TRON.text())));
        assertThatThrownBy(() -> save.save(new Entry.NewVersion(first, texts("T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb"))))
                .isInstanceOf(FailureException.class);
        assertThat(book.payees().current().all()).containsExactly(second);
    }

    @Test
    void theRulesStandInTheLastMomentToo() {
        assertThatThrownBy(() -> save.save(new Entry.NewPayee(texts("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"))))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("Nothing was saved");
        assertThat(disk.rows).isEmpty();
    }

    @Test
    void claimReferencesAreReplacedAndTheAddressStays() {
        Payee first = save.save(new Entry.NewPayee(texts(SamplePayees.TRON.text())));
        Payee now = save.save(new Entry.ClaimReferences(first, "CLM-7;CLM-8"));
        assertThat(now.claimReferences()).containsExactly("CLM-7", "CLM-8");
        assertThat(now.versions()).isEqualTo(first.versions());
        assertThatThrownBy(() -> save.save(new Entry.ClaimReferences(first, "x".repeat(61))))
                .hasMessageContaining("at most 60");
    }
}
