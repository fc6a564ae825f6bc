package dev.coffer.app;

import dev.coffer.export.TableCsv;
import dev.coffer.platform.DesktopBrowser;
import dev.coffer.platform.FileManager;
import dev.coffer.store.SqlitePayoutFigures;
import dev.coffer.store.SqlitePayoutPast;
import dev.coffer.ui.chart.ChartSaving;
import dev.coffer.ui.chart.ChartsView;
import dev.coffer.ui.chart.ChartsViewModel;
import dev.coffer.ui.export.ExportView;
import dev.coffer.ui.export.ExportViewModel;
import dev.coffer.ui.export.ReceiptView;
import dev.coffer.ui.export.ReceiptViewModel;
import dev.coffer.ui.history.AsOfView;
import dev.coffer.ui.history.AsOfViewModel;
import dev.coffer.ui.history.DetailLinks;
import dev.coffer.ui.history.DetailSources;
import dev.coffer.ui.history.HistoryView;
import dev.coffer.ui.history.HistoryViewModel;
import dev.coffer.ui.history.Later;
import dev.coffer.ui.history.PayoutDecisions;
import dev.coffer.ui.history.PayoutDetailViewModel;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.shell.ShellView;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The history and what is reached from it to look: the past, the charts, exports and receipts. They read and write nothing. */
final class HistoryScreens {

    /** Nothing can be decided: the buttons are not there. */
    static final Deciding NOTHING = links -> null;

    /** Gives null where nothing is decided about payouts. */
    interface Deciding {
        @Nullable
        PayoutDecisions about(DetailLinks links);
    }

    private final Ground ground;
    private final Frame frame;
    private final Supplier<PayeeParts> payees;
    private final Deciding deciding;
    private final boolean training;

    /**
     * @param deciding what can be decided about a payout
     * @param training the payouts are play money
     */
    HistoryScreens(Ground ground, Frame frame, Supplier<PayeeParts> payees, Deciding deciding, boolean training) {
        this.ground = ground;
        this.frame = frame;
        this.payees = payees;
        this.deciding = deciding;
        this.training = training;
    }

    void register() {
        ShellView shell = frame.shell();
        shell.screen(Route.History.class, this::history);
        shell.screen(Route.AsOf.class, this::asOf);
        shell.screen(Route.Charts.class, this::charts);
        shell.screen(Route.Export.class, this::export);
        shell.screen(Route.Receipt.class, this::receipt);
    }

    private HistoryView history() {
        Threads threads = ground.threads();
        HistoryViewModel list = new HistoryViewModel(
                ground.books().history(),
                ground.books().ledger().changes(),
                threads.dbRead(),
                frame.screen(),
                later(),
                ground.clock(),
                frame.zone());
        PayoutDetailViewModel detail = detail();
        frame.endings().add(list::close);
        DetailLinks links = links();
        return new HistoryView(list, detail, deciding.about(links), links, frame.zone());
    }

    private AsOfView asOf() {
        PayoutDetailViewModel detail = detail();
        DetailLinks links = links();
        AsOfViewModel past = new AsOfViewModel(
                new SqlitePayoutPast(ground.books().database()),
                detail,
                ground.threads().dbRead(),
                frame.screen(),
                ground.clock(),
                frame.zone());
        return new AsOfView(past, detail, deciding.about(links), links);
    }

    private ChartsView charts() {
        Threads threads = ground.threads();
        return new ChartsView(new ChartsViewModel(
                new SqlitePayoutFigures(ground.books().database()),
                new ChartSaving(new TableCsv(), frame.dialogs(), threads.io()),
                frame.shell(),
                threads.dbRead(),
                frame.screen(),
                ground.clock(),
                frame.zone()));
    }

    private Later later() {
        return (delay, work) ->
                ground.threads().after(delay, () -> frame.screen().execute(work));
    }

    private DetailLinks links() {
        DesktopBrowser browser = new DesktopBrowser(System.getProperty("os.name"));
        return new DetailLinks(
                frame.shell(),
                page -> ground.threads().io().execute(() -> browser.open(page)),
                payees.get().names(frame.endings()));
    }

    private PayoutDetailViewModel detail() {
        PayoutDetailViewModel detail = new PayoutDetailViewModel(
                new DetailSources(
                        ground.books().history(),
                        new SqlitePayoutPast(ground.books().database()),
                        ground.books().ledger().changes(),
                        ground.saved().explorers().links()),
                ground.threads().dbRead(),
                frame.screen(),
                later(),
                ground.clock(),
                frame.zone());
        frame.endings().add(detail::close);
        return detail;
    }

    private ExportView export() {
        ExportViewModel model = new ExportViewModel(exportDesk(), files());
        frame.endings().add(model::close);
        return new ExportView(model);
    }

    private ReceiptView receipt() {
        return new ReceiptView(new ReceiptViewModel(exportDesk(), files(), Locale.getDefault()));
    }

    private ExportDesk exportDesk() {
        return new ExportDesk(ground.workspace().database(), training, ground.clock());
    }

    private ExportViewModel.Surroundings files() {
        return new ExportViewModel.Surroundings(
                frame.dialogs(),
                frame.shell(),
                new FileManager(System.getProperty("os.name"))::show,
                ground.threads().io(),
                frame.screen(),
                ground.clock(),
                frame.zone());
    }
}
