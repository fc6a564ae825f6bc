package dev.coffer.core.address;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A typed text after the only two liberties that Coffer takes with it: blanks around it are left out, and so are single blanks
 * between groups of exactly four, because that is how Coffer (and paper) shows addresses and full groups prove that nothing
 * is missing. Both are remarked on. Every other blank, and every character that is not printable ASCII, is refused by name.
 */
final class TypedText {

    private static final int GROUP = 4;

    private final String text;
    private final int[] offsets;
    private final List<AddressRemark> remarks;
    private final @Nullable AddressProblem problem;

    private TypedText(String text, int[] offsets, List<AddressRemark> remarks, @Nullable AddressProblem problem) {
        this.text = text;
        this.offsets = offsets;
        this.remarks = remarks;
        this.problem = problem;
    }

    static TypedText of(String typed) {
        int from = 0;
        int to = typed.length();
        while (from < to && StrangeCharacters.isBlank(typed.charAt(from))) {
            from++;
        }
        while (to > from && StrangeCharacters.isBlank(typed.charAt(to - 1))) {
            to--;
        }
        List<AddressRemark> remarks = new ArrayList<>();
        if (from > 0 || to < typed.length()) {
            remarks.add(AddressRemark.of(AddressRemark.Kind.BLANKS_AROUND));
        }
        StringBuilder text = new StringBuilder(to - from);
        int[] offsets = new int[to - from + 1];
        int firstBlank = -1;
        int people = 0;
        for (int i = from; i < to; i += Character.charCount(typed.codePointAt(i))) {
            int c = typed.codePointAt(i);
            if (StrangeCharacters.isBlank(c)) {
                firstBlank = firstBlank < 0 ? i : firstBlank;
                continue;
            }
            people++;
            if (!Ascii.isPrintable(c)) {
                return refused(StrangeCharacters.problem(c, people, i));
            }
            offsets[text.length()] = i;
            text.append((char) c);
        }
        if (firstBlank >= 0) {
            if (!inGroups(typed.substring(from, to))) {
                return refused(
                        AddressProblem.at(firstBlank, ProblemKind.BLANK_INSIDE, Integer.toString(firstBlank - from)));
            }
            remarks.add(AddressRemark.of(AddressRemark.Kind.GROUPS_JOINED));
        }
        offsets[text.length()] = to;
        return new TypedText(text.toString(), offsets, List.copyOf(remarks), null);
    }

    /** Full groups of four with one plain blank between; the last may be shorter; a lone {@code 0x} may lead. */
    private static boolean inGroups(String text) {
        int start = text.startsWith("0x ") ? 3 : 0;
        for (int i = start; i < text.length(); i++) {
            boolean betweenGroups = (i - start) % (GROUP + 1) == GROUP;
            char c = text.charAt(i);
            if (betweenGroups ? c != ' ' : !Ascii.isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static TypedText refused(AddressProblem problem) {
        return new TypedText("", new int[1], List.of(), problem);
    }

    String text() {
        return text;
    }

    List<AddressRemark> remarks() {
        return remarks;
    }

    @Nullable
    AddressProblem problem() {
        return problem;
    }

    /** Where a character of {@link #text()} stands in what was typed. */
    int typedOffset(int offset) {
        return offsets[Math.min(offset, text.length())];
    }
}
