package dev.coffer.store;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.AddressLikeness;
import dev.coffer.core.address.KnownAddresses;
import dev.coffer.core.address.Likeness;
import dev.coffer.core.address.LikenessSearch;
import dev.coffer.core.money.Chain;
import java.util.List;

/**
 * The radar over the ledger itself (V008): only the few addresses that share an end with the candidate are read and compared, so that it
 * costs the same with ten addresses and with a million, needs no memory, and knows all of them from the first moment. Waits for no other
 * reading; any thread but the screen's.
 */
public final class SqliteLikenessSearch implements LikenessSearch {
    static final String NEAR =
            "SELECT chain, address FROM receiver WHERE head = ? UNION SELECT chain, address FROM receiver WHERE tail = ?";

    private final Database database;

    public SqliteLikenessSearch(Database database) {
        this.database = database;
    }

    @Override
    public List<Likeness> compare(Address candidate) {
        return KnownAddresses.of(near(candidate)).compare(candidate);
    }

    List<Address> near(Address candidate) {
        Sql near = new Sql(NEAR, AddressLikeness.head(candidate), AddressLikeness.tail(candidate));
        return database.lookUp(handle ->
                near.list(handle, row -> new Address(Chain.valueOf(row.getString(1)), row.getString(2))));
    }
}
