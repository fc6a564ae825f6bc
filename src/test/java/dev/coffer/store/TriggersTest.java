package dev.coffer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the disk itself refuses, whoever asks. */
final class TriggersTest extends OnDisk {

    @Test
    void theIntentNeverChanges() {
        Payout payout = accepted(PayoutState.CREATED);
        List<String> intent = List.of(
                "id",
                "idempotency_key",
                "draft_id",
                "account",
                "issued_by",
                "confirmed_at",
                "chain",
                "currency",
                "deposit_address",
                "amount",
                "claim_reference",
                "comment",
                "execution_at",
                "execution_zone",
                "execution_typed",
                "previous_attempt",
                "override_reason",
                "brought_in_by",
                "brought_in_at");
        for (String column : intent) {
            refused("UPDATE payout SET " + column + " = " + column, "never changes");
        }
        assertThat(ledger.find(payout.id())).contains(payout);
    }

    @Test
    void theColumnsOfThisTestAreAllColumnsThatAreNotState() {
        List<String> columns = columns();
        columns.removeIf(it -> it.startsWith("remote_") || it.startsWith("note_"));
        columns.removeAll(List.of(
                "outbox_state",
                "outbox_since",
                "attempts",
                "maybe_sent",
                "not_before",
                "lookups",
                "missing_since",
                "mismatch",
                "completed_at",
                "search_text",
                "facet"));
        assertThat(columns).hasSize(19);
    }

    @Test
    void noPayoutIsDeletedOrReplaced() {
        Payout payout = accepted(PayoutState.CREATED);
        refused("DELETE FROM payout", "never deleted");
        String columns = String.join(", ", columns());
        refused("INSERT OR REPLACE INTO payout (" + columns + ") SELECT " + columns + " FROM payout", "never deleted");
        assertThat(ledger.find(payout.id())).contains(payout);
    }

    @Test
    void theTimelineIsAppendOnly() {
        accepted(PayoutState.CREATED);
        refused("UPDATE payout_change SET detail = 'nothing happened'", "never changed");
        refused("DELETE FROM payout_change", "never shortened");
        refused("INSERT OR REPLACE INTO payout_change SELECT * FROM payout_change", "never shortened");
    }

    @Test
    void thatASendWasBegunIsNeverForgotten() {
        Payout payout = in(dev.coffer.core.payout.OutboxState.UNCERTAIN);
        assertThat(payout.outbox().maybeSent()).isTrue();
        refused("UPDATE payout SET maybe_sent = 0", "never forgotten");
        refused("UPDATE payout SET attempts = 0", "never forgotten");
    }

    @Test
    void acceptedMeansThatTheIdIsKnown() {
        entered();
        refused("UPDATE payout SET outbox_state = 'ACCEPTED'", "CHECK");
        refused("UPDATE payout SET outbox_state = 'PAID'", "CHECK");
    }

    @Test
    void theRemoteIdStays() {
        accepted(PayoutState.CREATED);
        refused("UPDATE payout SET remote_id = 'another'", "never changes");
    }

    @Test
    void amountsSortLikeNumbers() {
        List<String> sorted =
                List.of("0.000000000000000001", "0.1", "0.15", "0.2", "1", "1.5", "2", "9.999", "10", "100.25");
        String values = String.join(
                ", ", sorted.reversed().stream().map(it -> "('" + it + "')").toList());
        List<String> order = database.read(handle -> handle.createQuery("WITH a(amount) AS (VALUES " + values + ")"
                        + " SELECT amount FROM a ORDER BY format('%03d', instr(amount || '.', '.') - 1) || amount")
                .map((row, context) -> row.getString(1))
                .list());
        assertThat(order).isEqualTo(sorted);
    }

    private List<String> columns() {
        return database.read(handle -> handle.createQuery("SELECT name FROM pragma_table_info('payout')")
                .map((row, context) -> row.getString(1))
                .list());
    }

    private void refused(String sql, String because) {
        assertThatThrownBy(() -> database.write(handle -> handle.execute(sql)))
                .as(sql)
                .isInstanceOf(FailureException.class)
                .hasMessageContaining(because);
    }
}
