package dev.coffer.ui.payee;

import dev.coffer.core.feed.Subscription;
import dev.coffer.core.payee.CoolOff;
import dev.coffer.core.payee.Payee;
import dev.coffer.core.payee.PayeeId;
import dev.coffer.core.payee.PayeeSheet;
import dev.coffer.core.payee.PayeeTexts;
import dev.coffer.core.payee.Payees;
import dev.coffer.ui.dialog.Dialogs;
import dev.coffer.ui.failure.FailureText;
import dev.coffer.ui.kit.FxFeeds;
import dev.coffer.ui.kit.Navigator;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.kit.StateText;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The payee book: what is searched for, who is looked at, and what is done with it. */
public final class PayeesViewModel implements AutoCloseable {
    /** What the workspace may choose. */
    public static final List<Duration> PERIODS = List.of(
            Duration.ZERO,
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofDays(2),
            Duration.ofDays(3),
            Duration.ofDays(7));

    private final PayeeDesk desk;
    private final Dialogs dialogs;
    private final Navigator navigator;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<PayeeRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<@Nullable PayeeId> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<PayeePage> page = new ReadOnlyObjectWrapper<>(new PayeePage.Nothing());
    private final ReadOnlyObjectWrapper<CoolOff> coolOff = new ReadOnlyObjectWrapper<>(CoolOff.USUAL);
    private final ReadOnlyObjectWrapper<@Nullable FailureText> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Instant> time;
    private final List<Subscription> subscriptions;
    private Payees payees = Payees.NONE;

    public PayeesViewModel(PayeeDesk desk, Dialogs dialogs, Navigator navigator) {
        this.desk = desk;
        this.dialogs = dialogs;
        this.navigator = navigator;
        this.time = new ReadOnlyObjectWrapper<>(now());
        search.addListener((observed, before, now) -> find());
        selected.addListener((observed, before, now) -> look());
        subscriptions = List.of(
                FxFeeds.newest(desk.cases().book().payees(), desk.executors().screen(), this::news),
                FxFeeds.newest(
                        desk.cases().coolOff().coolOff(), desk.executors().screen(), now -> {
                            coolOff.set(now);
                            tick();
                        }));
    }

    /** The book is shown, and nothing in it is changed from here. */
    public boolean isOnlyLookedAt() {
        return desk.cases().changes() == null;
    }

    public StringProperty searchProperty() {
        return search;
    }

    /** Those that the search finds, by name. */
    public ReadOnlyObjectProperty<List<PayeeRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** {@code 3 of 120 payees}. */
    public String count() {
        int all = payees.size();
        int found = rows.get().size();
        String noun = all == 1 ? " payee" : " payees";
        return found == all ? all + noun : found + " of " + all + noun;
    }

    public boolean isEmpty() {
        return payees.size() == 0;
    }

    public ObjectProperty<@Nullable PayeeId> selectedProperty() {
        return selected;
    }

    public ReadOnlyObjectProperty<PayeePage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<CoolOff> coolOffProperty() {
        return coolOff.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable FailureText> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** What the last command did, in a sentence; empty while there is nothing to say. */
    public ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Moves when states have to be worded anew. */
    ReadOnlyObjectProperty<Instant> timeProperty() {
        return time.getReadOnlyProperty();
    }

    ZoneId zone() {
        return desk.zone();
    }

    StateText state(Payee payee, int version) {
        return PayeeText.state(payee, payee.versions().get(version - 1), coolOff.get(), now(), desk.zone());
    }

    /** Time has passed: addresses may have cooled off. */
    public void tick() {
        find();
        time.set(now());
    }

    /** Reads the book if it was not read yet. */
    public void refresh() {
        failure.set(null);
        desk.ask(desk.executors().db(), () -> desk.cases().book().read(), this::news, failure::set);
    }

    public void show(PayeeId id) {
        search.set("");
        selected.set(id);
        look();
    }

    public void add() {
        edit(PayeeTexts.EMPTY);
    }

    /** Somebody who was paid is to become a payee. */
    public void add(Route.Receiver receiver) {
        edit(new PayeeTexts(
                "",
                receiver.address().chain(),
                receiver.address().text(),
                receiver.claimReference().replace(';', ','),
                "",
                ""));
    }

    private void edit(PayeeTexts start) {
        hush();
        page.set(new PayeePage.Editor(PayeeEditorViewModel.added(desk, start, this::saved, this::look)));
    }

    public void addVersion() {
        looked().ifPresent(payee -> {
            hush();
            page.set(new PayeePage.Editor(PayeeEditorViewModel.version(desk, payee, this::saved, this::look)));
        });
    }

    public void editClaimReferences() {
        looked().ifPresent(payee -> {
            hush();
            page.set(new PayeePage.Editor(PayeeEditorViewModel.claims(desk, payee, this::saved, this::look)));
        });
    }

    public void pay() {
        looked().ifPresent(payee -> navigator.go(new Route.NewPayout(payee.id())));
    }

    /** Asks before lowering: it would free addresses that somebody still wants to look at. */
    public void choose(Duration period) {
        CoolOff now = coolOff.get();
        if (period.equals(now.period())) {
            return;
        }
        boolean lower = period.compareTo(now.period()) < 0;
        if (lower
                && !dialogs.confirm(
                        "Shorten the cool-off?",
                        "New addresses then cool off for " + PayeeText.period(period) + " instead of "
                                + PayeeText.period(now.period())
                                + ", also those that are cooling off now. A forged address has less time to be noticed.",
                        "Shorten")) {
            return;
        }
        desk.cases().coolOff().choose(new CoolOff(period));
    }

    public void exportBook() {
        hush();
        List<Payee> all = payees.all();
        dialogs.saveFile("Export the payee book", "payees.csv")
                .ifPresent(file -> desk.ask(
                        desk.executors().io(),
                        () -> {
                            desk.cases().files().write(file, all);
                            return "The payee book was written to " + file + ": " + counted(all) + ".";
                        },
                        done::set,
                        failure::set));
    }

    public void importFile() {
        hush();
        dialogs.openFile("Import payees from a CSV file")
                .ifPresent(file -> desk.ask(
                        desk.executors().io(),
                        () -> desk.cases().files().read(file),
                        sheet -> preview(file, sheet),
                        failure::set));
    }

    private void preview(Path file, PayeeSheet sheet) {
        desk.ask(
                desk.executors().db(),
                () -> desk.cases()
                        .changing()
                        .plan()
                        .plan(sheet, desk.cases().book().read()),
                plan -> page.set(new PayeePage.Import(
                        new PayeeImportViewModel(desk, file, sheet, plan, this::imported, this::look))),
                failure::set);
    }

    private void imported(String sentence) {
        look();
        done.set(sentence);
    }

    private void saved(Payee payee) {
        payees = payees.with(List.of(payee));
        find();
        show(payee.id());
    }

    private void news(Payees now) {
        payees = now;
        find();
        if (page.get() instanceof PayeePage.Detail || page.get() instanceof PayeePage.Nothing) {
            look();
        }
    }

    private void find() {
        Instant now = now();
        rows.set(payees.search(search.get()).stream()
                .map(payee -> PayeeText.row(payee, coolOff.get(), now, desk.zone()))
                .toList());
    }

    private void look() {
        PayeeId id = selected.get();
        page.set(
                id == null
                        ? new PayeePage.Nothing()
                        : payees.find(id).<PayeePage>map(PayeePage.Detail::new).orElseGet(PayeePage.Nothing::new));
    }

    private Optional<Payee> looked() {
        return page.get() instanceof PayeePage.Detail detail ? Optional.of(detail.payee()) : Optional.empty();
    }

    private void hush() {
        failure.set(null);
        done.set("");
    }

    private Instant now() {
        return desk.clock().instant();
    }

    private static String counted(List<Payee> all) {
        long versions = all.stream().mapToLong(payee -> payee.versions().size()).sum();
        return all.size()
                + (all.size() == 1 ? " payee, " : " payees, ")
                + versions
                + (versions == 1 ? " address" : " addresses");
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
    }
}
