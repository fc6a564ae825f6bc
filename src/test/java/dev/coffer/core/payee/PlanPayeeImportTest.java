package dev.coffer.core.payee;

import static dev.coffer.core.payee.PayeeImport.Outcome.CLAIM_REFERENCES_ADDED;
import static dev.coffer.core.payee.PayeeImport.Outcome.NEW_PAYEE;
import static dev.coffer.core.payee.PayeeImport.Outcome.NEW_VERSION;
import static dev.coffer.core.payee.PayeeImport.Outcome.REFUSED;
import static dev.coffer.core.payee.PayeeImport.Outcome.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.address.AddressParser;
import dev.coffer.core.address.DenyList;
import dev.coffer.core.address.LikenessSearch;
import dev.coffer.core.payee.PayeeImport.Outcome;
import dev.coffer.support.MutableClock;
import dev.coffer.support.SamplePayees;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a file would do to the book: every row has its line, nothing is overwritten, nothing is dropped in silence. */
final class PlanPayeeImportTest {
    private final MutableClock clock = MutableClock.atNoon();
    private final PlanPayeeImport plan = new PlanPayeeImport(
            new PayeeRules(new AddressParser(DenyList.shipped()), LikenessSearch.NOTHING_KNOWN),
            UUID::randomUUID,
            clock,
            "importer");
    private final Payee anna = SamplePayees.payee("Anna", SamplePayees.ETHER, SamplePayees.TRON);
    private final Payees here = Payees.of(List.of(anna));
    private final List<PayeeSheet.Row> rows = new ArrayList<>();

    private void row(Map<PayeeColumn, String> cells) {
        rows.add(new PayeeSheet.Row(rows.size() + 2L, cells, null));
    }

    private static Map<PayeeColumn, String> typed(String name, String chain, String address) {
        Map<PayeeColumn, String> cells = new EnumMap<>(PayeeColumn.class);
        cells.put(PayeeColumn.NAME, name);
        cells.put(PayeeColumn.CHAIN, chain);
        cells.put(PayeeColumn.ADDRESS, address);
        cells.put(PayeeColumn.DOCUMENT, "list of 5 May");
        return cells;
    }

    private static Map<PayeeColumn, String> but(Map<PayeeColumn, String> cells, PayeeColumn column, String text) {
        Map<PayeeColumn, String> changed = new EnumMap<>(cells);
        changed.put(column, text);
        return changed;
    }

    private PayeeImport planned() {
        return plan.plan(new PayeeSheet(rows, List.of()), here);
    }

    private List<Outcome> outcomes() {
        return planned().lines().stream().map(PayeeImport.Line::outcome).toList();
    }

    private void refused(Map<PayeeColumn, String> cells, String because) {
        rows.clear();
        row(cells);
        PayeeImport result = planned();
        assertThat(result.changes()).isEmpty();
        assertThat(result.lines()).singleElement().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo(REFUSED);
            assertThat(line.row()).isEqualTo(2);
            assertThat(line.sentence()).contains(because);
        });
    }

    @Test
    void whatIsHereAlreadyChangesNothing() {
        anna.versions().forEach(version -> row(PayeeSheet.cells(anna, version)));
        row(typed("anna", "tron", SamplePayees.TRON.text()));
        assertThat(outcomes()).containsExactly(UNCHANGED, UNCHANGED, UNCHANGED);
        assertThat(planned().changes()).isEmpty();
    }

    @Test
    void typedRowsBecomePayeesAndVersionsInTheirOrder() {
        row(typed("Bob", "Bitcoin", SamplePayees.BITCOIN.text()));
        row(typed("Bob", "BITCOIN", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2"));
        row(typed("Anna", "Tron", SamplePayees.OTHER_TRON.text()));
        PayeeImport result = planned();
        assertThat(outcomes()).containsExactly(NEW_PAYEE, NEW_VERSION, NEW_VERSION);
        assertThat(result.changes()).hasSize(2);
        Payee bob = result.changes().getFirst().after();
        assertThat(bob.versions()).hasSize(2);
        assertThat(bob.current().savedBy()).isEqualTo("importer");
        PayeeChange more = result.changes().get(1);
        assertThat(more.known()).isEqualTo(2);
        assertThat(more.after().versions()).startsWith(anna.versions().toArray(PayeeVersion[]::new));
    }

    @Test
    void whatComesInCoolsOffFromNowUnlessTheAddressIsKnownHere() {
        Payee stranger = SamplePayees.payee("Stranger", SamplePayees.BITCOIN);
        Payee namesake = SamplePayees.payee("Namesake", SamplePayees.TRON);
        row(PayeeSheet.cells(stranger, stranger.current()));
        row(PayeeSheet.cells(namesake, namesake.current()));
        List<PayeeChange> changes = planned().changes();
        PayeeVersion fresh = changes.getFirst().after().current();
        assertThat(fresh.savedAt()).as("when it was saved elsewhere").isEqualTo(SamplePayees.LONG_AGO);
        assertThat(fresh.knownSince()).isEqualTo(clock.instant());
        assertThat(changes.get(1).after().current().knownSince()).isEqualTo(SamplePayees.LONG_AGO);
        assertThat(planned().lines().get(1).sentence()).contains("Anna");
    }

    @Test
    void aVersionThatIsHereIsNeverOverwritten() {
        Map<PayeeColumn, String> cells = PayeeSheet.cells(anna, anna.current());
        refused(but(cells, PayeeColumn.ADDRESS, SamplePayees.OTHER_TRON.text()), "another address here");
        refused(but(cells, PayeeColumn.DOCUMENT, "another letter"), "another document");
        refused(but(cells, PayeeColumn.SAVED_BY, "mallory"), "another document, note, person");
        refused(but(cells, PayeeColumn.SAVED_AT, "2026-01-01T00:00:00Z"), "or time");
        refused(but(cells, PayeeColumn.NAME, "Mallory"), "called Anna here");
        refused(but(cells, PayeeColumn.VERSION, "4"), "Version 3 of this payee is missing");
    }

    @Test
    void everyUnreadableCellHasItsReason() {
        Map<PayeeColumn, String> cells = PayeeSheet.cells(anna, anna.current());
        refused(but(cells, PayeeColumn.PAYEE_ID, "17"), "payee_id");
        refused(but(cells, PayeeColumn.VERSION, "0"), "whole number");
        refused(but(cells, PayeeColumn.VERSION, "two"), "whole number");
        refused(but(cells, PayeeColumn.SAVED_AT, "yesterday"), "cannot be read");
        refused(but(cells, PayeeColumn.SAVED_AT, "+999999999-01-01T00:00:00Z"), "cannot be read");
        refused(typed("Bob", "Solana", SamplePayees.BITCOIN.text()), "no chain Solana");
        refused(typed("Bob", "", SamplePayees.BITCOIN.text()), "chain is missing");
        refused(typed("Bob", "Ethereum", SamplePayees.BITCOIN.text()), "Bitcoin");
        refused(typed("", "Bitcoin", SamplePayees.BITCOIN.text()), "name");
        refused(but(typed("Bob", "Bitcoin", SamplePayees.BITCOIN.text()), PayeeColumn.DOCUMENT, " "), "document");
        refused(but(typed("Bob", "Bitcoin", SamplePayees.BITCOIN.text()), PayeeColumn.SAVED_BY, "a\tb"), "invisible");
        refused(typed("Tether", "Tron", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"), "USDT on Tron");
    }

    @Test
    void aRefusedVersionHoldsBackThoseThatRestOnIt() {
        Payee bob = SamplePayees.payee("Bob", SamplePayees.BITCOIN, SamplePayees.TRON);
        row(but(PayeeSheet.cells(bob, bob.versions().getFirst()), PayeeColumn.CHAIN, "Solana"));
        row(PayeeSheet.cells(bob, bob.current()));
        row(typed("Cleo", "Bitcoin", SamplePayees.BITCOIN.text()));
        assertThat(outcomes()).containsExactly(REFUSED, REFUSED, NEW_PAYEE);
        assertThat(planned().changes()).hasSize(1);
    }

    @Test
    void aRowThatCouldNotBeReadIsALineToo() {
        rows.add(new PayeeSheet.Row(9, Map.of(), "This row has 3 cells."));
        assertThat(planned().lines()).containsExactly(new PayeeImport.Line(9, REFUSED, "", "This row has 3 cells."));
    }

    @Test
    void claimReferencesAreAddedAndNoneIsTakenAway() {
        row(but(PayeeSheet.cells(anna, anna.current()), PayeeColumn.CLAIM_REFERENCES, "CLM-9"));
        assertThat(outcomes()).containsExactly(CLAIM_REFERENCES_ADDED);
        assertThat(planned().changes().getFirst().after().claimReferences()).containsExactly("CLM-4", "CLM-9");
    }

    @Test
    void twinsWithinOneFileArePointedOut() {
        String text = SamplePayees.ETHER.text();
        row(typed("Bob", "Ethereum", text));
        row(typed(
                "Mallory",
                "Ethereum",
                (text.substring(0, 9) + "0".repeat(26) + text.substring(35)).toLowerCase(java.util.Locale.ROOT)));
        assertThat(plan.plan(new PayeeSheet(rows, List.of()), Payees.NONE).lines())
                .allSatisfy(line -> assertThat(line.sentence()).startsWith("Careful"));
    }

    @Test
    void twoOfOneNameNeedTheId() {
        Payees two = here.with(List.of(new Payee(SamplePayees.id("other"), "Anna", List.of(), anna.versions())));
        row(typed("Anna", "Tron", SamplePayees.OTHER_TRON.text()));
        assertThat(plan.plan(new PayeeSheet(rows, List.of()), two)
                        .lines()
                        .getFirst()
                        .sentence())
                .contains("payee_id");
    }
}
