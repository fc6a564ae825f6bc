package dev.coffer.core.address;

import java.util.List;
import java.util.Optional;

/** What {@link AddressParser} says of one typed or pasted text; there is no fourth outcome and no exception. */
public sealed interface AddressVerdict {

    /** Nothing but blanks: no reason to complain yet. */
    record Empty() implements AddressVerdict {}

    /**
     * An address of the chosen chain whose checksum holds, or that has none to check (a remark says so).
     *
     * @param remarks what the person should know of how the text was read, in the order in which it happened
     * @param uri what the payment link said, where the text was one. Its amount, asset and chain are for comparing; nobody
     *     may take them over unasked
     */
    record Valid(Address address, List<AddressRemark> remarks, Optional<PaymentUri> uri) implements AddressVerdict {
        public Valid {
            remarks = List.copyOf(remarks);
        }
    }

    /** Not payable as it stands. */
    record Refused(AddressProblem problem) implements AddressVerdict {}
}
