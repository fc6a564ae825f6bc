package dev.coffer.app;

import dev.coffer.core.address.AddressParser;
import dev.coffer.core.address.DenyList;
import dev.coffer.core.feed.Subscription;
import dev.coffer.core.payee.PayeeRules;
import dev.coffer.core.payee.Payees;
import dev.coffer.core.payee.PlanPayeeImport;
import dev.coffer.core.payee.PublishedPayeeBook;
import dev.coffer.core.payee.SavePayee;
import dev.coffer.core.payout.CoolOffGate;
import dev.coffer.export.PayeeCsv;
import dev.coffer.ui.dialog.Dialogs;
import dev.coffer.ui.kit.FxFeeds;
import dev.coffer.ui.kit.Navigator;
import dev.coffer.ui.payee.PayeeCases;
import dev.coffer.ui.payee.PayeeDesk;
import dev.coffer.ui.payee.PayeeExecutors;
import dev.coffer.ui.payee.PayeesViewModel;
import dev.coffer.ui.payout.PayeeLink;
import dev.coffer.ui.payout.PayoutDesk;
import dev.coffer.ui.payout.PayoutFields;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** The wiring of everything that has to do with payees, so that the screens share one book, one radar and one set of rules. */
final class PayeeParts {
    private final Console console;
    private final PublishedPayeeBook book;
    private final Receivers receivers;
    private final Executor screen;
    private final AddressParser parser = new AddressParser(DenyList.shipped());

    PayeeParts(Console console, Books books, Receivers receivers, Executor screen) {
        this.console = console;
        this.book = books.payees();
        this.receivers = receivers;
        this.screen = screen;
        console.threads().db().execute(book::read);
    }

    /** The radar: every address ever paid or saved. */
    Receivers receivers() {
        return receivers;
    }

    /** Asked on the database thread, where it may read the book first. */
    CoolOffGate gate() {
        return new CoolOffGate(book::read, console.coolOff().coolOff()::current);
    }

    PayeeLink link(PayoutFields fields, PayoutDesk desk) {
        return new PayeeLink(
                fields,
                new dev.coffer.ui.payout.PayeeDesk(
                        book.payees(), console.coolOff().coolOff(), parser),
                desk,
                screen);
    }

    PayeesViewModel screen(Dialogs dialogs, Navigator navigator, ZoneId zone, String person) {
        PayeeRules rules = new PayeeRules(parser, receivers::known);
        PayeeCases cases = new PayeeCases(
                book,
                rules,
                new SavePayee(book, rules, UUID::randomUUID, console.clock(), person),
                new PlanPayeeImport(rules, UUID::randomUUID, console.clock(), person),
                new PayeeCsv(),
                console.coolOff());
        Threads threads = console.threads();
        return new PayeesViewModel(
                new PayeeDesk(cases, new PayeeExecutors(screen, threads.db(), threads.io()), console.clock(), zone),
                dialogs,
                navigator);
    }

    /** The book as it is now, for whoever shows a receiver's name. */
    ObservableValue<Payees> names(List<Subscription> endings) {
        ReadOnlyObjectWrapper<Payees> now = new ReadOnlyObjectWrapper<>(Payees.NONE);
        endings.add(FxFeeds.newest(book.payees(), screen, now::set));
        return now.getReadOnlyProperty();
    }
}
