package dev.coffer.ui.dialog;

import dev.coffer.ui.kit.Forms;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** Asks in the console's own window. The keyboard starts on the safe answer, and Esc is the safe answer. */
public final class FxDialogs implements Dialogs {
    private final DialogHost host;

    public FxDialogs(DialogHost host) {
        this.host = host;
    }

    @Override
    public void tell(String title, String sentence) {
        Button understood = DialogCard.answer("dialog-safe", "OK");
        understood.getStyleClass().add("accent");
        DialogCard card = new DialogCard(title, Forms.sentence(sentence), understood);
        understood.setOnAction(event -> host.answered(card));
        host.ask(card, understood, () -> host.answered(card));
    }

    @Override
    public boolean confirm(String title, String sentence, String action) {
        return goesOn(title, Forms.sentence(sentence), action, null);
    }

    @Override
    public Optional<String> reason(String title, String sentence, String action) {
        TextField reason = new TextField();
        reason.setId("dialog-reason");
        VBox body = new VBox(12, Forms.sentence(sentence), Forms.field("Reason", reason));
        return goesOn(title, body, action, reason)
                ? Optional.of(reason.getText().strip())
                : Optional.empty();
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        File chosen = chooser.showSaveDialog(host.getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public Optional<Path> openFile(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        File chosen = chooser.showOpenDialog(host.getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    /** @param needed must hold a text before one can go on; absent: nothing must */
    private boolean goesOn(String title, Node body, String action, @Nullable TextField needed) {
        Button back = DialogCard.answer("dialog-safe", "Cancel");
        Button go = DialogCard.answer("dialog-action", action);
        go.getStyleClass().add("accent");
        if (needed != null) {
            go.disableProperty().bind(needed.textProperty().map(String::isBlank));
            needed.setOnAction(event -> go.fire());
        }
        DialogCard card = new DialogCard(title, body, back, go);
        AtomicBoolean yes = new AtomicBoolean();
        back.setOnAction(event -> host.answered(card));
        go.setOnAction(event -> {
            yes.set(true);
            host.answered(card);
        });
        host.ask(card, needed == null ? back : needed, () -> host.answered(card));
        return yes.get();
    }
}
