package dev.coffer.core.address;

import dev.coffer.core.money.Chain;
import java.util.Optional;

/**
 * Grades how alike two addresses look to somebody who checks the ends only. People skip case, so it does not count here in
 * any alphabet, and neither do leading characters that every address of the kind shares.
 *
 * <p>Three at the start and four at the end, both, mark a forged twin: honest newcomers get there about once in 27,000
 * against 10,000 known addresses in hexadecimal, and far more rarely in larger alphabets. Four at one end alone happens to
 * every fourth newcomer, so that is only whispered.
 */
public final class AddressLikeness {

    static final int ALARM_START = 3;
    static final int ALARM_END = 4;
    static final int WHISPER = 4;

    private AddressLikeness() {}

    /** The relation of two addresses, or empty where they have nothing remarkable in common. */
    public static Optional<Likeness> compare(Address candidate, Address known) {
        if (Network.of(candidate.chain()) != Network.of(known.chain())) {
            return Optional.empty();
        }
        if (comparable(candidate).equals(comparable(known))) {
            return Optional.of(Likeness.same(candidate, known));
        }
        String one = body(candidate);
        String other = body(known);
        int start = common(one, other);
        int end = common(reversed(one), reversed(other));
        if (start >= ALARM_START && end >= ALARM_END) {
            return Optional.of(Likeness.alike(Likeness.Grade.ALARM, candidate, known, start, end));
        }
        return start >= WHISPER || end >= WHISPER
                ? Optional.of(Likeness.alike(Likeness.Grade.WHISPER, candidate, known, start, end))
                : Optional.empty();
    }

    /** The characters that two addresses share if they are alike at the start; in lower case. */
    public static String head(Address address) {
        String body = body(address);
        return body.substring(0, Math.min(WHISPER, body.length()));
    }

    /** The characters that two addresses share if they are alike at the end; in lower case. */
    public static String tail(Address address) {
        String body = body(address);
        return body.substring(Math.max(0, body.length() - WHISPER));
    }

    /** The text in the form in which equal means the same receiver: hexadecimal without case, all others as they are. */
    static String comparable(Address address) {
        return Network.of(address.chain()) == Network.ETHEREUM_FAMILY ? Ascii.lower(address.text()) : address.text();
    }

    /** What is left to look at: without the fixed beginning, without case. */
    static String body(Address address) {
        return Ascii.lower(address.text().substring(fixed(address.chain(), address.text())));
    }

    private static int fixed(Chain chain, String text) {
        if (Network.of(chain) == Network.ETHEREUM_FAMILY) {
            return text.startsWith("0x") ? 2 : 0;
        }
        return text.startsWith("bc1") ? 4 : 1;
    }

    static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static int common(String one, String other) {
        int limit = Math.min(one.length(), other.length());
        int count = 0;
        while (count < limit && one.charAt(count) == other.charAt(count)) {
            count++;
        }
        return count;
    }
}
