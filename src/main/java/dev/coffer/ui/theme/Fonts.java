package dev.coffer.ui.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;

/**
 * Picks from what the machine has, because JavaFX's style sheets take one family only and know no fallback list. Coffer ships no
 * font; on a bare Linux machine DejaVu is there, and its condensed cut reads best at this size.
 */
final class Fonts {
    private static final List<String> TEXT = List.of(
            "Segoe UI",
            ".AppleSystemUIFont",
            "SF Pro Text",
            "Inter",
            "Noto Sans",
            "Ubuntu",
            "Cantarell",
            "Liberation Sans",
            "DejaVu Sans Condensed",
            "DejaVu Sans");
    private static final List<String> MONO = List.of(
            "Cascadia Mono",
            "Consolas",
            "SF Mono",
            "Menlo",
            "JetBrains Mono",
            "Noto Sans Mono",
            "Ubuntu Mono",
            "Liberation Mono",
            "DejaVu Sans Mono");

    private static final String STYLESHEET = write();

    private Fonts() {}

    /** A style sheet in a data URI: the text family for all, the fixed-width one for {@code .mono}. */
    static String stylesheet() {
        return STYLESHEET;
    }

    private static String write() {
        Set<String> present = new HashSet<>(Font.getFamilies());
        String css = ".root{-fx-font-family:\"" + first(TEXT, present, "System") + "\";}"
                + ".mono,.mono .text{-fx-font-family:\"" + first(MONO, present, "Monospaced") + "\";}";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String first(List<String> wanted, Set<String> present, String otherwise) {
        return wanted.stream().filter(present::contains).findFirst().orElse(otherwise);
    }
}
