package dev.coffer.core.address;

/**
 * An address to which nobody should be paid.
 *
 * @param what the thing in words that fit the sentence, for example {@code USDT on Ethereum}
 * @param source where that is published
 */
public record DeniedAddress(Address address, Kind kind, String what, String source) {

    /** Why money sent there is lost. */
    public enum Kind {
        /** The contract of a token: it takes what it is sent and gives nothing back. */
        CONTRACT,
        /** An address that nobody holds a key of. */
        BURN,
        /** A deposit address of the paying account itself; not shipped, but known at run time. */
        OWN
    }

    AddressProblem problem() {
        return switch (kind) {
            case CONTRACT -> AddressProblem.of(ProblemKind.DENIED_CONTRACT, what);
            case BURN -> AddressProblem.of(ProblemKind.DENIED_BURN, what);
            case OWN -> AddressProblem.of(ProblemKind.DENIED_OWN, what);
        };
    }
}
