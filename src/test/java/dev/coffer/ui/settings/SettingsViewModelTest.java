package dev.coffer.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.ui.kit.Preferences;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.support.FakeDialogs;
import dev.coffer.ui.support.FakeSecrets;
import dev.coffer.ui.support.MemoryPreferences;
import dev.coffer.ui.support.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {
    private final World world = World.ordinary();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final FakeSecrets secrets = new FakeSecrets();
    private final MemoryPreferences preferences = new MemoryPreferences();
    private final List<Route> went = new ArrayList<>();
    private final SettingsViewModel model = new SettingsViewModel(
            preferences, world.connection, secrets, dialogs, went::add, Runnable::run, Runnable::run);

    @Test
    void aChoiceIsKeptAndLeavesTheOtherAlone() {
        model.fiat("CHF");
        model.look(Preferences.Look.DARK);
        assertThat(preferences.choices().current()).isEqualTo(new Preferences.Choices(Preferences.Look.DARK, "CHF"));
        assertThat(model.choicesProperty().get())
                .isEqualTo(preferences.choices().current());
    }

    @Test
    void forgettingAsksFirst() {
        model.forget();
        assertThat(dialogs.asked).hasSize(1);
        assertThat(secrets.forgotten).isEmpty();
        dialogs.yes = true;
        model.forget();
        assertThat(secrets.forgotten).containsExactly(World.sandbox().server());
        assertThat(model.doneProperty().get()).contains("forgotten");
    }

    @Test
    void aLockedKeyringIsSaid() {
        dialogs.yes = true;
        secrets.locked = true;
        model.forget();
        assertThat(model.failureProperty().get()).extracting("title").isEqualTo("Keyring locked");
        assertThat(model.doneProperty().get()).isEmpty();
    }

    @Test
    void anotherAccountIsConnectedInItsOwnScreen() {
        model.connectAnother();
        assertThat(went).containsExactly(new Route.Connect());
    }
}
