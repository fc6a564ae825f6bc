package dev.coffer.ui.payout;

import dev.coffer.core.address.Address;
import dev.coffer.core.payee.Payee;
import dev.coffer.core.payee.PayeeTexts;
import dev.coffer.ui.kit.Field;
import dev.coffer.ui.kit.Forms;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;

/** Chooses a payee by any letters of name, claim, chain or address; says below whose address stands in the form. */
final class PayeeChooser extends VBox {
    private final SearchableComboBox<Payee> payee;

    PayeeChooser(PayeeLink link) {
        payee = Pickers.of("payout-payee", link.payeesProperty().get(), link.chosenProperty(), PayeeChooser::name);
        payee.setPromptText("Choose from the payee book, or type the address below");
        Field field = Forms.field("Payee", payee);
        Label said = Forms.sentence("");
        said.setId("payout-payee-said");
        said.getStyleClass().add("payee-said");
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        setSpacing(6);
        getChildren().addAll(field, said);
        link.payeesProperty().subscribe(all -> {
            Payee kept = link.chosenProperty().get();
            payee.getItems().setAll(all);
            payee.setValue(kept);
            field.setVisible(!all.isEmpty());
            field.setManaged(!all.isEmpty());
        });
        link.saidProperty().subscribe(now -> {
            said.setText(now.sentence());
            said.getStyleClass().remove("payee-careful");
            if (now.careful()) {
                said.getStyleClass().add("payee-careful");
            }
        });
    }

    private static String name(Payee payee) {
        Address address = payee.current().address();
        String claims = PayeeTexts.joined(payee.claimReferences());
        return payee.name() + " · " + address.chain().displayName() + " · " + address.text()
                + (claims.isEmpty() ? "" : " · " + claims);
    }
}
