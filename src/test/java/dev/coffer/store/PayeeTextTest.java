package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.address.Address;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.payee.Payee;
import dev.coffer.core.payee.PayeeChange;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistoryLine;
import dev.coffer.core.payout.HistoryOrder;
import dev.coffer.core.payout.HistoryQuery;
import dev.coffer.core.payout.HistorySort;
import dev.coffer.core.payout.HistoryTally;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutDraft;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.support.SamplePayees;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A payee's name finds what was paid to any address that the payee has or had, with an index for texts and without. */
final class PayeeTextTest extends OnDisk {
    private final Payee anna = SamplePayees.payee("Ånna O'Brien", SamplePayees.ETHER, SamplePayees.TRON);
    private final List<PayoutId> annas = new ArrayList<>();
    private SqliteHistoryTable table;

    @BeforeEach
    void paid() {
        table = new SqliteHistoryTable(database, new Grain(4, 9, 9, 5));
        assertThat(lines("ånna o'b")).isEmpty();
        new SqlitePayeeBook(database)
                .keep(List.of(
                        PayeeChange.added(anna), PayeeChange.added(SamplePayees.payee("Bob", SamplePayees.BITCOIN))));
        for (int i = 0; i < 20; i++) {
            entered();
            if (i % 7 == 0) {
                annas.addFirst(to(SamplePayees.ETHER, "ETH").id());
                annas.addFirst(to(SamplePayees.TRON, "TRX").id());
            }
        }
    }

    private Payout to(Address receiver, String asset) {
        PayoutDraft it = samples.draft();
        return entered(new PayoutDraft(
                it.draftId(), receiver, Amount.of(Assets.of(asset), "1"), "CLM-1", "", null, null, null));
    }

    private static HistoryFilter text(String text) {
        return HistoryFilter.ALL.withText(text);
    }

    private List<PayoutId> lines(String text) {
        HistoryOrder order = table.order(new HistoryQuery(text(text), HistorySort.NEWEST_FIRST));
        boolean found = false;
        while (!found) {
            found = order.advance();
        }
        return order.lines(0, 100).stream().map(HistoryLine::id).toList();
    }

    private void everyWayFindsThem() {
        for (String name : List.of("ånna o'b", "ÅNNA", "Brien", "rI", " å ")) {
            assertThat(lines(name)).as(name).containsAll(annas);
        }
        assertThat(lines("ånna o'brien")).isEqualTo(annas);
        assertThat(history.page(text("ånna o'brien"), null, 100))
                .extracting(Payout::id)
                .isEqualTo(annas);
        HistoryTally tally = table.tally(text("ånna o'brien"));
        boolean counted = false;
        while (!counted) {
            counted = tally.advance();
        }
        assertThat(tally.summary().totals().rows()).isEqualTo(annas.size());
        assertThat(lines("ånna o'brian")).isEmpty();
    }

    @Test
    void withoutAnIndex() {
        everyWayFindsThem();
    }

    @Test
    void withAnIndex() {
        new SqliteHistorySearch(database).build();
        everyWayFindsThem();
    }
}
