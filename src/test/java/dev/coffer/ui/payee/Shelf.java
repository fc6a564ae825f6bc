package dev.coffer.ui.payee;

import dev.coffer.core.address.AddressParser;
import dev.coffer.core.address.DenyList;
import dev.coffer.core.address.KnownAddresses;
import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Publisher;
import dev.coffer.core.payee.CoolOff;
import dev.coffer.core.payee.CoolOffSetting;
import dev.coffer.core.payee.Payee;
import dev.coffer.core.payee.PayeeFiles;
import dev.coffer.core.payee.PayeeRules;
import dev.coffer.core.payee.PayeeSheet;
import dev.coffer.core.payee.PlanPayeeImport;
import dev.coffer.core.payee.PublishedPayeeBook;
import dev.coffer.core.payee.SavePayee;
import dev.coffer.support.MemoryPayeeBook;
import dev.coffer.support.MutableClock;
import dev.coffer.ui.kit.LikenessWatch;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.support.FakeDialogs;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;

/** The payee screen's view-model over a book in memory, with time, answers and files in the test's hand. */
final class Shelf {
    final MutableClock clock = MutableClock.atNoon();
    final MemoryPayeeBook disk = new MemoryPayeeBook();
    final PublishedPayeeBook book = new PublishedPayeeBook(disk);
    final FakeDialogs dialogs = new FakeDialogs();
    final List<Route> routes = new ArrayList<>();
    final List<Payee> written = new ArrayList<>();
    final Publisher<CoolOff> coolOff = new Publisher<>(CoolOff.USUAL);
    KnownAddresses known = KnownAddresses.none();
    PayeeSheet sheet = new PayeeSheet(List.of(), List.of());
    final PayeesViewModel model;

    Shelf(Executor screen, Payee... payees) {
        for (Payee payee : payees) {
            disk.rows.put(payee.id(), payee);
        }
        PayeeRules rules = new PayeeRules(new AddressParser(DenyList.shipped()), candidate -> known.compare(candidate));
        LikenessWatch radar = new LikenessWatch(rules.radar(), Runnable::run, screen);
        PayeeCases cases = new PayeeCases(
                book,
                new Files(),
                new Setting(),
                new PayeeChanges(
                        new PayeeRules(rules.parser(), radar),
                        radar,
                        new SavePayee(book, rules, UUID::randomUUID, clock, "ada"),
                        new PlanPayeeImport(rules, UUID::randomUUID, clock, "ada")));
        model = new PayeesViewModel(
                new PayeeDesk(
                        cases,
                        new PayeeExecutors(screen, Runnable::run, Runnable::run),
                        clock,
                        ZoneId.of("Europe/Berlin")),
                dialogs,
                routes::add);
        model.refresh();
    }

    /** The payee of that name, as the disk has it. */
    Payee kept(String name) {
        return disk.rows.values().stream()
                .filter(payee -> payee.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    PayeeEditorViewModel editor() {
        return ((PayeePage.Editor) model.pageProperty().get()).viewModel();
    }

    private final class Files implements PayeeFiles {
        @Override
        public void write(Path file, List<Payee> payees) {
            written.addAll(payees);
        }

        @Override
        public PayeeSheet read(Path file) {
            return sheet;
        }
    }

    private final class Setting implements CoolOffSetting {
        @Override
        public Feed<CoolOff> coolOff() {
            return coolOff;
        }

        @Override
        public void choose(CoolOff chosen) {
            coolOff.publish(chosen);
        }
    }
}
