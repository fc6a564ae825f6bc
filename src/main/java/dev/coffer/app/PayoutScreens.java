package dev.coffer.app;

import dev.coffer.core.account.Connection;
import dev.coffer.core.address.AddressParser;
import dev.coffer.core.address.DenyList;
import dev.coffer.core.payout.BringIn;
import dev.coffer.core.payout.CloseNeverArrived;
import dev.coffer.core.payout.FindSimilarPayouts;
import dev.coffer.core.payout.LedgerThread;
import dev.coffer.core.payout.ReadBack;
import dev.coffer.core.payout.ResendUncertain;
import dev.coffer.core.payout.SubmitPayout;
import dev.coffer.core.payout.WithdrawPayout;
import dev.coffer.store.SqliteForeignLedger;
import dev.coffer.ui.bringin.BringInView;
import dev.coffer.ui.bringin.BringInViewModel;
import dev.coffer.ui.history.DetailLinks;
import dev.coffer.ui.history.PayoutDecisions;
import dev.coffer.ui.kit.LikenessWatch;
import dev.coffer.ui.kit.Route;
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
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Where payouts are issued, brought in and decided about. Made in the one profile that pays, and nowhere else. */
final class PayoutScreens {
    private final Ground ground;
    private final Frame frame;
    private final Supplier<PayeeParts> payees;
    private final Connections connections;
    private final String person;

    /** @param person who works here, kept with what they issue and decide */
    PayoutScreens(Ground ground, Frame frame, Supplier<PayeeParts> payees, Connections connections, String person) {
        this.ground = ground;
        this.frame = frame;
        this.payees = payees;
        this.connections = connections;
        this.person = person;
    }

    void register() {
        frame.shell().screen(Route.NewPayout.class, this::payout);
        frame.shell().screen(Route.BringIn.class, this::bringIn);
    }

    private Optional<String> account() {
        return ground.desk().connection().current().map(Connection::account);
    }

    private PayoutScreen payout() {
        Desk desk = ground.desk();
        Clock clock = ground.clock();
        Threads threads = ground.threads();
        PayoutDesk place = new PayoutDesk(clock, frame.zone(), this::account);
        PayoutExecutors lanes = new PayoutExecutors(frame.screen(), threads.db(), threads.dbRead(), threads.lookUp());
        LikenessWatch radar = payees.get().radar(frame.endings());
        PayoutFormViewModel form = new PayoutFormViewModel(
                new ReceiverCheck(new AddressParser(DenyList.shipped()), radar),
                new PayoutFeeds(desk.balances(), desk.reserves(), desk.rates()),
                new FeeWatch(connections, threads.io(), frame.screen(), new PauseDebounce(), clock),
                new PastWatch(ground.books().past(), threads.lookUp(), frame.screen()),
                place,
                frame.screen());
        radar.onAnswer(form::tick);
        frame.endings().add(form::close);
        frame.endings().add(Screens.everyHalfMinute(ground, frame, form::tick));
        PayeeLink link = payees.get().link(form.fields(), place);
        frame.endings().add(link::close);
        PayoutCases cases = new PayoutCases(
                new FindSimilarPayouts(ground.books().ledger(), clock),
                ground.books().past(),
                new SubmitPayout(
                        ground.books().ledger(), clock, person, payees.get().gate()),
                ground.books().history());
        DraftKeeper keeper =
                new DraftKeeper(ground.books().drafts(), lanes, new PauseDebounce(), clock, UUID::randomUUID);
        frame.endings().add(keeper::save);
        return new PayoutScreen(new NewPayoutViewModel(form, cases, lanes, place, link, keeper, frame.shell()));
    }

    private BringInView bringIn() {
        Threads threads = ground.threads();
        BringIn bringIn = new BringIn(
                connections.payouts(),
                ground.books().ledger(),
                ground.books()
                        .ledger()
                        .published(new SqliteForeignLedger(ground.books().database())),
                this::account,
                ground.clock(),
                person);
        return new BringInView(
                new BringInViewModel(bringIn, frame.shell(), threads.io(), threads.db(), frame.screen(), frame.zone()));
    }

    /** What a person can decide about a payout that is there. */
    PayoutDecisions decisions(DetailLinks links) {
        Threads threads = ground.threads();
        Clock clock = ground.clock();
        return new PayoutDecisions(
                new PayoutDecisions.Cases(
                        new WithdrawPayout(ground.books().ledger(), clock, person),
                        new ResendUncertain(ground.books().ledger(), clock, person),
                        new CloseNeverArrived(ground.books().ledger(), clock, person),
                        new ReadBack(
                                new LedgerThread(ground.books().ledger(), threads.db()),
                                connections.payouts(),
                                this::account,
                                clock)),
                frame.dialogs(),
                links,
                threads.io(),
                threads.db(),
                frame.screen());
    }
}
