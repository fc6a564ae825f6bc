package dev.coffer.ui.payout;

import dev.coffer.core.money.Asset;
import dev.coffer.core.money.Assets;
import dev.coffer.core.money.Chain;
import dev.coffer.ui.kit.Banner;
import dev.coffer.ui.kit.Clipboard;
import dev.coffer.ui.kit.Delay;
import dev.coffer.ui.kit.Field;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.PasteField;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;

/** Left the fields in the order of a claim file, right what will happen. It holds no state of its own. */
final class PayoutFormView {
    private static final double PREVIEW_WIDTH = 330;

    private final NewPayoutViewModel screen;
    private final PayoutFormViewModel form;
    private final PayoutFields fields;
    private final SearchableComboBox<Chain> chain;
    private final SearchableComboBox<Asset> asset;
    private final TextField address;
    private final AmountBox amount;
    private final TextField claim = new TextField();
    private final TextField comment = new TextField();
    private final WhenPane when;
    private final Button review = new Button("_Review payout");
    private final VBox root;

    PayoutFormView(NewPayoutViewModel screen, Clipboard clipboard, Delay delay) {
        this.screen = screen;
        this.form = screen.form();
        this.fields = form.fields();
        address = new PasteField(clipboard, delay, form::pasted);
        amount = new AmountBox(form);
        chain = Pickers.of("payout-chain", List.of(Chain.values()), fields.chain, Chain::displayName);
        asset = Pickers.of("payout-asset", List.of(), fields.asset, Asset::label);
        when = new WhenPane(form);
        VBox left = Forms.card(twoColumns(chainField(), assetField()), addressField(), amountField(), texts(), when);
        left.setSpacing(14);
        PreviewPane preview = new PreviewPane(form.previewProperty(), true);
        preview.setMinWidth(PREVIEW_WIDTH);
        preview.setPrefWidth(PREVIEW_WIDTH);
        preview.setMaxWidth(PREVIEW_WIDTH);
        VBox.setVgrow(left, Priority.ALWAYS);
        VBox column = new VBox(16, left, new DraftsPane(screen.drafts(), () -> focusOn(FormField.CHAIN)));
        column.setMinWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        HBox columns = new HBox(16, column, new VBox(preview));
        ScrollPane scroll = Pages.scrolling(columns);
        root = Pages.page(
                Forms.heading("New payout"),
                FailureBanner.of(screen.failureProperty(), null),
                taken(),
                scroll,
                actions());
    }

    Node node() {
        return root;
    }

    /** After a review the keyboard goes on where it left the form. */
    void focus() {
        review.requestFocus();
    }

    /** Puts the cursor where there is something to mend. */
    void focusOn(FormField field) {
        switch (field) {
            case CHAIN -> chain.requestFocus();
            case ASSET -> asset.requestFocus();
            case ADDRESS -> address.requestFocus();
            case AMOUNT -> amount.control().requestFocus();
            case CLAIM_REFERENCE -> claim.requestFocus();
            case COMMENT -> comment.requestFocus();
            case WHEN -> when.focusOn();
        }
    }

    private Field chainField() {
        return judged(Forms.field("Chain", chain), chain, FormField.CHAIN);
    }

    private Field assetField() {
        fields.chain.subscribe(chosen -> asset.getItems().setAll(chosen == null ? List.of() : Assets.on(chosen)));
        asset.disableProperty().bind(fields.chain.isNull());
        return judged(Forms.field("Asset", asset), asset, FormField.ASSET);
    }

    private VBox addressField() {
        bind(address, "payout-address", fields.address);
        address.getStyleClass().addAll("mono", "payout-address");
        address.setPromptText("Paste it from the claim file");
        Field field = judged(Forms.field("Receiver's address", address), address, FormField.ADDRESS);
        Label earlier = Forms.quiet("");
        earlier.setId("payout-earlier");
        earlier.textProperty().bind(form.earlierProperty());
        earlier.visibleProperty().bind(form.earlierProperty().isNotEmpty());
        earlier.managedProperty().bind(earlier.visibleProperty());
        field.getChildren().add(2, earlier);
        return new VBox(14, new PayeeChooser(screen.payees()), new VBox(6, field, new TwinPane(form.twinProperty())));
    }

    private Field amountField() {
        return judged(amount.field(), amount.control(), FormField.AMOUNT);
    }

    private HBox texts() {
        bind(claim, "payout-claim", fields.claimReference);
        bind(comment, "payout-comment", fields.comment);
        comment.setPromptText("optional; Calypso sees it");
        return twoColumns(
                judged(Forms.field("Claim reference", claim), claim, FormField.CLAIM_REFERENCE),
                judged(Forms.field("Comment", comment), comment, FormField.COMMENT));
    }

    private HBox taken() {
        Banner banner = new Banner();
        HBox.setHgrow(banner, Priority.ALWAYS);
        Hyperlink undo = new Hyperlink("Put back what was typed");
        undo.setId("payout-put-back");
        undo.setMinWidth(Hyperlink.USE_PREF_SIZE);
        undo.setOnAction(event -> screen.putBack());
        HBox row = new HBox(12, banner, undo);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        screen.takenOverProperty().subscribe(taken -> {
            row.setVisible(taken != null);
            row.setManaged(taken != null);
            undo.setVisible(taken != null && taken.before() != null);
            undo.setManaged(undo.isVisible());
            if (taken != null) {
                banner.show(Banner.Kind.NOTE, taken.title(), taken.sentence(), "", null);
                focusOn(fields.asset.get() == null ? FormField.ASSET : FormField.AMOUNT);
            }
        });
        return row;
    }

    private HBox actions() {
        review.setId("payout-review");
        review.getStyleClass().add("accent");
        review.setDefaultButton(true);
        review.setAccessibleText("Review payout");
        review.disableProperty().bind(screen.canReviewProperty().not());
        review.setOnAction(event -> screen.review().ifPresent(this::focusOn));
        Label note = Forms.quiet("Nothing is sent before you confirm the review.");
        note.setMinHeight(Label.USE_PREF_SIZE);
        HBox actions = new HBox(note, review);
        actions.getStyleClass().add("payout-actions");
        return actions;
    }

    private Field judged(Field field, Control control, FormField place) {
        control.focusWithinProperty().subscribe(within -> {
            if (!within) {
                form.touched(place);
            }
        });
        return field.problem(form.note(place).problemProperty())
                .warning(form.note(place).warningProperty())
                .remark(form.note(place).remarkProperty());
    }

    private static void bind(TextField field, String id, StringProperty text) {
        field.setId(id);
        field.textProperty().bindBidirectional(text);
    }

    private static HBox twoColumns(Field left, Field right) {
        for (Field field : new Field[] {left, right}) {
            HBox.setHgrow(field, Priority.ALWAYS);
            field.setPrefWidth(200);
            field.setMinWidth(0);
        }
        return new HBox(14, left, right);
    }
}
