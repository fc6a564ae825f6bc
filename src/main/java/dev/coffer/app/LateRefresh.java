package dev.coffer.app;

import dev.coffer.core.status.Refresh;
import java.util.concurrent.CompletableFuture;

/** Refresh for a frame that is shown before there is anything to refresh. What is asked before then is done by the start itself. */
record LateRefresh(CompletableFuture<Connections> connections) implements Refresh {

    @Override
    public void now() {
        if (connections.isDone() && !connections.isCompletedExceptionally()) {
            connections.join().now();
        }
    }

    @Override
    public void visible(boolean visible) {
        if (connections.isDone() && !connections.isCompletedExceptionally()) {
            connections.join().visible(visible);
        }
    }
}
