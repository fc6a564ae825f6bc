package dev.coffer.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Chain;
import dev.coffer.ui.kit.ExplorerLinks;
import dev.coffer.ui.support.MemoryExplorers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplorersViewModelTest {
    private static final String HASH = "ab".repeat(32);

    private final MemoryExplorers explorers = new MemoryExplorers();
    private final ExplorersViewModel model = new ExplorersViewModel(explorers, Runnable::run);

    @Test
    void aSoundListIsSavedAsAWhole() {
        model.pageProperty(Chain.TRON).set("  https://scan.example/#/tx/{hash}?lang=en  ");
        model.pageProperty(Chain.DOGECOIN).set("");
        model.save();
        ExplorerLinks saved = explorers.links().current();
        assertThat(saved.of(Chain.TRON, HASH).orElseThrow())
                .hasToString("https://scan.example/#/tx/" + HASH + "?lang=en");
        assertThat(saved.of(Chain.DOGECOIN, HASH)).isEmpty();
        assertThat(saved.of(Chain.BITCOIN, HASH)).isPresent();
        model.asShipped();
        assertThat(explorers.links().current()).isEqualTo(ExplorerLinks.PUBLIC);
        assertThat(model.pageProperty(Chain.TRON).get())
                .isEqualTo(ExplorerLinks.PUBLIC.templates().get(Chain.TRON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://scan.example/{hash}",
                "https://scan.example/tx/",
                "https://scan.example/{hash}/{hash}",
                "https://{hash}.example/tx",
                "https://me:secret@scan.example/{hash}",
                "https://scan example/{hash}",
                "https:///{hash}",
                "file:///etc/{hash}",
                "javascript:alert('{hash}')",
                "{hash}"
            })
    void aFaultIsNamedAndNothingIsSaved(String page) {
        model.pageProperty(Chain.TRON).set(page);
        assertThat(model.problem(Chain.TRON).getValue()).isNotEmpty();
        model.save();
        assertThat(model.doneProperty().get()).startsWith("Not saved");
        assertThat(explorers.links().current()).isEqualTo(ExplorerLinks.PUBLIC);
        assertThat(new ExplorerLinks(java.util.Map.of(Chain.TRON, page)).of(Chain.TRON, HASH))
                .isEmpty();
    }

    @Test
    void everyShippedPageIsSound() {
        assertThat(ExplorerLinks.PUBLIC.templates()).hasSize(Chain.values().length);
        ExplorerLinks.PUBLIC
                .templates()
                .values()
                .forEach(page -> assertThat(ExplorerLinks.problem(page)).isEmpty());
    }
}
