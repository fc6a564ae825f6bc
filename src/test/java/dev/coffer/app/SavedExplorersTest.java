package dev.coffer.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Chain;
import dev.coffer.ui.kit.ExplorerLinks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SavedExplorersTest {
    @TempDir
    Path folder;

    @Test
    void whatWasChosenOutlivesTheProgramAndTheShippedListStaysOutOfTheFile() throws Exception {
        Path file = folder.resolve("settings.properties");
        Map<Chain, String> pages = new EnumMap<>(ExplorerLinks.PUBLIC.templates());
        pages.put(Chain.TRON, "https://scan.example/{hash}");
        pages.remove(Chain.DOGECOIN);
        ExplorerLinks chosen = new ExplorerLinks(pages);
        explorers(file).choose(chosen);
        assertThat(explorers(file).links().current()).isEqualTo(chosen);
        assertThat(Files.readString(file))
                .contains("explorer.tron", "explorer.dogecoin")
                .doesNotContain("bitcoin");
        explorers(file).choose(ExplorerLinks.PUBLIC);
        assertThat(Files.readString(file)).doesNotContain("explorer");
    }

    @Test
    void aPageThatWasSpoiledByHandIsNotOpened() throws Exception {
        Path file = folder.resolve("settings.properties");
        Files.writeString(file, "explorer.tron=http\\://evil.example/{hash}\n");
        assertThat(explorers(file).links().current().of(Chain.TRON, "ab".repeat(32)))
                .isEmpty();
    }

    private static SavedExplorers explorers(Path file) {
        return new SavedExplorers(WorkspaceSettings.load(file), Runnable::run);
    }
}
