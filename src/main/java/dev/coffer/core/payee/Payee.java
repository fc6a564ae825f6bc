package dev.coffer.core.payee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who is paid. The newest version is where the money goes; the older ones stay for whoever asks later. The name stays too: else
 * an address that was checked for one person could be handed to another.
 *
 * @param claimReferences the claims for which this payee is paid, in the order in which they were typed
 * @param versions        oldest first, at least one, numbered from 1
 */
public record Payee(PayeeId id, String name, List<String> claimReferences, List<PayeeVersion> versions) {

    public Payee {
        claimReferences = List.copyOf(claimReferences);
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a payee has an address");
        }
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).number() != i + 1) {
                throw new IllegalArgumentException("version " + (i + 1) + " of " + id + " is missing");
            }
        }
    }

    public PayeeVersion current() {
        return versions.getLast();
    }

    /** What replaced a version. */
    public Optional<PayeeVersion> after(PayeeVersion version) {
        return version.number() < versions.size() ? Optional.of(versions.get(version.number())) : Optional.empty();
    }

    Payee with(PayeeVersion next) {
        List<PayeeVersion> all = new ArrayList<>(versions);
        all.add(next);
        return new Payee(id, name, claimReferences, all);
    }

    Payee withClaimReferences(List<String> references) {
        return new Payee(id, name, references, versions);
    }
}
