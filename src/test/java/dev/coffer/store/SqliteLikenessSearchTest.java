package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.AddressLikeness;
import dev.coffer.core.address.KnownAddresses;
import dev.coffer.core.address.Receivers;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.payee.PayeeChange;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.support.SamplePayees;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The radar over the file finds what comparing with every known address finds. */
final class SqliteLikenessSearchTest extends OnDisk {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(SEED);

    private void pay(Address receiver) {
        PayoutDraft it = samples.draft();
        entered(new PayoutDraft(
                it.draftId(),
                receiver,
                Amount.of(Assets.on(receiver.chain()).getFirst(), "1"),
                "CLM-1",
                "",
                null,
                null,
                null));
    }

    @Test
    void itFindsWhatComparingWithAllFinds() {
        database.read(handle -> handle.execute("PRAGMA synchronous = OFF"));
        List<Address> paid = Receivers.some(600, random);
        paid.forEach(this::pay);
        paid.subList(0, 50).forEach(this::pay);
        SqliteLikenessSearch search = new SqliteLikenessSearch(database);
        KnownAddresses all = KnownAddresses.of(paid);
        for (Address known : paid) {
            assertThat(search.near(known)).as("seed %s", SEED).contains(known);
            Address twin = Receivers.twin(known, random);
            assertThat(search.compare(twin)).as("seed %s, %s", SEED, twin).hasSameElementsAs(all.compare(twin));
            assertThat(search.compare(twin).getFirst().grade())
                    .isEqualTo(all.gravest(twin).orElseThrow().grade());
        }
        for (Address newcomer : Receivers.some(600, random)) {
            assertThat(search.compare(newcomer)).as("seed %s", SEED).hasSameElementsAs(all.compare(newcomer));
        }
    }

    @Test
    void aPayeesAddressesAreKnownFromTheMomentTheyAreSaved() {
        SqliteLikenessSearch search = new SqliteLikenessSearch(database);
        assertThat(search.near(SamplePayees.ETHER)).isEmpty();
        new SqlitePayeeBook(database)
                .keep(List.of(PayeeChange.added(SamplePayees.payee("Anna", SamplePayees.ETHER, SamplePayees.TRON))));
        assertThat(search.near(SamplePayees.ETHER)).containsExactly(SamplePayees.ETHER);
        assertThat(search.near(SamplePayees.TRON)).containsExactly(SamplePayees.TRON);
    }

    @Test
    void bothEndsAreLookedUpInAnIndex() {
        Sql plan = new Sql("EXPLAIN QUERY PLAN " + SqliteLikenessSearch.NEAR, "a", "b");
        List<String> steps = database.look(handle -> plan.list(handle, row -> row.getString(4)));
        assertThat(steps)
                .anyMatch(it -> it.contains("receiver_by_head"))
                .anyMatch(it -> it.contains("receiver_by_tail"))
                .noneMatch(it -> it.startsWith("SCAN"));
    }

    @Test
    void theEndsAreThoseOfTheRadar() {
        List<Address> some = Receivers.some(60, random);
        some.forEach(this::pay);
        for (Address address : some) {
            Sql ends = new Sql("SELECT head || ' ' || tail FROM receiver WHERE address = ?", address.text());
            List<String> stored = database.look(handle -> ends.list(handle, row -> row.getString(1)));
            assertThat(stored).containsOnly(AddressLikeness.head(address) + " " + AddressLikeness.tail(address));
        }
    }

    @Test
    void noKnownAddressIsForgottenOrChanged() {
        pay(SamplePayees.TRON);
        for (String sql : List.of(
                "DELETE FROM receiver", "UPDATE receiver SET address = 'x'", "UPDATE receiver SET chain = 'y'")) {
            assertThatThrownBy(() -> database.write(handle -> handle.execute(sql)))
                    .as(sql)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(new SqliteLikenessSearch(database).near(SamplePayees.TRON)).hasSize(1);
    }
}
