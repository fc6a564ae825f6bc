package dev.coffer.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font that travels inside the document, so that it looks the same everywhere and in ten years. What it cannot draw is not left out:
 * the character's number stands in its place, as {@code [U+4E2D]}. Scripts that have to be shaped or run from right to left are
 * treated as if the font lacked them, because drawn letter by letter they would read as something else.
 */
final class PaperFont {
    private static final Set<UnicodeScript> DRAWN_LETTER_BY_LETTER = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED);
    private static final int PER_MILLE = 1000;

    private final PDType0Font font;
    private final CmapLookup glyphs;

    private PaperFont(PDType0Font font, CmapLookup glyphs) {
        this.font = font;
        this.glyphs = glyphs;
    }

    /** Only the characters in use are embedded. */
    static PaperFont load(PDDocument document, String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PaperFont.class.getResourceAsStream("/dev/coffer/export/fonts/" + file), file)) {
            TrueTypeFont ttf = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // No ligatures: one character, one glyph, so that what is copied out of the document is what was in it.
            ttf.setEnableGsub(false);
            return new PaperFont(PDType0Font.load(document, ttf, true), ttf.getUnicodeCmapLookup());
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The text as this font can show it; line breaks are kept. */
    String printable(String text) {
        StringBuilder shown = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .codePoints()
                .forEach(c -> {
                    if (c == '\n' || draws(c)) {
                        shown.appendCodePoint(c);
                    } else if (c == '\t') {
                        shown.append("    ");
                    } else {
                        shown.append(String.format(Locale.ROOT, "[U+%04X]", c));
                    }
                });
        return shown.toString();
    }

    /** Whether {@link #printable} had to put numbers in the place of characters. */
    boolean lacks(String text) {
        return !printable(text)
                .equals(Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n"));
    }

    private boolean draws(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && DRAWN_LETTER_BY_LETTER.contains(UnicodeScript.of(c))
                && glyphs.getGlyphId(c) != 0;
    }

    /** Of a text that is {@link #printable}, on one line. */
    float width(String text, float size) {
        try {
            return font.getStringWidth(text) * size / PER_MILLE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Broken at blanks, and inside a word only where it alone is wider than the line. */
    List<String> wrap(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : printable(text).split("\n", -1)) {
            wrapParagraph(paragraph, size, width, lines);
        }
        return lines;
    }

    private void wrapParagraph(String paragraph, float size, float width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split("(?<= )")) {
            if (!line.isEmpty() && width(line + word.stripTrailing(), size) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(word);
            while (width(line.toString().stripTrailing(), size) > width) {
                int cut = fitting(line, size, width);
                lines.add(line.substring(0, cut));
                line.delete(0, cut);
            }
        }
        lines.add(line.toString().stripTrailing());
    }

    private int fitting(StringBuilder line, float size, float width) {
        int cut = Character.charCount(line.codePointAt(0));
        while (cut < line.length()) {
            int next = cut + Character.charCount(line.codePointAt(cut));
            if (width(line.substring(0, next), size) > width) {
                break;
            }
            cut = next;
        }
        return cut;
    }
}
