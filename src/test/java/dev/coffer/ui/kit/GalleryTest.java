package dev.coffer.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.ui.support.FxToolkit;
import dev.coffer.ui.support.Snapshots;
import dev.coffer.ui.theme.Theme;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.feather.Feather;

/** Every control of the kit on one sheet, light and dark, for the eye. */
class GalleryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T13:02:08Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void draws(Theme theme) {
        Scene scene = FxToolkit.call(() -> {
            Scene made = new Scene(sheet(), 1180, 1080);
            theme.applyTo(made);
            return made;
        });
        assertThat(Snapshots.png(scene, "kit-" + theme)).exists();
    }

    @Test
    void anAddressKeepsEveryLetter() {
        String address = "0x52908400098527886E0F7030069857D2E4169EE7";
        assertThat(String.join("", GroupedAddress.groups(address))).isEqualTo(address);
        assertThat(GroupedAddress.groups(address)).hasSize(11).startsWith("0x", "5290");
    }

    private static TableView<StateText> table() {
        TableView<StateText> table = Columns.table("Examples");
        table.getColumns().add(Columns.state("State", 160, text -> text));
        table.getColumns().add(Columns.text("Meaning", 360, StateText::sentence));
        table.getColumns().add(Columns.chain("Chain", 180, text -> Chain.BINANCE_SMART_CHAIN));
        table.getColumns().add(Columns.time("When (Europe/Berlin)", 150, ZONE, text -> NOW));
        table.getColumns().add(Columns.amount("Amount", 260, text -> Amount.of(Assets.of("USDT"), "1250.5")));
        for (OutboxState state : OutboxState.values()) {
            table.getItems().add(StateText.of(state));
        }
        table.getSelectionModel().select(1);
        table.setPrefHeight(200);
        return table;
    }

    private static VBox sheet() {
        FlowPane chips = new FlowPane(8, 8);
        for (OutboxState state : OutboxState.values()) {
            chips.getChildren().add(new StateChip(StateText.of(state)));
        }
        for (PayoutState state : new PayoutState[] {PayoutState.COMPLETED, PayoutState.FAILED, PayoutState.CANCELED}) {
            chips.getChildren().add(new StateChip(StateText.of(state)));
        }
        FlowPane chains = new FlowPane(16, 8);
        for (Chain chain : Chain.values()) {
            chains.getChildren().add(new ChainBadge(chain));
        }
        chains.getChildren().add(new ChainBadge());
        AgeLabel fresh = new AgeLabel();
        fresh.show(AgeText.of(NOW.minusSeconds(3), NOW, ZONE, Duration.ofMinutes(5)));
        AgeLabel old = new AgeLabel();
        old.show(AgeText.of(NOW.minusSeconds(90_000), NOW, ZONE, Duration.ofMinutes(5)));
        Label ribbon = new Label("SANDBOX");
        ribbon.getStyleClass().add("ribbon-sandbox");
        Banner failure = new Banner();
        failure.showFailure("Server not reached", "Nothing was sent.", "Check the network.", () -> {});
        Banner warning = new Banner();
        warning.show(Banner.Kind.WARNING, "Clock 45 s off", "Still accepted.", "Set this computer's clock.", null);
        Field wrong = Forms.field("Deposit address", new TextField("0x5290"))
                .problem("This is too short for an Ethereum address. Paste it again from the source.");
        Field fine = Forms.field("Claim reference", new TextField()).remark("Kept with the payout and exported.");
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().add("Ethereum");
        combo.getSelectionModel().select(0);
        Button primary = new Button("Review payout", Icons.of(Feather.SEND));
        primary.getStyleClass().add("accent");
        VBox sheet = new VBox(
                Forms.heading("New payout"),
                chips,
                chains,
                new HBox(16, fresh, old, ribbon),
                new HBox(
                        16,
                        AmountLabel.labelled(Amount.of(Assets.of("USDT"), "1234567.123456")),
                        AmountLabel.labelled(Amount.of(Assets.of("BTC"), "0.00000001"))),
                new GroupedAddress("0x52908400098527886E0F7030069857D2E4169EE7"),
                new Label(TimeText.both(NOW, ZONE)),
                failure,
                warning,
                Forms.card(Forms.subheading("Receiver"), wrong, fine, Forms.field("Chain", combo)),
                new HBox(
                        8,
                        new CustomTextField(),
                        new SearchableComboBox<String>(),
                        new CheckComboBox<String>(),
                        new DatePicker(),
                        new CheckBox("Only mine"),
                        new RadioButton("Now")),
                table(),
                new HBox(8, primary, new Button("Cancel"), new CopyButton("address", () -> "")));
        sheet.getStyleClass().add("screen");
        return sheet;
    }
}
