package dev.coffer.core.address;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Addresses sorted from both ends, so that a newcomer is compared with its few neighbours only. Immutable.
 */
public final class KnownAddresses {

    private static final KnownAddresses NONE = new KnownAddresses(new TreeMap<>(), new TreeMap<>(), 0);

    private static final Comparator<Likeness> STRONGEST_FIRST = Comparator.comparing(Likeness::grade)
            .thenComparingInt(likeness -> likeness.start() + likeness.end())
            .reversed();

    /** Keys are the chain's network and the text that is looked at, forwards and backwards. */
    private final NavigableMap<String, List<Address>> fromStart;

    private final NavigableMap<String, List<Address>> fromEnd;
    private final int size;

    private KnownAddresses(
            NavigableMap<String, List<Address>> fromStart, NavigableMap<String, List<Address>> fromEnd, int size) {
        this.fromStart = fromStart;
        this.fromEnd = fromEnd;
        this.size = size;
    }

    public static KnownAddresses none() {
        return NONE;
    }

    public static KnownAddresses of(Collection<Address> addresses) {
        return NONE.with(addresses);
    }

    /** This index and one address more. */
    public KnownAddresses with(Address address) {
        return with(List.of(address));
    }

    /** This index and some addresses more; those already in it change nothing. */
    public KnownAddresses with(Collection<Address> addresses) {
        NavigableMap<String, List<Address>> start = new TreeMap<>(fromStart);
        NavigableMap<String, List<Address>> end = new TreeMap<>(fromEnd);
        int count = size;
        for (Address address : addresses) {
            if (put(start, startKey(address), address)) {
                put(end, endKey(address), address);
                count++;
            }
        }
        return new KnownAddresses(start, end, count);
    }

    private static boolean put(NavigableMap<String, List<Address>> map, String key, Address address) {
        List<Address> before = map.getOrDefault(key, List.of());
        if (before.contains(address)) {
            return false;
        }
        List<Address> after = new ArrayList<>(before);
        after.add(address);
        map.put(key, List.copyOf(after));
        return true;
    }

    public int size() {
        return size;
    }

    /** The gravest relation to any known address, as {@link #compare} orders them; empty for an unremarkable newcomer. */
    public Optional<Likeness> gravest(Address candidate) {
        List<Likeness> all = compare(candidate);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
    }

    /**
     * All remarkable relations, the gravest first. That an address is known itself does not silence an alarm: the twin may
     * have been saved by mistake.
     */
    public List<Likeness> compare(Address candidate) {
        Set<Address> neighbours = new LinkedHashSet<>();
        collect(fromStart, startKey(candidate), AddressLikeness.WHISPER, candidate, neighbours);
        collect(fromEnd, endKey(candidate), AddressLikeness.WHISPER, candidate, neighbours);
        List<Likeness> found = new ArrayList<>();
        for (Address neighbour : neighbours) {
            AddressLikeness.compare(candidate, neighbour).ifPresent(found::add);
        }
        found.sort(STRONGEST_FIRST);
        return List.copyOf(found);
    }

    /** An alarm needs four at the end, so whatever may alarm or whisper shares four with the candidate at one end. */
    private static void collect(
            NavigableMap<String, List<Address>> map, String key, int shared, Address candidate, Set<Address> into) {
        int head = network(candidate).length();
        String prefix = key.substring(0, Math.min(key.length(), head + shared));
        map.subMap(prefix, prefix + Character.MAX_VALUE).values().forEach(into::addAll);
    }

    private static String startKey(Address address) {
        return network(address) + AddressLikeness.body(address);
    }

    private static String endKey(Address address) {
        return network(address) + AddressLikeness.reversed(AddressLikeness.body(address));
    }

    private static String network(Address address) {
        return Network.of(address.chain()) + " ";
    }
}
