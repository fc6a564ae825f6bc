package dev.coffer.core.address;

/** What {@link PaymentUriParser} says of a text that looks like a link. */
sealed interface PaymentUriReading {

    /** @param addressOffset where the receiver's address begins in the link */
    record Read(PaymentUri uri, int addressOffset) implements PaymentUriReading {}

    record Bad(AddressProblem problem) implements PaymentUriReading {}

    static PaymentUriReading bad(ProblemKind kind, String... arguments) {
        return new Bad(AddressProblem.of(kind, arguments));
    }

    static PaymentUriReading malformed(String what) {
        return bad(ProblemKind.LINK_MALFORMED, what);
    }
}
