package dev.coffer.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.export.ExportFormat;
import dev.coffer.core.export.PaperSize;
import dev.coffer.core.money.Chain;
import dev.coffer.core.payout.HistoryFilter;
import dev.coffer.core.payout.HistoryQuery;
import dev.coffer.core.payout.HistorySort;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.support.MutableClock;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.support.FakeDialogs;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ExportViewModelTest {
    private static final HistoryQuery TRON = new HistoryQuery(
            new HistoryFilter("2041", HistoryFilter.Group.COMPLETED, Chain.TRON, null, null, null),
            new HistorySort(HistorySort.Column.AMOUNT, true));

    private final FakeExports exports = new FakeExports();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final List<Route> gone = new ArrayList<>();
    private final List<Path> shown = new ArrayList<>();
    private final ExportViewModel.Surroundings around = new ExportViewModel.Surroundings(
            dialogs,
            gone::add,
            shown::add,
            Runnable::run,
            Runnable::run,
            MutableClock.atNoon(),
            ZoneId.of("Europe/Berlin"));
    private final ExportViewModel model = new ExportViewModel(exports, around);

    @Test
    void exactlyTheViewIsExportedInTheChosenFormatAndZone() {
        model.show(TRON);
        assertThat(model.filterTextProperty().get())
                .isEqualTo("Payouts with text “2041”; state: Completed; chain: Tron");
        assertThat(model.rowsTextProperty().get()).isEqualTo("1\u2009240 payouts");
        assertThat(model.totalsProperty().get())
                .containsExactly("48\u2009750.5 USDT · Ethereum", "0.00000001 BTC · Bitcoin");
        model.formatProperty().set(ExportFormat.XLSX);
        model.zoneProperty().set(ZoneId.of("UTC"));
        dialogs.file = Optional.of(Path.of("/tmp/november"));
        model.export();
        assertThat(exports.exports).singleElement().satisfies(request -> {
            assertThat(request.query()).isEqualTo(TRON);
            assertThat(request.format()).isEqualTo(ExportFormat.XLSX);
            assertThat(request.zone()).isEqualTo(ZoneId.of("UTC"));
            assertThat(request.target()).isEqualTo(Path.of("/tmp/november.xlsx"));
        });
        Written written = model.writtenProperty().get();
        assertThat(written).isNotNull();
        assertThat(written.sentence())
                .contains("1\u2009240 payouts, 48\u2009750.5 USDT · Ethereum", "/tmp/november.xlsx", "SHA-256");
        model.showFile();
        assertThat(shown).containsExactly(Path.of("/tmp/november.xlsx"));
        model.back();
        assertThat(gone).containsExactly(new Route.History(null));
    }

    @Test
    void turningBackAtTheFileLeavesEverythingAsItWas() {
        model.show(HistoryQuery.NEWEST);
        model.export();
        assertThat(exports.exports).isEmpty();
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void progressIsSeenAndACanceledExportSaysThatThereIsNoFile() {
        dialogs.file = Optional.of(Path.of("/tmp/x.csv"));
        model.show(HistoryQuery.NEWEST);
        List<String> seen = new ArrayList<>();
        exports.underWay = () -> {
            seen.add(model.progressTextProperty().get());
            assertThat(model.runningProperty().get()).isTrue();
            assertThat(model.shareProperty().get()).isEqualTo(0.25);
            model.show(TRON);
            model.cancel();
        };
        model.export();
        assertThat(seen).containsExactly("310 of 1\u2009240 payouts");
        assertThat(model.runningProperty().get()).isFalse();
        assertThat(model.progressTextProperty().get()).isEqualTo("Stopped. No file was made.");
        assertThat(model.writtenProperty().get()).isNull();
        assertThat(model.filterTextProperty().get())
                .as("what is exported is what is shown")
                .isEqualTo("All payouts");
    }

    @Test
    void whatCouldNotBeWrittenIsSaid() {
        dialogs.file = Optional.of(Path.of("/tmp/x.csv"));
        exports.full = true;
        model.show(HistoryQuery.NEWEST);
        model.export();
        assertThat(model.problemProperty().get()).isNotNull();
        assertThat(model.problemProperty().get().sentence()).contains("No space left");
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void aReceiptIsSavedUnderANameThatEveryDiskTakes() {
        ReceiptViewModel receipt = new ReceiptViewModel(exports, around, Locale.US);
        receipt.show(new Route.Receipt(new PayoutId(42), "CLM 2041/7: a"));
        assertThat(receipt.subjectProperty().get()).isEqualTo("Payout 42, claim CLM 2041/7: a");
        dialogs.file = Optional.of(Path.of("/tmp/r.pdf"));
        receipt.save();
        assertThat(dialogs.names).containsExactly("receipt-CLM-2041-7-a-42.pdf");
        assertThat(exports.receipts).singleElement().satisfies(request -> {
            assertThat(request.paper()).isEqualTo(PaperSize.LETTER);
            assertThat(request.payout()).isEqualTo(new PayoutId(42));
        });
        assertThat(receipt.writtenProperty().get()).isNotNull();
        receipt.back();
        assertThat(gone).containsExactly(new Route.History(new PayoutId(42)));
        exports.full = true;
        receipt.save();
        assertThat(receipt.writtenProperty().get()).isNull();
        assertThat(receipt.problemProperty().get()).isNotNull();
    }
}
