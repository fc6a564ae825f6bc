package dev.coffer.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.Likeness;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payee.CoolOff;
import dev.coffer.core.payee.PayeeChange;
import dev.coffer.support.MutableClock;
import dev.coffer.support.SamplePayees;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The payee book where it meets the rest of the console: the look-alike radar and the workspace's settings. */
final class PayeePartsTest {
    @TempDir
    Path folder;

    @Test
    void theRadarKnowsEveryAddressEverSaved() {
        try (Books books = Books.open(Workspace.open(folder), MutableClock.atNoon())) {
            books.database().allowWrites();
            books.payees()
                    .keep(List.of(
                            PayeeChange.added(SamplePayees.payee("Anna", SamplePayees.ETHER, SamplePayees.TRON))));
            String text = SamplePayees.ETHER.text();
            Address twin = new Address(Chain.ETHEREUM, text.substring(0, 9) + "0".repeat(26) + text.substring(35));
            assertThat(books.likeness().compare(twin))
                    .as("also one that was replaced")
                    .extracting(Likeness::grade)
                    .containsExactly(Likeness.Grade.ALARM);
            assertThat(books.likeness().compare(SamplePayees.TRON))
                    .extracting(Likeness::grade)
                    .containsExactly(Likeness.Grade.SAME);
        }
    }

    @Test
    void theCoolOffIsKeptAndWhatCannotBeReadIsTheUsualOne() throws Exception {
        Path file = folder.resolve("settings.properties");
        SavedCoolOff saved = new SavedCoolOff(WorkspaceSettings.load(file), Runnable::run);
        assertThat(saved.coolOff().current()).isEqualTo(CoolOff.USUAL);
        saved.choose(CoolOff.OFF);
        assertThat(new SavedCoolOff(WorkspaceSettings.load(file), Runnable::run)
                        .coolOff()
                        .current())
                .isEqualTo(CoolOff.OFF);
        saved.choose(new CoolOff(Duration.ofDays(3)));
        assertThat(new SavedCoolOff(WorkspaceSettings.load(file), Runnable::run)
                        .coolOff()
                        .current()
                        .period())
                .isEqualTo(Duration.ofDays(3));
        for (String nonsense : List.of("soon", "-PT1H", "")) {
            Files.writeString(file, "payee-cool-off=" + nonsense);
            assertThat(new SavedCoolOff(WorkspaceSettings.load(file), Runnable::run)
                            .coolOff()
                            .current())
                    .isEqualTo(CoolOff.USUAL);
        }
    }
}
