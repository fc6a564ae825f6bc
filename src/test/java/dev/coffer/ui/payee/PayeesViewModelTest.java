package dev.coffer.ui.payee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.address.Address;
import dev.coffer.core.address.KnownAddresses;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payee.Payee;
import dev.coffer.core.payee.PayeeColumn;
import dev.coffer.core.payee.PayeeProblem.Field;
import dev.coffer.core.payee.PayeeSheet;
import dev.coffer.support.SamplePayees;
import dev.coffer.ui.kit.Route;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person does with the payee book. */
class PayeesViewModelTest {
    private final Payee anna = SamplePayees.payee("Anna", SamplePayees.ETHER, SamplePayees.TRON);
    private final Payee bob = SamplePayees.payee("Bob", SamplePayees.BITCOIN);
    private final Shelf shelf = new Shelf(Runnable::run, anna, bob);
    private final PayeesViewModel model = shelf.model;

    private List<String> names() {
        return model.rowsProperty().get().stream().map(PayeeRow::name).toList();
    }

    private PayeeEditorViewModel filled(String address) {
        model.add();
        PayeeEditorViewModel editor = shelf.editor();
        editor.fields().name.set("Cleo");
        editor.fields().chain.set(Chain.TRON);
        editor.fields().address.set(address);
        editor.fields().document.set("letter");
        return editor;
    }

    @Test
    void theListFollowsTheSearch() {
        assertThat(names()).containsExactly("Anna", "Bob");
        model.searchProperty().set("bitcoin");
        assertThat(names()).containsExactly("Bob");
        assertThat(model.count()).isEqualTo("1 of 2 payees");
        model.searchProperty().set("nobody");
        assertThat(names()).isEmpty();
    }

    @Test
    void aNewPayeeIsSavedShownAndCoolsOff() {
        assertThat(filled(SamplePayees.OTHER_TRON.text()).save()).isEmpty();
        assertThat(names()).containsExactly("Anna", "Bob", "Cleo");
        assertThat(model.rowsProperty().get().getLast().cooling()).isEqualTo("Cooling off until 24 Nov 2026 13:00");
        assertThat(model.pageProperty().get())
                .isInstanceOfSatisfying(
                        PayeePage.Detail.class,
                        it -> assertThat(it.payee().name()).isEqualTo("Cleo"));
        shelf.clock.advance(Duration.ofHours(24));
        model.tick();
        assertThat(model.rowsProperty().get().getLast().cooling()).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedAndFocusedAndNothingIsSaved() {
        model.add();
        assertThat(shelf.editor().problemProperty(Field.NAME).get()).isEmpty();
        assertThat(shelf.editor().save()).contains(Field.NAME);
        assertThat(shelf.editor().problemProperty(Field.NAME).get()).contains("name");
        assertThat(shelf.editor().problemProperty(Field.DOCUMENT).get()).contains("document");
        assertThat(shelf.disk.rows).hasSize(2);
    }

    @Test
    void aTwinOfAKnownAddressIsShownBesideIt() {
        String text = SamplePayees.ETHER.text();
        shelf.known = KnownAddresses.of(
                List.of(new Address(Chain.ETHEREUM, text.substring(0, 9) + "0".repeat(26) + text.substring(35))));
        PayeeEditorViewModel editor = filled(text);
        editor.fields().chain.set(Chain.ETHEREUM);
        assertThat(editor.twinProperty().get()).isNotNull();
        assertThat(editor.save()).contains(Field.ADDRESS);
    }

    @Test
    void aNewVersionKeepsTheOldOne() {
        model.show(bob.id());
        model.addVersion();
        shelf.editor().fields().address.set("1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2");
        shelf.editor().fields().document.set("e-mail");
        shelf.editor().save();
        assertThat(shelf.kept("Bob").versions()).hasSize(2).startsWith(bob.current());
        assertThat(model.state(shelf.kept("Bob"), 1).label()).startsWith("Replaced");
        assertThat(model.state(shelf.kept("Bob"), 2).label()).startsWith("Cooling off until");
        assertThat(model.state(anna, 2).label()).isEqualTo("In use");
    }

    @Test
    void claimReferencesAreEdited() {
        model.show(bob.id());
        model.editClaimReferences();
        assertThat(shelf.editor().fields().claimReferences.get()).isEqualTo("CLM-3");
        shelf.editor().fields().claimReferences.set("CLM-3; CLM-4");
        shelf.editor().save();
        assertThat(shelf.kept("Bob").claimReferences()).containsExactly("CLM-3", "CLM-4");
    }

    @Test
    void aFullDiskIsSaidAndTheTextsStay() {
        PayeeEditorViewModel editor = filled(SamplePayees.OTHER_TRON.text());
        shelf.disk.full = true;
        editor.save();
        assertThat(editor.failureProperty().get()).isNotNull();
        assertThat(shelf.editor().fields().name.get()).isEqualTo("Cleo");
        shelf.disk.full = false;
        editor.save();
        assertThat(names()).contains("Cleo");
    }

    @Test
    void payLeadsToTheForm() {
        model.show(bob.id());
        model.pay();
        assertThat(shelf.routes).containsExactly(new Route.NewPayout(bob.id()));
    }

    @Test
    void aPaidReceiverIsTakenIntoTheEditor() {
        model.add(new Route.Receiver(SamplePayees.OTHER_TRON, "CLM-7;8"));
        assertThat(shelf.editor().fields().chain.get()).isEqualTo(Chain.TRON);
        assertThat(shelf.editor().fields().address.get()).isEqualTo(SamplePayees.OTHER_TRON.text());
        assertThat(shelf.editor().fields().claimReferences.get()).isEqualTo("CLM-7,8");
    }

    @Test
    void shorteningTheCoolOffIsAskedAbout() {
        model.choose(Duration.ZERO);
        assertThat(shelf.dialogs.asked).hasSize(1);
        assertThat(model.coolOffProperty().get().period()).isEqualTo(Duration.ofHours(24));
        shelf.dialogs.yes = true;
        model.choose(Duration.ZERO);
        assertThat(model.coolOffProperty().get().period()).isZero();
        model.choose(Duration.ofDays(2));
        assertThat(shelf.dialogs.asked).as("longer is safer").hasSize(2);
        assertThat(model.coolOffProperty().get().period()).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void exportWritesEverybodyWhateverIsSearchedFor() {
        model.searchProperty().set("bob");
        shelf.dialogs.file = Optional.of(Path.of("payees.csv"));
        model.exportBook();
        assertThat(shelf.written).containsExactly(anna, bob);
        assertThat(model.doneProperty().get()).contains("2 payees, 3 addresses");
    }

    @Test
    void importShowsFirstAndWritesThen() {
        shelf.dialogs.file = Optional.of(Path.of("list.csv"));
        Payee cleo = SamplePayees.payee("Cleo", SamplePayees.OTHER_TRON);
        shelf.sheet = new PayeeSheet(
                List.of(
                        new PayeeSheet.Row(2, PayeeSheet.cells(cleo, cleo.current()), null),
                        new PayeeSheet.Row(3, PayeeSheet.cells(bob, bob.current()), null),
                        new PayeeSheet.Row(4, Map.of(PayeeColumn.NAME, "Dora"), null)),
                List.of("colour"));
        model.importFile();
        PayeeImportViewModel preview = ((PayeePage.Import) model.pageProperty().get()).viewModel();
        assertThat(preview.summary()).isEqualTo("3 rows: 1 new payee, 1 unchanged, 1 refused.");
        assertThat(preview.advice()).contains("cool off from the moment", "Refused rows", "colour");
        assertThat(shelf.disk.rows).as("nothing is written yet").hasSize(2);
        preview.goOn();
        assertThat(shelf.kept("Cleo").current().knownSince()).isEqualTo(shelf.clock.instant());
        assertThat(names()).containsExactly("Anna", "Bob", "Cleo");
        assertThat(model.doneProperty().get()).contains("list.csv", "1 new payee");
    }
}
