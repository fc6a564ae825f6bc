package dev.coffer.support;

import dev.coffer.core.address.Address;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payee.Payee;
import dev.coffer.core.payee.PayeeId;
import dev.coffer.core.payee.PayeeVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Payees for tests, each with real addresses. */
public final class SamplePayees {
    public static final Instant LONG_AGO = Instant.parse("2025-03-01T08:15:30.250Z");
    public static final Address ETHER = new Address(Chain.ETHEREUM, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
    public static final Address OTHER_ETHER = new Address(Chain.ETHEREUM, "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359");
    public static final Address TRON = new Address(Chain.TRON, "TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC");
    public static final Address OTHER_TRON = new Address(Chain.TRON, "TDrV66kAj2tcfzbKvG75Zj7iLNesmq94gn");
    public static final Address BITCOIN = new Address(Chain.BITCOIN, "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");

    private SamplePayees() {}

    /** The same name is the same payee. */
    public static PayeeId id(String name) {
        return new PayeeId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    public static Payee payee(String name, Address... addresses) {
        return payee(name, LONG_AGO, addresses);
    }

    /** @param knownSince since when every version of it is in the book */
    public static Payee payee(String name, Instant knownSince, Address... addresses) {
        List<PayeeVersion> versions = new ArrayList<>();
        for (Address address : addresses) {
            int number = versions.size() + 1;
            versions.add(new PayeeVersion(
                    number, address, "ada", knownSince, knownSince, "letter " + number + " of " + name, ""));
        }
        return new Payee(id(name), name, List.of("CLM-" + name.length()), versions);
    }
}
