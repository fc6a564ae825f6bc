package dev.coffer.ui.shell;

import dev.coffer.core.news.Telling;
import dev.coffer.ui.dialog.DialogHost;
import dev.coffer.ui.kit.CopyAlarm;
import dev.coffer.ui.kit.Navigator;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.kit.Screen;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The window's frame, and the one who knows how to get from place to place. A screen is built when it is first gone to, so that the
 * first frame waits for none of the others; then it is kept.
 */
public final class ShellView implements Navigator {
    /** The smallest window in which nothing is cut. */
    public static final double MIN_WIDTH = 1024;

    public static final double MIN_HEIGHT = 700;

    private final DialogHost host;
    private final ShellViewModel model;
    private final Map<Class<? extends Route>, Supplier<Screen>> makers = new HashMap<>();
    private final Map<Class<? extends Route>, Screen> made = new HashMap<>();
    private final Set<Class<? extends Route>> routes;
    private final Rail rail;
    private final StackPane stage = new StackPane();
    private final NewsBar news = new NewsBar(this::go);
    private @Nullable Screen shown;

    /** @param routes where one can go in this console; no other place is shown, has keys or is gone to */
    public ShellView(ShellViewModel model, DialogHost host, Set<Class<? extends Route>> routes) {
        this.model = model;
        this.host = host;
        this.routes = Set.copyOf(routes);
        rail = new Rail(this);
        stage.getStyleClass().add("stage");
        stage.setId("stage");
        // In the order in which Tab goes: rail, top bar, screen, status.
        BorderPane right = new BorderPane();
        CopyAlarmBar copyAlarm = new CopyAlarmBar();
        host.addEventHandler(CopyAlarm.REPLACED, copyAlarm::show);
        right.setTop(new VBox(new TopBar(model, this::refresh), copyAlarm, news));
        right.setCenter(stage);
        right.setBottom(new StatusBar(model, this));
        BorderPane frame = new BorderPane();
        frame.setLeft(rail);
        frame.setCenter(right);
        frame.getStyleClass().add("shell");
        host.content(frame);
        host.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                shortcuts(scene);
            }
        });
    }

    /** The root of the window's scene. */
    public Parent root() {
        return host;
    }

    /** Says how to build the screen for a kind of route. Called before the first {@link #go} to it. */
    public void screen(Class<? extends Route> kind, Supplier<Screen> maker) {
        makers.put(kind, maker);
    }

    @Override
    public boolean leadsTo(Class<? extends Route> kind) {
        return routes.contains(kind);
    }

    @Override
    public void go(Route route) {
        Screen screen = made.get(route.getClass());
        if (screen == null) {
            Supplier<Screen> maker = makers.get(route.getClass());
            if (maker == null || !leadsTo(route.getClass())) {
                throw new IllegalStateException("no screen for " + route);
            }
            screen = maker.get();
            made.put(route.getClass(), screen);
        }
        rail.showPlace(route);
        if (!screen.equals(shown)) {
            shown = screen;
            stage.getChildren().setAll(screen.node());
            // A scroll pane takes its content in only when it is styled; before that nothing inside can take the focus.
            stage.applyCss();
        }
        screen.shown(route);
    }

    /** Says it on whatever screen is shown. */
    public void tell(Telling telling) {
        news.show(telling);
    }

    private void refresh() {
        model.refresh();
        if (shown != null) {
            shown.refresh();
        }
    }

    private void shortcuts(Scene scene) {
        for (Rail.Place place : Rail.Place.values()) {
            KeyCode digit = KeyCode.valueOf("DIGIT" + place.digit);
            to(scene, new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN), place.route());
        }
        to(scene, new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN), new Route.NewPayout());
        on(scene, new KeyCodeCombination(KeyCode.F5), this::refresh);
    }

    private void to(Scene scene, KeyCombination keys, Route route) {
        if (leadsTo(route.getClass())) {
            on(scene, keys, () -> go(route));
        }
    }

    private void on(Scene scene, KeyCombination keys, Runnable what) {
        scene.getAccelerators().put(keys, () -> {
            if (!host.isAsking()) {
                what.run();
            }
        });
    }
}
