package dev.coffer.app;

import dev.coffer.core.account.Connection;
import dev.coffer.core.address.AddressParser;
import dev.coffer.core.address.DenyList;
import dev.coffer.core.feed.Subscription;
import dev.coffer.core.payout.BringIn;
import dev.coffer.core.payout.CloseNeverArrived;
import dev.coffer.core.payout.CountEarlierPayments;
import dev.coffer.core.payout.FindSimilarPayouts;
import dev.coffer.core.payout.LedgerThread;
import dev.coffer.core.payout.ReadBack;
import dev.coffer.core.payout.ResendUncertain;
import dev.coffer.core.payout.SubmitPayout;
import dev.coffer.core.payout.WithdrawPayout;
import dev.coffer.export.TableCsv;
import dev.coffer.platform.DesktopBrowser;
import dev.coffer.platform.FileManager;
import dev.coffer.store.Backups;
import dev.coffer.store.SqliteForeignLedger;
import dev.coffer.store.SqlitePayoutFigures;
import dev.coffer.store.SqlitePayoutPast;
import dev.coffer.ui.balance.BalanceFeeds;
import dev.coffer.ui.balance.BalancesView;
import dev.coffer.ui.balance.BalancesViewModel;
import dev.coffer.ui.bringin.BringInView;
import dev.coffer.ui.bringin.BringInViewModel;
import dev.coffer.ui.chart.ChartSaving;
import dev.coffer.ui.chart.ChartsView;
import dev.coffer.ui.chart.ChartsViewModel;
import dev.coffer.ui.connect.ConnectView;
import dev.coffer.ui.connect.ConnectViewModel;
import dev.coffer.ui.dialog.Dialogs;
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
import dev.coffer.ui.kit.FxFeeds;
import dev.coffer.ui.kit.FxThread;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.payee.PayeesView;
import dev.coffer.ui.payee.PayeesViewModel;
import dev.coffer.ui.payout.DraftKeeper;
import dev.coffer.ui.payout.FeeWatch;
import dev.coffer.ui.payout.NewPayoutViewModel;
import dev.coffer.ui.payout.PastWatch;
import dev.coffer.ui.payout.PauseDebounce;
import dev.coffer.ui.payout.PayeeLink;
import dev.coffer.ui.payout.PayoutCases;
import dev.coffer.ui.payout.PayoutDesk;
import dev.coffer.ui.payout.PayoutExecutors;
import dev.coffer.ui.payout.PayoutFeeds;
import dev.coffer.ui.payout.PayoutFormViewModel;
import dev.coffer.ui.payout.PayoutScreen;
import dev.coffer.ui.payout.ReceiverCheck;
import dev.coffer.ui.settings.BackupsViewModel;
import dev.coffer.ui.settings.ExplorersViewModel;
import dev.coffer.ui.settings.NewsViewModel;
import dev.coffer.ui.settings.SettingsView;
import dev.coffer.ui.settings.SettingsViewModel;
import dev.coffer.ui.shell.ShellView;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells the shell how to build each screen. The last part of the wiring; nothing is built before it is gone to. */
final class Screens implements AutoCloseable {
    private final Console console;
    private final Books books;
    private final Connections connections;
    private final ShellView shell;
    private final Dialogs dialogs;
    private final ZoneId zone = ZoneId.systemDefault();
    private final String person = System.getProperty("user.name");
    private final Executor screen = new FxThread();
    private final List<Subscription> endings = new ArrayList<>();
    private final Consumer<Path> restoring;
    private @Nullable PayeeParts payeeParts;

    /** @param restoring see {@link BackupDesk} */
    Screens(
            Console console,
            Books books,
            Connections connections,
            ShellView shell,
            Dialogs dialogs,
            Consumer<Path> restoring) {
        this.restoring = restoring;
        this.console = console;
        this.books = books;
        this.connections = connections;
        this.shell = shell;
        this.dialogs = dialogs;
    }

    void register() {
        shell.screen(Route.Connect.class, this::connect);
        shell.screen(Route.Balances.class, this::balances);
        shell.screen(Route.NewPayout.class, this::payout);
        shell.screen(Route.History.class, this::history);
        shell.screen(Route.Payees.class, this::payees);
        shell.screen(Route.Export.class, this::export);
        shell.screen(Route.Receipt.class, this::receipt);
        shell.screen(Route.BringIn.class, this::bringIn);
        shell.screen(Route.AsOf.class, this::asOf);
        shell.screen(Route.Charts.class, this::charts);
        shell.screen(Route.Settings.class, this::settings);
        shell.screen(
                Route.Webhooks.class,
                new WebhookScreens(console, books, connections, shell, dialogs, endings)::webhooks);
    }

    private ConnectView connect() {
        return new ConnectView(
                new ConnectViewModel(connections, shell, console.threads().io(), screen), connections.whereabouts());
    }

    private BalancesView balances() {
        Desk desk = console.desk();
        return new BalancesView(new BalancesViewModel(
                new BalanceFeeds(
                        desk.connection(),
                        desk.balances(),
                        desk.reserves(),
                        desk.rates(),
                        desk.board().status(),
                        console.ticker()),
                shell,
                zone,
                screen));
    }

    private SettingsView settings() {
        return new SettingsView(
                new SettingsViewModel(
                        console.preferences(),
                        console.desk().connection(),
                        connections,
                        dialogs,
                        shell,
                        console.threads().io(),
                        screen),
                new BackupsViewModel(
                        new BackupDesk(
                                new Backups(console.workspace().backups(), console.clock()),
                                console.workspace().database(),
                                console.sound(),
                                restoring),
                        dialogs,
                        console.clock(),
                        zone,
                        console.threads().dbCare(),
                        screen),
                new ExplorersViewModel(console.explorers(), screen),
                new NewsViewModel(console.news()),
                console.workspace().dir().toString());
    }

    private Optional<String> account() {
        return console.desk().connection().current().map(Connection::account);
    }

    private PayoutScreen payout() {
        Desk desk = console.desk();
        Clock clock = console.clock();
        Threads threads = console.threads();
        PayoutDesk place = new PayoutDesk(clock, zone, this::account);
        PayoutExecutors lanes = new PayoutExecutors(screen, threads.db(), threads.dbRead());
        PayoutFormViewModel form = new PayoutFormViewModel(
                new ReceiverCheck(
                        new AddressParser(DenyList.shipped()), payeeParts().receivers()::known),
                new PayoutFeeds(desk.balances(), desk.reserves(), desk.rates()),
                new FeeWatch(connections, threads.io(), screen, new PauseDebounce(), clock),
                new PastWatch(books.past(), threads.dbRead(), screen),
                place,
                screen);
        endings.add(form::close);
        endings.add(everyHalfMinute(form::tick));
        PayeeLink link = payeeParts().link(form.fields(), place);
        endings.add(link::close);
        PayoutCases cases = new PayoutCases(
                new FindSimilarPayouts(books.ledger(), clock),
                new CountEarlierPayments(books.past()),
                new SubmitPayout(
                        books.ledger(),
                        UUID::randomUUID,
                        clock,
                        person,
                        payeeParts().gate()),
                books.history());
        DraftKeeper keeper = new DraftKeeper(books.drafts(), lanes, new PauseDebounce(), clock, UUID::randomUUID);
        endings.add(keeper::save);
        return new PayoutScreen(new NewPayoutViewModel(form, cases, lanes, place, link, keeper, shell));
    }

    /** Reads payees and receivers in the background, once a screen needs them. */
    private PayeeParts payeeParts() {
        PayeeParts parts = payeeParts;
        if (parts == null) {
            parts = new PayeeParts(console, books, new Receivers(books, console.threads()), screen);
            payeeParts = parts;
        }
        return parts;
    }

    private PayeesView payees() {
        PayeesViewModel model = payeeParts().screen(dialogs, shell, zone, person);
        endings.add(model::close);
        endings.add(everyHalfMinute(model::tick));
        return new PayeesView(model);
    }

    /** Rates and balances grow old, and scheduled times pass, though nobody types. */
    private Subscription everyHalfMinute(Runnable work) {
        AtomicInteger seconds = new AtomicInteger();
        return FxFeeds.newest(console.ticker(), screen, now -> {
            if (seconds.incrementAndGet() % 30 == 0) {
                work.run();
            }
        });
    }

    /** The screens listen to nothing any more. */
    @Override
    public void close() {
        endings.forEach(Subscription::close);
    }

    private ExportView export() {
        ExportViewModel model = new ExportViewModel(exportDesk(), files());
        endings.add(model::close);
        return new ExportView(model);
    }

    private ReceiptView receipt() {
        return new ReceiptView(new ReceiptViewModel(exportDesk(), files(), Locale.getDefault()));
    }

    private ExportDesk exportDesk() {
        return new ExportDesk(console.workspace().database(), console.start().training(), console.clock());
    }

    private ExportViewModel.Surroundings files() {
        return new ExportViewModel.Surroundings(
                dialogs,
                shell,
                new FileManager(System.getProperty("os.name"))::show,
                console.threads().io(),
                screen,
                console.clock(),
                zone);
    }

    private HistoryView history() {
        Threads threads = console.threads();
        HistoryViewModel list = new HistoryViewModel(
                books.history(), books.ledger().changes(), threads.dbRead(), screen, later(), console.clock(), zone);
        PayoutDetailViewModel detail = detail();
        endings.add(list::close);
        DetailLinks links = links();
        return new HistoryView(list, detail, decisions(links), links, zone);
    }

    private AsOfView asOf() {
        PayoutDetailViewModel detail = detail();
        DetailLinks links = links();
        AsOfViewModel past = new AsOfViewModel(
                new SqlitePayoutPast(books.database()),
                detail,
                console.threads().dbRead(),
                screen,
                console.clock(),
                zone);
        return new AsOfView(past, detail, decisions(links), links);
    }

    private BringInView bringIn() {
        Threads threads = console.threads();
        BringIn bringIn = new BringIn(
                connections.payouts(),
                books.ledger(),
                books.ledger().published(new SqliteForeignLedger(books.database())),
                this::account,
                console.clock(),
                person);
        return new BringInView(new BringInViewModel(bringIn, shell, threads.io(), threads.db(), screen, zone));
    }

    private ChartsView charts() {
        Threads threads = console.threads();
        return new ChartsView(new ChartsViewModel(
                new SqlitePayoutFigures(books.database()),
                new ChartSaving(new TableCsv(), dialogs, threads.io()),
                shell,
                threads.dbRead(),
                screen,
                console.clock(),
                zone));
    }

    private Later later() {
        return (delay, work) -> console.threads().after(delay, () -> screen.execute(work));
    }

    private DetailLinks links() {
        DesktopBrowser browser = new DesktopBrowser(System.getProperty("os.name"));
        return new DetailLinks(
                shell,
                page -> console.threads().io().execute(() -> browser.open(page)),
                payeeParts().names(endings));
    }

    private PayoutDetailViewModel detail() {
        PayoutDetailViewModel detail = new PayoutDetailViewModel(
                new DetailSources(
                        books.history(),
                        new SqlitePayoutPast(books.database()),
                        books.ledger().changes(),
                        console.explorers().links()),
                console.threads().dbRead(),
                screen,
                later(),
                console.clock(),
                zone);
        endings.add(detail::close);
        return detail;
    }

    private PayoutDecisions decisions(DetailLinks links) {
        Threads threads = console.threads();
        Clock clock = console.clock();
        return new PayoutDecisions(
                new PayoutDecisions.Cases(
                        new WithdrawPayout(books.ledger(), clock, person),
                        new ResendUncertain(books.ledger(), clock, person),
                        new CloseNeverArrived(books.ledger(), clock, person),
                        new ReadBack(
                                new LedgerThread(books.ledger(), threads.db()),
                                connections.payouts(),
                                this::account,
                                clock)),
                dialogs,
                links,
                threads.io(),
                threads.db(),
                screen);
    }
}
