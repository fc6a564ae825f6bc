package dev.coffer.export;

import java.awt.Color;

/** How a line of text is set. */
record Ink(PaperFont font, float size, Color color) {
    private static final float LEADING = 1.35f;

    float lineHeight() {
        return size * LEADING;
    }

    float width(String text) {
        return font.width(text, size);
    }
}
