package dev.coffer.core.address;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names characters that have no business in an address: look-alikes of other scripts, invisible and direction-changing ones.
 * They are refused, never mapped to what they look like: a text that holds one was altered, by a program or by somebody.
 */
final class StrangeCharacters {

    /** Pairs of a letter and the ASCII character that most fonts draw alike (a choice out of Unicode's confusables.txt). */
    private static final String TWINS =
            // Cyrillic
            "\u0430a\u0435e\u043eo\u0440p\u0441c\u0443y\u0445x\u0456i\u0458j\u0455s\u04bbh\u0501d\u051bq\u051dw"
                    + "\u0410A\u0412B\u0415E\u041aK\u041cM\u041dH\u041eO\u0420P\u0421C\u0422T\u0423Y\u0425X\u0406I\u0408J\u0405S"
                    + "\u04afy\u0475v\u043ar\u04373"
                    // Greek
                    + "\u0391A\u0392B\u0395E\u0396Z\u0397H\u0399I\u039aK\u039cM\u039dN\u039fO\u03a1P\u03a4T\u03a5Y\u03a7X"
                    + "\u03b1a\u03bfo\u03bdv\u03c1p\u03c5u\u03b9i\u03bak\u03c7x"
                    // Armenian and Latin extensions
                    + "\u0570h\u0578n\u057du\u0585o\u0261g\u0131i\u0251a\u217cl\u01c0l\u00d70";

    private static final Map<Integer, Character> TWIN = new HashMap<>();

    static {
        for (int i = 0; i < TWINS.length(); i += 2) {
            TWIN.put((int) TWINS.charAt(i), TWINS.charAt(i + 1));
        }
    }

    private StrangeCharacters() {}

    /** Blanks as people know them: they take up room and are nothing else. Zero-width ones are not among them. */
    static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /**
     * @param people the character's number, counted from 1 without blanks
     * @param offset where it stands in the typed text
     */
    static AddressProblem problem(int c, int people, int offset) {
        String number = Integer.toString(people);
        if (isInvisible(c)) {
            return AddressProblem.at(offset, ProblemKind.INVISIBLE_CHARACTER, number, name(c));
        }
        String shown = Character.toString(c);
        String twin = twin(c);
        return twin == null
                ? AddressProblem.at(offset, ProblemKind.STRANGE_CHARACTER, number, shown, name(c))
                : AddressProblem.at(offset, ProblemKind.LOOK_ALIKE_CHARACTER, number, shown, name(c), twin);
    }

    static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            // Hangul fillers and the blank Braille pattern are letters and symbols by category, yet nothing is drawn.
            default -> c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0 || c == 0x2800;
        };
    }

    /** The ASCII letter or digit that the character can be taken for, or null. */
    private static @Nullable String twin(int c) {
        Character known = TWIN.get(c);
        if (known != null) {
            return known.toString();
        }
        String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        char first = plain.charAt(0);
        return Ascii.isLetterOrDigit(first) ? String.valueOf(first) : null;
    }

    private static String name(int c) {
        String code = String.format(Locale.ROOT, "U+%04X", c);
        String name = Character.getName(c);
        return name == null ? code : name.toLowerCase(Locale.ROOT) + ", " + code;
    }
}
