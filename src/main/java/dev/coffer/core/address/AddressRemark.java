package dev.coffer.core.address;

import java.util.List;

/**
 * Something a person should know of an address that was accepted. {@link #sentence()} is the English wording; the kind and
 * the arguments are what a translation needs.
 */
public record AddressRemark(Kind kind, List<String> arguments) {

    public AddressRemark {
        arguments = List.copyOf(arguments);
    }

    static AddressRemark of(Kind kind, String... arguments) {
        return new AddressRemark(kind, List.of(arguments));
    }

    /** What was noticed and what to do about it. */
    public String sentence() {
        return Sentence.fill(kind.english, arguments);
    }

    /** What there is to remark on. */
    public enum Kind {
        /** Blanks before or after were left out. */
        BLANKS_AROUND("Blanks before or after the address were left out."),
        /** The address came in groups of four. */
        GROUPS_JOINED("The address came in groups of four; the blanks between them were left out."),
        /** Ethereum's family, written in one case: nothing proves that no character is wrong. */
        NO_CHECKSUM(
                "This address is written in one case, so a mistyped character cannot be noticed. Compare every character"
                        + " with the source, or ask for the address in mixed case."),
        /** Bech32 in capitals, as from a QR code; sent in lower case. */
        UPPER_CASE(
                "The address came in capitals, as from a QR code; it is shown and sent in small letters and is the same."),
        /** It came in a payment link: compare what the link said. */
        FROM_LINK(
                "The address was taken out of a payment link; compare the amount, asset and chain that the link names with"
                        + " yours."),
        /** The link says an amount but its scheme does not say in which unit. */
        LINK_AMOUNT_WITHOUT_UNIT(
                "The link says {0}, but not in which unit. Take the amount from the claim, not from the link."),
        /** The link has parts that Coffer does not use. */
        LINK_PARTS_IGNORED("The link also holds {0}, which Coffer does not use.");

        private final String english;

        Kind(String english) {
            this.english = english;
        }
    }
}
