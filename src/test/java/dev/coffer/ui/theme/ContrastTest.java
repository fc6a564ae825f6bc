package dev.coffer.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words on colours stay readable: 4.5:1 as WCAG 2.1 asks of text (success criterion 1.4.3). */
class ContrastTest {
    private static final Pattern COLOUR = Pattern.compile("-coffer-([a-z0-9-]+): #([0-9a-f]{6});");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyWordStandsOutFromItsGround(String theme) throws IOException {
        Map<String, String> colours = read(theme);
        for (String tone :
                new String[] {"waiting", "moving", "done", "failed", "uncertain", "closed", "warn", "sandbox"}) {
            contrast(colours, tone + "-fg", tone + "-bg");
        }
        for (String ground : new String[] {"canvas", "card", "rail", "rail-selected"}) {
            contrast(colours, "text", ground);
            contrast(colours, "quiet", ground);
        }
        for (String ground : new String[] {"failed-bg", "warn-bg", "waiting-bg"}) {
            contrast(colours, "text", ground);
        }
        contrast(colours, "failed-fg", "card");
        contrast(colours, "warn-fg", "card");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void nothingElseIsTheColourOfUncertaintyOrOfTheSandbox(String theme) throws IOException {
        Map<String, String> colours = read(theme);
        for (String own : new String[] {"uncertain-fg", "uncertain-bg", "sandbox-bg"}) {
            String colour = Objects.requireNonNull(colours.get(own));
            assertThat(colours.values().stream().filter(colour::equals)).as(own).hasSize(1);
        }
    }

    /** Shapes need less than letters: 3:1 (WCAG 2.2, 1.4.11). */
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyColourOfAChartStandsOutFromTheCard(String theme) throws IOException {
        Map<String, String> colours = read(theme);
        for (int i = 0; i < 8; i++) {
            assertThat(ratio(colours, "chart-" + i, "card")).as("chart-" + i).isGreaterThanOrEqualTo(3);
        }
    }

    private static void contrast(Map<String, String> colours, String text, String ground) {
        assertThat(ratio(colours, text, ground)).as(text + " on " + ground).isGreaterThanOrEqualTo(4.5);
    }

    private static double ratio(Map<String, String> colours, String text, String ground) {
        double first = luminance(Objects.requireNonNull(colours.get(text), text));
        double second = luminance(Objects.requireNonNull(colours.get(ground), ground));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex, 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> read(String theme) throws IOException {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(theme + ".css"))) {
            Map<String, String> colours = new HashMap<>();
            Matcher matcher = COLOUR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                colours.put(matcher.group(1), matcher.group(2));
            }
            return colours;
        }
    }
}
