package dev.coffer.ui.export;

import dev.coffer.core.export.PaperSize;
import dev.coffer.ui.kit.Forms;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.kit.Screen;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The receipt of one payout: paper, zone, file. */
public final class ReceiptView implements Screen {
    private static final double WIDTH = 760;

    private final ReceiptViewModel model;
    private final ScrollPane root;
    private final Button save = new Button("Save as PDF …");
    private final Outcome outcome;

    public ReceiptView(ReceiptViewModel model) {
        this.model = model;
        outcome = new Outcome("receipt", model::showFile);
        VBox content = new VBox(FileScreen.head("Receipt", model::back), outcome, choices());
        content.getStyleClass().add("screen");
        content.setMaxWidth(WIDTH);
        root = FileScreen.scrolled("receipt-screen", content);
        root.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.back();
            }
        });
        model.writtenProperty()
                .subscribe(
                        written -> outcome.show(written, model.problemProperty().get()));
        model.problemProperty()
                .subscribe(problem -> outcome.show(model.writtenProperty().get(), problem));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown(Route route) {
        if (route instanceof Route.Receipt receipt) {
            model.show(receipt);
        }
        save.requestFocus();
    }

    private VBox choices() {
        Label subject = Forms.subheading("");
        subject.setId("receipt-subject");
        subject.textProperty().bind(model.subjectProperty());
        ToggleGroup group = new ToggleGroup();
        HBox papers = new HBox(24, paper(group, PaperSize.A4), paper(group, PaperSize.LETTER));
        ZonePicker zone = new ZonePicker("receipt-zone", model.zoneProperty());
        save.setId("receipt-save");
        save.getStyleClass().add("accent");
        save.setAccessibleText("Save as PDF");
        save.disableProperty().bind(model.runningProperty());
        save.setOnAction(event -> model.save());
        return Forms.card(
                subject,
                Forms.quiet(
                        "Amount, receiver in full, who confirmed it and when, the transaction, and the timeline in words. Says on every"
                                + " page as of when; it is the payer's own record."),
                papers,
                new HBox(Forms.field("Time zone", zone).remark("UTC stands beside it.")),
                new HBox(save));
    }

    private RadioButton paper(ToggleGroup group, PaperSize size) {
        RadioButton button = new RadioButton(size.label());
        button.setId("receipt-paper-" + size.name().toLowerCase(Locale.ROOT));
        button.setAccessibleText("Paper: " + size.label());
        button.setToggleGroup(group);
        button.setOnAction(event -> model.paperProperty().set(size));
        model.paperProperty().subscribe(chosen -> button.setSelected(chosen == size));
        return button;
    }
}
