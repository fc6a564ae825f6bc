package dev.coffer.ui.payee;

import dev.coffer.core.money.Chain;
import dev.coffer.core.payee.PayeeTexts;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What stands in the editor, as typed. */
public final class PayeeFields {
    public final StringProperty name = new SimpleStringProperty("");
    public final ObjectProperty<@Nullable Chain> chain = new SimpleObjectProperty<>();
    public final StringProperty address = new SimpleStringProperty("");
    public final StringProperty claimReferences = new SimpleStringProperty("");
    public final StringProperty document = new SimpleStringProperty("");
    public final StringProperty note = new SimpleStringProperty("");

    PayeeFields(PayeeTexts start) {
        name.set(start.name());
        chain.set(start.chain());
        address.set(start.address());
        claimReferences.set(start.claimReferences());
        document.set(start.document());
        note.set(start.note());
    }

    void onChange(Runnable listener) {
        chain.addListener((observed, before, now) -> listener.run());
        for (StringProperty text : new StringProperty[] {name, address, claimReferences, document, note}) {
            text.addListener((observed, before, now) -> listener.run());
        }
    }

    PayeeTexts texts() {
        return new PayeeTexts(
                text(name), chain.get(), text(address), text(claimReferences), text(document), text(note));
    }

    private static String text(StringProperty property) {
        String text = property.get();
        return text == null ? "" : text;
    }
}
