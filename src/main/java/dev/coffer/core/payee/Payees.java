package dev.coffer.core.payee;

import dev.coffer.core.address.Address;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The whole book at one moment, sorted by name, ready to be searched while somebody types. */
public final class Payees {
    private static final Comparator<Entry> BY_NAME = Comparator.comparing(Entry::foldedName)
            .thenComparing(entry -> entry.payee().id().value());

    public static final Payees NONE = new Payees(Map.of());

    private final Map<PayeeId, Entry> entries;
    private final List<Entry> sorted;
    private final Map<Address, List<Holding>> holdings = new HashMap<>();

    /** Folding is slow and sorting compares often, so both texts are made once. */
    private record Entry(Payee payee, String foldedName, String searchText) {

        static Entry of(Payee payee) {
            return new Entry(payee, fold(payee.name()), fold(searchable(payee)));
        }
    }

    /** That an address is or was a payee's. */
    public record Holding(Payee payee, PayeeVersion version) {

        public boolean isCurrent() {
            return version.equals(payee.current());
        }
    }

    private Payees(Map<PayeeId, Entry> entries) {
        this.entries = entries;
        this.sorted = entries.values().stream().sorted(BY_NAME).toList();
        for (Entry entry : sorted) {
            for (PayeeVersion version : entry.payee().versions().reversed()) {
                holdings.computeIfAbsent(version.address(), ignored -> new ArrayList<>())
                        .add(new Holding(entry.payee(), version));
            }
        }
    }

    public static Payees of(Collection<Payee> payees) {
        return NONE.with(payees);
    }

    /** These payees as they are now in the place of, or beside, those of the same id. */
    public Payees with(Collection<Payee> changed) {
        Map<PayeeId, Entry> next = new LinkedHashMap<>(entries);
        changed.forEach(payee -> next.put(payee.id(), Entry.of(payee)));
        return new Payees(next);
    }

    /** By name. */
    public List<Payee> all() {
        return sorted.stream().map(Entry::payee).toList();
    }

    public int size() {
        return sorted.size();
    }

    public Optional<Payee> find(PayeeId id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::payee);
    }

    /** Payees of that name, whatever the case of its letters. */
    public List<Payee> named(String name) {
        String folded = fold(name.strip());
        return sorted.stream()
                .filter(entry -> entry.foldedName().equals(folded))
                .map(Entry::payee)
                .toList();
    }

    /** Whose this address is or was; a payee's newer version before its older ones. */
    public List<Holding> holding(Address address) {
        return List.copyOf(holdings.getOrDefault(address, List.of()));
    }

    /** Every address ever saved. */
    public Collection<Address> addresses() {
        return List.copyOf(holdings.keySet());
    }

    /** Those in which every word of the text occurs: in name, claim references, or any version's address, chain, document, note or saver. */
    public List<Payee> search(String text) {
        List<String> words = List.of(fold(text).strip().split("\\s+", -1));
        return sorted.stream()
                .filter(entry -> words.stream().allMatch(entry.searchText()::contains))
                .map(Entry::payee)
                .toList();
    }

    private static String searchable(Payee payee) {
        StringBuilder text = new StringBuilder(payee.name());
        payee.claimReferences().forEach(reference -> text.append('\n').append(reference));
        for (PayeeVersion version : payee.versions()) {
            text.append('\n').append(version.address().chain().displayName());
            text.append('\n').append(version.address().text());
            text.append('\n').append(version.document());
            text.append('\n').append(version.note());
            text.append('\n').append(version.savedBy());
        }
        return text.toString();
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
