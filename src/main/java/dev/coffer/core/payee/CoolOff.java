package dev.coffer.core.payee;

import dev.coffer.core.address.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * How long a newly saved address rests before it is paid without asking: time for somebody to notice that a letter was forged, or that the
 * payee never sent one.
 *
 * @param period zero switches it off
 */
public record CoolOff(Duration period) {
    public static final CoolOff USUAL = new CoolOff(Duration.ofHours(24));
    public static final CoolOff OFF = new CoolOff(Duration.ZERO);

    public CoolOff {
        if (period.isNegative()) {
            throw new IllegalArgumentException("a cool-off is not negative");
        }
    }

    /** An address that is still cooling off. */
    public record Cooling(Payee payee, PayeeVersion version, Instant until) {}

    public Instant endsAt(PayeeVersion version) {
        return version.knownSince().plus(period);
    }

    /** Whether a payee's address is still cooling off then. One that was replaced does not cool off; it should not be paid at all. */
    public Optional<Cooling> of(Payee payee, Instant at) {
        PayeeVersion version = payee.current();
        Instant until = endsAt(version);
        return at.isBefore(until) ? Optional.of(new Cooling(payee, version, until)) : Optional.empty();
    }

    /** What is cooling off of those whose address this is; of several the one that does so for longest. */
    public Optional<Cooling> of(Payees payees, Address address, Instant at) {
        return payees.holding(address).stream()
                .filter(Payees.Holding::isCurrent)
                .flatMap(holding -> of(holding.payee(), at).stream())
                .max(Comparator.comparing(Cooling::until));
    }
}
