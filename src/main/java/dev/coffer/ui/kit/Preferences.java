package dev.coffer.ui.kit;

import dev.coffer.core.feed.Feed;

/** What a person chose about looks and units. It survives the program and never touches money. */
public interface Preferences {

    Feed<Choices> choices();

    /** Takes effect at once; written in the background, so it may be called on the screen's thread. */
    void choose(Choices choices);

    enum Look {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** @param fiat ISO 4217 code that estimates are shown in */
    record Choices(Look look, String fiat) {
        public static final Choices DEFAULT = new Choices(Look.SYSTEM, "USD");

        public Choices withLook(Look chosen) {
            return new Choices(chosen, fiat);
        }

        public Choices withFiat(String chosen) {
            return new Choices(look, chosen);
        }
    }
}
