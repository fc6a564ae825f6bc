package dev.coffer.ui.shell;

import dev.coffer.ui.kit.Icons;
import dev.coffer.ui.kit.Navigator;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.theme.Mark;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The narrow rail on the left: icon and word for each place. */
final class Rail extends VBox {
    private final Map<Place, ToggleButton> buttons = new EnumMap<>(Place.class);

    /** The places from top to bottom. Settings kept its shortcut when Webhooks came. */
    enum Place {
        BALANCES("Balances", "1", Feather.BAR_CHART_2),
        PAYOUT("New payout", "2", Feather.SEND),
        HISTORY("History", "3", Feather.LIST),
        PAYEES("Payees", "4", Feather.USERS),
        WEBHOOKS("Webhooks", "6", Feather.RADIO),
        SETTINGS("Settings", "5", Feather.SETTINGS);

        final String word;
        final String digit;
        final Feather shape;

        Place(String word, String digit, Feather shape) {
            this.word = word;
            this.digit = digit;
            this.shape = shape;
        }

        Route route() {
            return switch (this) {
                case BALANCES -> new Route.Balances();
                case PAYOUT -> new Route.NewPayout();
                case HISTORY -> new Route.History(null);
                case PAYEES -> new Route.Payees(null);
                case WEBHOOKS -> new Route.Webhooks();
                case SETTINGS -> new Route.Settings();
            };
        }
    }

    /** @param go leads to the places that it has */
    Rail(Navigator go) {
        getStyleClass().add("rail");
        setId("rail");
        ImageView logo = new ImageView(Mark.image(64));
        logo.setFitWidth(32);
        logo.setFitHeight(32);
        VBox head = new VBox(logo);
        head.getStyleClass().add("rail-mark");
        getChildren().add(head);
        boolean apart = false;
        for (Place place : Place.values()) {
            if (!go.leadsTo(place.route().getClass())) {
                continue;
            }
            if (!apart && (place == Place.WEBHOOKS || place == Place.SETTINGS)) {
                apart = true;
                Region gap = new Region();
                setVgrow(gap, Priority.ALWAYS);
                getChildren().add(gap);
            }
            getChildren().add(button(place, go));
        }
    }

    private ToggleButton button(Place place, Navigator go) {
        ToggleButton button = new ToggleButton(place.word, Icons.of(place.shape));
        button.setId("rail-" + place.name().toLowerCase(java.util.Locale.ROOT));
        button.setContentDisplay(ContentDisplay.TOP);
        button.getStyleClass().add("rail-place");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(place.word);
        button.setTooltip(new Tooltip(place.word + "  Ctrl+" + place.digit));
        button.setOnAction(event -> {
            // A toggle would switch itself off; where one is, one stays.
            button.setSelected(true);
            go.go(place.route());
        });
        buttons.put(place, button);
        return button;
    }

    void showPlace(Route route) {
        Class<? extends Route> home = home(route);
        buttons.forEach((place, button) -> button.setSelected(place.route().getClass() == home));
    }

    /** What is reached from the history belongs to it. */
    private static Class<? extends Route> home(Route route) {
        return switch (route) {
            case Route.BringIn it -> Route.History.class;
            case Route.AsOf it -> Route.History.class;
            case Route.Charts it -> Route.History.class;
            case Route.Export it -> Route.History.class;
            case Route.Receipt it -> Route.History.class;
            default -> route.getClass();
        };
    }
}
