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
import dev.coffer.core.payout.OutboxState;
import dev.coffer.export.PayeeCsv;
import dev.coffer.ui.kit.FxFeeds;
import dev.coffer.ui.kit.LikenessWatch;
import dev.coffer.ui.payee.PayeeCases;
import dev.coffer.ui.payee.PayeeChanges;
import dev.coffer.ui.payee.PayeeDesk;
import dev.coffer.ui.payee.PayeeExecutors;
import dev.coffer.ui.payee.PayeesViewModel;
import dev.coffer.ui.payout.PayeeLink;
import dev.coffer.ui.payout.PayoutDesk;
import dev.coffer.ui.payout.PayoutFields;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** The wiring of everything that has to do with payees, so that the screens share one book, one radar and one set of rules. */
final class PayeeParts {
    private final Ground ground;
    private final PublishedPayeeBook book;
    private final Executor screen;
    private final AddressParser parser = new AddressParser(DenyList.shipped());

    PayeeParts(Ground ground, Executor screen) {
        this.ground = ground;
        this.book = ground.books().payees();
        this.screen = screen;
        ground.threads().db().execute(book::read);
    }

    /** The radar for a form. What is paid or saved meanwhile is known to it too. */
    LikenessWatch radar(List<Subscription> endings) {
        LikenessWatch watch =
                new LikenessWatch(ground.books().likeness(), ground.threads().lookUp(), screen);
        endings.add(FxFeeds.newest(book.payees(), screen, now -> watch.again()));
        endings.add(ground.books().ledger().changes().subscribe(changed -> {
            // Only what was just confirmed can be a new receiver; everything else that is polled changes no answer.
            if (changed.payouts().stream().anyMatch(it -> it.outbox().state() == OutboxState.QUEUED)) {
                screen.execute(watch::again);
            }
        }));
        return watch;
    }

    /** Asked on the database thread, where it may read the book first. */
    CoolOffGate gate() {
        return new CoolOffGate(book::read, ground.saved().coolOff().coolOff()::current);
    }

    PayeeLink link(PayoutFields fields, PayoutDesk desk) {
        return new PayeeLink(
                fields,
                new dev.coffer.ui.payout.PayeeDesk(
                        book.payees(), ground.saved().coolOff().coolOff(), parser),
                desk,
                screen);
    }

    /** @param changing whether payees are saved here, or only looked at */
    PayeesViewModel screen(Frame frame, String person, boolean changing) {
        PayeeCases cases = new PayeeCases(
                book, new PayeeCsv(), ground.saved().coolOff(), changing ? changes(frame, person) : null);
        Threads threads = ground.threads();
        return new PayeesViewModel(
                new PayeeDesk(
                        cases, new PayeeExecutors(screen, threads.db(), threads.io()), ground.clock(), frame.zone()),
                frame.dialogs(),
                frame.shell());
    }

    private PayeeChanges changes(Frame frame, String person) {
        LikenessWatch radar = radar(frame.endings());
        PayeeRules rules = new PayeeRules(parser, ground.books().likeness());
        return new PayeeChanges(
                new PayeeRules(parser, radar),
                radar,
                new SavePayee(book, rules, UUID::randomUUID, ground.clock(), person),
                new PlanPayeeImport(rules, UUID::randomUUID, ground.clock(), person));
    }

    /** The book as it is now, for whoever shows a receiver's name. */
    ObservableValue<Payees> names(List<Subscription> endings) {
        ReadOnlyObjectWrapper<Payees> now = new ReadOnlyObjectWrapper<>(Payees.NONE);
        endings.add(FxFeeds.newest(book.payees(), screen, now::set));
        return now.getReadOnlyProperty();
    }
}
