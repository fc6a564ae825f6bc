package dev.coffer.ui.export;

import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.Banner;
import dev.coffer.ui.kit.CopyButton;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What became of it: the file with ways to it, or why there is none. */
final class Outcome extends VBox {
    private final Banner banner = new Banner();
    private final HBox ways;
    private String path = "";

    Outcome(String id, Runnable showFile) {
        super(10);
        banner.setId(id + "-banner");
        Button show = new Button("Show in folder");
        show.setId(id + "-show");
        show.setAccessibleText("Show the file in its folder");
        show.setOnAction(event -> showFile.run());
        CopyButton copy = new CopyButton("path of the file", () -> path);
        copy.setText("Copy path");
        copy.setId(id + "-copy");
        ways = new HBox(8, show, copy);
        ways.setAlignment(Pos.CENTER_LEFT);
        ways.managedProperty().bind(ways.visibleProperty());
        getChildren().addAll(banner, ways);
        managedProperty().bind(visibleProperty());
        nothing();
    }

    void nothing() {
        banner.clear();
        ways.setVisible(false);
        setVisible(false);
    }

    void show(@Nullable Written written, @Nullable FailureText problem) {
        nothing();
        if (written != null) {
            path = written.file().toString();
            banner.show(Banner.Kind.NOTE, written.title(), written.sentence(), "", null);
            ways.setVisible(true);
            setVisible(true);
        } else if (problem != null) {
            banner.showFailure(problem.title(), problem.sentence(), problem.advice(), null);
            setVisible(true);
        }
    }
}
