package dev.coffer.fuzz;

import dev.coffer.core.address.AddressFuzz;
import dev.coffer.core.address.LinkFuzz;
import dev.coffer.core.address.LocatorFuzz;
import java.util.List;

/** Everything that is fuzzed. */
final class Targets {
    private Targets() {}

    static List<Target> all() {
        return List.of(new AddressFuzz(), new AmountFuzz(), new LinkFuzz(), new DateFuzz(), new LocatorFuzz());
    }

    static Target named(String name) {
        return all().stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
