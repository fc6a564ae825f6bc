package dev.coffer.core.address;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The look-alike radar: compares a candidate with every address ever paid or saved in the payee book, however many they are. */
@FunctionalInterface
public interface LikenessSearch {
    /** For an empty ledger. */
    LikenessSearch NOTHING_KNOWN = candidate -> List.of();

    /**
     * All remarkable relations, the gravest first, as {@link KnownAddresses#compare} orders them; null where the answer is still awaited,
     * and then nothing may be paid to the candidate yet.
     *
     * @throws dev.coffer.core.failure.FailureException {@code Storage}, where the known addresses cannot be read
     */
    @Nullable
    List<Likeness> compare(Address candidate);
}
