package dev.coffer.app;

import dev.coffer.core.account.Connection;
import dev.coffer.core.address.AddressParser;
import dev.coffer.core.address.DenyList;
import dev.coffer.core.feed.Subscription;
import dev.coffer.core.payout.CloseNeverArrived;
import dev.coffer.core.payout.CountEarlierPayments;
import dev.coffer.core.payout.FindSimilarPayouts;
import dev.coffer.core.payout.ReadBack;
import dev.coffer.core.payout.ResendUncertain;
import dev.coffer.core.payout.SubmitPayout;
import dev.coffer.core.payout.WithdrawPayout;
import dev.coffer.platform.DesktopBrowser;
import dev.coffer.platform.FileManager;
import dev.coffer.store.Backups;
import dev.coffer.ui.balance.BalanceFeeds;
import dev.coffer.ui.balance.BalancesView;
import dev.coffer.ui.balance.BalancesViewModel;
import dev.coffer.ui.connect.ConnectView;
import dev.coffer.ui.connect.ConnectViewModel;
import dev.coffer.ui.dialog.Dialogs;
import dev.coffer.ui.export.ExportView;
import dev.coffer.ui.export.ExportViewModel;
import dev.coffer.ui.export.ReceiptView;
import dev.coffer.ui.export.ReceiptViewModel;
import dev.coffer.ui.history.DetailLinks;
import dev.coffer.ui.history.HistoryView;
import dev.coffer.ui.history.HistoryViewModel;
import dev.coffer.ui.history.Later;
import dev.coffer.ui.history.PayoutDecisions;
import dev.coffer.ui.history.PayoutDetailViewModel;
import dev.coffer.ui.kit.FxFeeds;
import dev.coffer.ui.kit.FxThread;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.payout.FeeWatch;
import dev.coffer.ui.payout.NewPayoutViewModel;
import dev.coffer.ui.payout.PauseDebounce;
import dev.coffer.ui.payout.PayoutCases;
import dev.coffer.ui.payout.PayoutDesk;
import dev.coffer.ui.payout.PayoutExecutors;
import dev.coffer.ui.payout.PayoutFeeds;
import dev.coffer.ui.payout.PayoutFormViewModel;
import dev.coffer.ui.payout.PayoutScreen;
import dev.coffer.ui.payout.ReceiverCheck;
import dev.coffer.ui.settings.BackupsViewModel;
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
        shell.screen(Route.Export.class, this::export);
        shell.screen(Route.Receipt.class, this::receipt);
        shell.screen(Route.Settings.class, this::settings);
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
                console.workspace().dir().toString());
    }

    private Optional<String> account() {
        return console.desk().connection().current().map(Connection::account);
    }

    private PayoutScreen payout() {
        Desk desk = console.desk();
        Clock clock = console.clock();
        Threads threads = console.threads();
        PayoutDesk place = new PayoutDesk(clock, zone, this::account, UUID::randomUUID);
        Receivers receivers = new Receivers(books, threads);
        PayoutFormViewModel form = new PayoutFormViewModel(
                new ReceiverCheck(new AddressParser(DenyList.shipped()), receivers::known),
                new PayoutFeeds(desk.balances(), desk.reserves(), desk.rates()),
                new FeeWatch(connections, threads.io(), screen, new PauseDebounce(), clock),
                place,
                screen);
        endings.add(form::close);
        endings.add(everyHalfMinute(form::tick));
        PayoutCases cases = new PayoutCases(
                new FindSimilarPayouts(books.ledger(), clock),
                new CountEarlierPayments(books.history()),
                new SubmitPayout(books.ledger(), UUID::randomUUID, clock, person),
                books.history());
        return new PayoutScreen(new NewPayoutViewModel(
                form, cases, new PayoutExecutors(screen, threads.db(), threads.dbRead()), place, shell));
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
        return new ExportDesk(
                console.workspace().database(),
                console.start().training(),
                console.clock(),
                console.threads().io());
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
        Clock clock = console.clock();
        Later later = (delay, work) -> threads.after(delay, () -> screen.execute(work));
        DesktopBrowser browser = new DesktopBrowser(System.getProperty("os.name"));
        DetailLinks links = new DetailLinks(shell, page -> threads.io().execute(() -> browser.open(page)));
        HistoryViewModel list = new HistoryViewModel(
                books.history(), books.ledger().changes(), threads.dbRead(), screen, later, clock, zone);
        PayoutDetailViewModel detail = new PayoutDetailViewModel(
                books.history(), books.ledger().changes(), threads.dbRead(), screen, later, clock, zone);
        endings.add(list::close);
        endings.add(detail::close);
        return new HistoryView(
                list,
                detail,
                new PayoutDecisions(
                        new PayoutDecisions.Cases(
                                new WithdrawPayout(books.ledger(), clock, person),
                                new ResendUncertain(books.ledger(), clock, person),
                                new CloseNeverArrived(books.ledger(), clock, person),
                                new ReadBack(
                                        books.ledger(), connections.payouts(), this::account, threads.db(), clock)),
                        dialogs,
                        links,
                        threads.io(),
                        threads.db(),
                        screen),
                links,
                zone);
    }
}
