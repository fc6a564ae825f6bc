package dev.coffer.core.address;

import java.util.ArrayList;
import java.util.List;

/**
 * How an address relates to one that was paid or saved before.
 *
 * @param start how many characters agree at the beginning, not counting those that the alphabet fixes
 * @param end how many agree at the end
 * @param differing offsets in the candidate's text at which it differs from the known one (beyond the shorter of the two,
 *     all), for marking letter by letter; empty where both are the same
 */
public record Likeness(Grade grade, Address candidate, Address known, int start, int end, List<Integer> differing) {

    /** From harmless to alarming. */
    public enum Grade {
        /** Alike at one end only; happens to honest newcomers. Say it softly. */
        WHISPER,
        /** The very same receiver. */
        SAME,
        /** The same text, known on another chain of Ethereum's family: ask whether the receiver expects money there. */
        SAME_ON_OTHER_CHAIN,
        /** Alike at both ends and yet another: what address poisoning looks like. Stop. */
        ALARM
    }

    public Likeness {
        differing = List.copyOf(differing);
    }

    static Likeness same(Address candidate, Address known) {
        Grade grade = candidate.chain() == known.chain() ? Grade.SAME : Grade.SAME_ON_OTHER_CHAIN;
        int length = candidate.text().length();
        return new Likeness(grade, candidate, known, length, length, List.of());
    }

    static Likeness alike(Grade grade, Address candidate, Address known, int start, int end) {
        String one = AddressLikeness.comparable(candidate);
        String other = AddressLikeness.comparable(known);
        List<Integer> differing = new ArrayList<>();
        for (int i = 0; i < one.length(); i++) {
            if (i >= other.length() || one.charAt(i) != other.charAt(i)) {
                differing.add(i);
            }
        }
        return new Likeness(grade, candidate, known, start, end, differing);
    }
}
