package dev.coffer.core.payee;

import dev.coffer.core.address.Address;
import java.time.Instant;

/**
 * One address that a payee had or has, exactly as it was saved. A changed address is a new version.
 *
 * @param number     1 for the first, without gaps
 * @param savedBy    who saved it first, wherever that was
 * @param savedAt    when that was, in whole milliseconds
 * @param knownSince since when this workspace knows it; later than {@code savedAt} for one that came in a file. The cool-off counts from here
 * @param document   what the address was copied from
 * @param note       anything worth knowing, may be empty
 */
public record PayeeVersion(
        int number,
        Address address,
        String savedBy,
        Instant savedAt,
        Instant knownSince,
        String document,
        String note) {

    public PayeeVersion {
        if (number < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
    }
}
