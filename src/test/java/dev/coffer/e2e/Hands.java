package dev.coffer.e2e;

import dev.coffer.app.Console;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.Payout;
import dev.coffer.ui.support.FxToolkit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A person's hands and eyes at the real window: acts by node id, waits for what is to be seen. */
final class Hands {
    final FxRobot robot = new FxRobot();

    /** On the screen's thread, since elsewhere a window that is just going away is half there. */
    Optional<Node> find(String id) {
        return FxToolkit.call(() -> robot.lookup(id).tryQuery());
    }

    void click(String id) throws TimeoutException {
        await(id, () -> find(id).filter(node -> !node.isDisabled()).isPresent());
        robot.clickOn(id);
    }

    /** By the keyboard, wherever on a long screen the node is. */
    void press(String id) throws TimeoutException {
        await(id, () -> find(id).filter(node -> !node.isDisabled()).isPresent());
        robot.interact(() -> robot.lookup(id).query().requestFocus());
        robot.push(KeyCode.SPACE);
    }

    void type(String id, String text) {
        robot.clickOn(id).push(KeyCode.CONTROL, KeyCode.A).write(text);
    }

    <T> void choose(String id, T item) {
        robot.interact(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<T> box = (ComboBox<T>) robot.lookup(id).query();
            box.setValue(item);
        });
    }

    void awaitNode(String id) throws TimeoutException {
        await(id, () -> find(id).isPresent());
    }

    static void await(String what, Callable<Boolean> done) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, done);
        } catch (TimeoutException e) {
            throw new TimeoutException("waited in vain for " + what);
        }
    }

    /** What the ledger holds, newest first. */
    static List<Payout> page(Console console) {
        return CompletableFuture.supplyAsync(
                        () -> console.books().join().history().page(HistoryFilter.ALL, null, 100),
                        console.threads().dbRead())
                .join();
    }
}
