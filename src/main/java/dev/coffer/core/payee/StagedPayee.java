package dev.coffer.core.payee;

import dev.coffer.core.address.Address;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A payee as it will be, while the rows of a file are gone through. */
final class StagedPayee {
    final PayeeId id;
    final String name;

    /** As the book has it; absent for a new one. */
    final @Nullable Payee before;

    private final List<PayeeVersion> versions = new ArrayList<>();
    private final Set<String> claimReferences = new LinkedHashSet<>();

    StagedPayee(Payee before) {
        this.id = before.id();
        this.name = before.name();
        this.before = before;
        versions.addAll(before.versions());
        claimReferences.addAll(before.claimReferences());
    }

    StagedPayee(PayeeId id, String name) {
        this.id = id;
        this.name = name;
        this.before = null;
    }

    int newest() {
        return versions.size();
    }

    PayeeVersion version(int number) {
        return versions.get(number - 1);
    }

    /** For a row that does not say which version it is: the newest if it has that address, else the next. */
    int numberFor(Address address) {
        boolean current = !versions.isEmpty() && versions.getLast().address().equals(address);
        return current ? versions.size() : versions.size() + 1;
    }

    void add(PayeeVersion version) {
        versions.add(version);
    }

    /** Whether one of them was not here yet. Those that are here stay. */
    boolean addClaims(List<String> references) {
        return claimReferences.addAll(references);
    }

    /** Empty where nothing would change. */
    Optional<PayeeChange> change() {
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        Payee after = new Payee(id, name, List.copyOf(claimReferences), versions);
        int known = before == null ? 0 : before.versions().size();
        return after.equals(before) ? Optional.empty() : Optional.of(new PayeeChange(after, known));
    }
}
