package dev.coffer.core.address;

import dev.coffer.core.money.Chain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Addresses that are intact and yet swallow money: token contracts and burn addresses (see the resource {@code denied.txt}).
 * An entry of one of Ethereum, BSC and Polygon counts on all three, since nobody can own a contract's address elsewhere.
 */
public final class DenyList {

    private static final String RESOURCE = "denied.txt";

    private final Map<String, DeniedAddress> byKey;

    private DenyList(Map<String, DeniedAddress> byKey) {
        this.byKey = byKey;
    }

    /** The list that ships with Coffer. */
    public static DenyList shipped() {
        try (InputStream in = DenyList.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<DeniedAddress> entries = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    entries.add(entry(line));
                }
            }
            return of(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list of exactly these. */
    public static DenyList of(Collection<DeniedAddress> entries) {
        Map<String, DeniedAddress> byKey = new HashMap<>();
        for (DeniedAddress entry : entries) {
            byKey.putIfAbsent(key(entry.address().chain(), entry.address().text()), entry);
        }
        return new DenyList(Map.copyOf(byKey));
    }

    /** This list and some entries more, such as the account's own deposit addresses; entries already there win. */
    public DenyList with(Collection<DeniedAddress> more) {
        List<DeniedAddress> all = new ArrayList<>(byKey.values());
        all.addAll(more);
        return of(all);
    }

    /** The entry for an address, also where it is listed for another chain of Ethereum's family. */
    public Optional<DeniedAddress> find(Address address) {
        return Optional.ofNullable(byKey.get(key(address.chain(), address.text())));
    }

    public Collection<DeniedAddress> entries() {
        return byKey.values();
    }

    private static String key(Chain chain, String text) {
        Network network = Network.of(chain);
        return network + " " + (network == Network.ETHEREUM_FAMILY ? Ascii.lower(text) : text);
    }

    private static DeniedAddress entry(String line) {
        String[] fields = line.split("\\|", -1);
        if (fields.length != 5) {
            throw new IllegalStateException("denied.txt wants five fields: " + line);
        }
        Address address = new Address(Chain.valueOf(fields[0].strip()), fields[1].strip());
        return new DeniedAddress(
                address, DeniedAddress.Kind.valueOf(fields[2].strip()), fields[3].strip(), fields[4].strip());
    }
}
