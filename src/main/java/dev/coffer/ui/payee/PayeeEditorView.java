package dev.coffer.ui.payee;

import dev.coffer.core.address.Likeness;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payee.PayeeProblem.Field;
import dev.coffer.ui.kit.Banner;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.GroupedAddress;
import java.util.EnumMap;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The fields of a payee, as many as there are to fill. */
final class PayeeEditorView {
    private final PayeeEditorViewModel editor;
    private final Map<Field, Control> controls = new EnumMap<>(Field.class);
    private final VBox twin = new VBox(4);
    private final ScrollPane scroll;

    PayeeEditorView(PayeeEditorViewModel editor) {
        this.editor = editor;
        PayeeFields fields = editor.fields();
        VBox card = Forms.card(Forms.heading(editor.heading()), Forms.quiet(editor.sentence()), failure());
        card.setSpacing(14);
        text(card, Field.NAME, "Name", "payee-edit-name", new TextField(), fields.name);
        chain(card);
        text(card, Field.ADDRESS, "Address", "payee-edit-address", address(), fields.address);
        if (editor.has(Field.ADDRESS)) {
            card.getChildren().add(twin());
        }
        TextField claims = new TextField();
        claims.setPromptText("optional; for example CLM-2041; CLM-2077");
        text(card, Field.CLAIM_REFERENCES, "Claim references", "payee-edit-claims", claims, fields.claimReferences);
        TextField document = new TextField();
        document.setPromptText("for example: letter of 3 November, signed, page 2");
        text(
                card,
                Field.DOCUMENT,
                "From which document the address comes",
                "payee-edit-document",
                document,
                fields.document);
        TextArea note = new TextArea();
        note.setPrefRowCount(2);
        note.setWrapText(true);
        note.setPromptText("optional");
        text(card, Field.NOTE, "Note", "payee-edit-note", note, fields.note);
        card.getChildren().add(commands());
        scroll = new ScrollPane(card);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain");
        scroll.setId("payee-editor");
    }

    Node node() {
        return scroll;
    }

    /** The keyboard starts at the first field there is. */
    void focus() {
        for (Field field : Field.values()) {
            Control control = controls.get(field);
            if (control != null) {
                control.requestFocus();
                return;
            }
        }
    }

    private static TextField address() {
        TextField address = new TextField();
        address.getStyleClass().add("mono");
        address.setPromptText("Paste it from the document");
        return address;
    }

    private void text(
            VBox card,
            Field field,
            String label,
            String id,
            TextInputControl control,
            javafx.beans.property.StringProperty text) {
        if (!editor.has(field)) {
            return;
        }
        control.setId(id);
        control.textProperty().bindBidirectional(text);
        place(card, field, label, control);
    }

    private void chain(VBox card) {
        if (!editor.has(Field.CHAIN)) {
            return;
        }
        ComboBox<Chain> chain = new ComboBox<>(FXCollections.observableArrayList(Chain.values()));
        chain.setId("payee-edit-chain");
        chain.setConverter(names());
        chain.valueProperty().bindBidirectional(editor.fields().chain);
        place(card, Field.CHAIN, "Chain", chain);
    }

    private void place(VBox card, Field field, String label, Control control) {
        controls.put(field, control);
        control.focusWithinProperty().subscribe(within -> {
            if (!within) {
                editor.touched(field);
            }
        });
        card.getChildren()
                .add(Forms.field(label, control)
                        .problem(editor.problemProperty(field))
                        .remark(editor.remarkProperty(field)));
    }

    private VBox twin() {
        twin.setId("payee-edit-twin");
        twin.getStyleClass().add("payee-twin");
        editor.twinProperty().subscribe(this::showTwin);
        return twin;
    }

    private void showTwin(@Nullable Likeness now) {
        twin.setVisible(now != null);
        twin.setManaged(now != null);
        twin.getChildren().clear();
        if (now != null) {
            twin.getChildren()
                    .addAll(
                            new Label("Typed here"),
                            new GroupedAddress(now.candidate().text()),
                            new Label("Known on " + now.known().chain().displayName()),
                            new GroupedAddress(now.known().text()));
        }
    }

    private Banner failure() {
        Banner banner = new Banner();
        banner.setId("payee-edit-failure");
        editor.failureProperty().subscribe(text -> {
            if (text == null) {
                banner.clear();
            } else {
                banner.showFailure(text.title(), text.sentence(), text.advice(), null);
            }
        });
        return banner;
    }

    private HBox commands() {
        Button back = new Button("_Back");
        back.setId("payee-edit-back");
        back.setAccessibleText("Back");
        back.setCancelButton(true);
        back.setOnAction(event -> editor.back());
        back.disableProperty().bind(editor.underWayProperty());
        Button save = new Button("_Save");
        save.setId("payee-edit-save");
        save.setAccessibleText("Save");
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        save.disableProperty().bind(editor.underWayProperty());
        save.setOnAction(event -> editor.save().map(controls::get).ifPresent(Node::requestFocus));
        HBox row = new HBox(8, back, save);
        row.getStyleClass().add("payee-commands");
        return row;
    }

    private static StringConverter<Chain> names() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable Chain chain) {
                return chain == null ? "" : chain.displayName();
            }

            @Override
            public Chain fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        };
    }
}
