package dev.coffer.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Chain;
import dev.coffer.ui.kit.FxThread;
import dev.coffer.ui.support.FxToolkit;
import dev.coffer.ui.support.MemoryExplorers;
import dev.coffer.ui.support.Robot;
import dev.coffer.ui.support.Snapshots;
import dev.coffer.ui.theme.Theme;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplorersPaneTest {
    private final MemoryExplorers explorers = new MemoryExplorers();

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aFaultStandsAtItsFieldAndTheListIsSavedByHand(Theme theme) {
        Scene scene = FxToolkit.call(() -> {
            StackPane ground = new StackPane(new ExplorersPane(new ExplorersViewModel(explorers, new FxThread())));
            ground.setPadding(new Insets(20));
            Scene made = new Scene(ground, 760, 640);
            theme.applyTo(made);
            Stage stage = new Stage();
            stage.setScene(made);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return made;
        });
        Robot robot = new Robot(scene);
        robot.type("explorer-tron", "http://scan.example/{hash}");
        robot.click("explorers-save");
        Snapshots.png(scene, "explorers-" + theme.name().toLowerCase(Locale.ROOT));
        assertThat(robot.text("explorers-done")).startsWith("Not saved");
        robot.type("explorer-tron", "https://scan.example/{hash}");
        robot.click("explorers-save");
        assertThat(explorers.links().current().templates()).containsEntry(Chain.TRON, "https://scan.example/{hash}");
        robot.click("explorers-shipped");
        assertThat(robot.text("explorer-tron")).startsWith("https://tronscan.org/");
        FxToolkit.run(() -> scene.getWindow().hide());
    }
}
