package dev.coffer.ui.kit;

import dev.coffer.core.money.Chain;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A chain by name and colour, never by one alone. */
public final class ChainBadge extends Label {

    public ChainBadge() {
        getStyleClass().add("chain-badge");
        Region mark = new Region();
        mark.getStyleClass().add("chain-mark");
        setGraphic(mark);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(USE_PREF_SIZE);
        show(null);
    }

    public ChainBadge(@Nullable Chain chain) {
        this();
        show(chain);
    }

    /** @param chain absent: the code is not in the catalogue, so nobody knows its chain */
    public void show(@Nullable Chain chain) {
        getStyleClass().removeIf(name -> name.startsWith("chain-") && !name.equals("chain-badge"));
        getStyleClass().add(styleClass(chain));
        String name = chain == null ? "Unknown chain" : chain.displayName();
        setText(name);
        setAccessibleText("Chain: " + name);
    }

    /** {@code chain-bitcoin}, {@code chain-binance-smart-chain}, … {@code chain-unknown}: sets the looked-up colour {@code -coffer-chain}. */
    public static String styleClass(@Nullable Chain chain) {
        return "chain-"
                + (chain == null
                        ? "unknown"
                        : chain.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
