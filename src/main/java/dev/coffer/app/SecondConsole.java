package dev.coffer.app;

import dev.coffer.ui.dialog.DialogHost;
import dev.coffer.ui.dialog.FxDialogs;
import dev.coffer.ui.theme.Mark;
import dev.coffer.ui.theme.Theme;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** What a person sees who opens a workspace that is open already: who has it, and a button that brings that console to the front. */
public final class SecondConsole {
    private static final double WIDTH = 620;
    private static final double HEIGHT = 300;

    private SecondConsole() {}

    /** Asks and rings; returns the exit code: 0 if the other console comes to the front. Not for the screen's thread. */
    public static int ask(WorkspaceInUse inUse) {
        CompletableFuture<Boolean> wanted = new CompletableFuture<>();
        Platform.startup(() -> show(inUse, wanted));
        boolean comes = wanted.join() && Doorbell.ring(inUse.holder());
        Platform.exit();
        if (!comes) {
            System.err.println(inUse.getMessage());
        }
        return comes ? 0 : 1;
    }

    private static void show(WorkspaceInUse inUse, CompletableFuture<Boolean> wanted) {
        DialogHost host = new DialogHost();
        host.content(new Region());
        Stage stage = new Stage();
        stage.setTitle("Coffer");
        Mark.on(stage);
        Scene scene = new Scene(host, WIDTH, HEIGHT);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.setOnHidden(hidden -> wanted.complete(false));
        stage.show();
        wanted.complete(new FxDialogs(host)
                .confirm(
                        "This workspace is open already",
                        "Another console has it open (" + inUse.holder().who()
                                + "). Two consoles over one ledger could both send a payout, so this one does not open.",
                        "Bring it to the front"));
        stage.close();
    }
}
