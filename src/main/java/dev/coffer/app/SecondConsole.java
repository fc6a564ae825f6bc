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
        CompletableFuture<Boolean> asked = new CompletableFuture<>();
        Platform.startup(() -> asked.complete(offer(inUse)));
        boolean comes = asked.join() && ring(inUse);
        Platform.exit();
        if (!comes) {
            System.err.println(inUse.getMessage());
        }
        return comes ? 0 : 1;
    }

    /** Whether the console that has the workspace is coming to the front. */
    public static boolean ring(WorkspaceInUse inUse) {
        return Doorbell.ring(inUse.holder());
    }

    /** Shows the window and waits, on the screen's thread, for the person's answer. */
    public static boolean offer(WorkspaceInUse inUse) {
        DialogHost host = new DialogHost();
        host.content(new Region());
        Stage stage = new Stage();
        stage.setTitle("Coffer");
        Mark.on(stage);
        Scene scene = new Scene(host, WIDTH, HEIGHT);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        FxDialogs dialogs = new FxDialogs(host);
        stage.setOnHidden(hidden -> host.dismiss());
        stage.show();
        boolean wanted = dialogs.confirm(
                "This workspace is open already",
                "Another console has it open (" + inUse.holder().who()
                        + "). Two consoles over one ledger could both send a payout, so this one does not open.",
                "Bring it to the front");
        stage.close();
        return wanted;
    }
}
