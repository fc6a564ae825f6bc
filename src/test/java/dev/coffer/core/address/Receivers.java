package dev.coffer.core.address;

import dev.coffer.core.money.Chain;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Receivers in any number, for measurements elsewhere. */
public final class Receivers {
    private static final List<Chain> CHAINS = List.of(Chain.values());

    private Receivers() {}

    /** Of all chains in equal parts. */
    public static List<Address> some(int count, RandomGenerator random) {
        List<Address> receivers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Chain chain = CHAINS.get(i % CHAINS.size());
            receivers.add(new Address(chain, Oracle.newAddress(chain, random)));
        }
        return receivers;
    }

    /**
     * A forgery with three characters of the known one at the start and four at the end. In {@code 0x} form its checksum holds; elsewhere
     * it takes a forger some time to find one that does, so there it is damaged as well.
     */
    public static Address twin(Address known, RandomGenerator random) {
        Address twin = Poison.of(known, AddressLikeness.ALARM_START, AddressLikeness.ALARM_END, random);
        return twin.text().startsWith("0x")
                ? new Address(
                        twin.chain(), Oracle.checksummed(Ascii.lower(twin.text().substring(2))))
                : twin;
    }
}
