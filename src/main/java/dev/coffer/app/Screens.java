package dev.coffer.app;

import dev.coffer.core.feed.Subscription;
import dev.coffer.ui.balance.BalanceFeeds;
import dev.coffer.ui.balance.BalancesView;
import dev.coffer.ui.balance.BalancesViewModel;
import dev.coffer.ui.kit.FxFeeds;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.payee.PayeesView;
import dev.coffer.ui.payee.PayeesViewModel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the shell how to build the screens that a profile has. What a profile has not is not built, not registered and not on the rail.
 * The last part of the wiring; nothing is built before it is gone to.
 */
final class Screens implements AutoCloseable {
    private static final List<Class<? extends Route>> LOOKING = List.of(
            Route.Balances.class,
            Route.History.class,
            Route.AsOf.class,
            Route.Charts.class,
            Route.Export.class,
            Route.Receipt.class,
            Route.Payees.class);
    private static final List<Class<? extends Route>> CONNECTING = List.of(Route.Connect.class, Route.Settings.class);
    private static final List<Class<? extends Route>> PAYING =
            List.of(Route.NewPayout.class, Route.BringIn.class, Route.Webhooks.class);

    private final Ground ground;
    private final Frame frame;
    private final boolean pays;
    private final String person = System.getProperty("user.name");
    private @Nullable PayeeParts payeeParts;

    private Screens(Ground ground, Frame frame, boolean pays) {
        this.ground = ground;
        this.frame = frame;
        this.pays = pays;
    }

    /** Where one can go in a console of that profile. */
    static Set<Class<? extends Route>> routes(Profile profile) {
        return switch (profile) {
            case PAYING ->
                Stream.of(LOOKING, CONNECTING, PAYING).flatMap(List::stream).collect(Collectors.toSet());
            case REVIEWER ->
                Stream.of(LOOKING, CONNECTING).flatMap(List::stream).collect(Collectors.toSet());
            case READ_ONLY -> Set.copyOf(LOOKING);
        };
    }

    /** Of a console that pays or reviews. */
    static Screens of(Console console, Books books, Connections connections, Frame frame, ConsoleScene.Way way) {
        Ground ground = console.ground(books);
        boolean pays = console.profile().pays();
        Screens screens = new Screens(ground, frame, pays);
        HistoryScreens.Deciding deciding = HistoryScreens.NOTHING;
        if (pays) {
            PayoutScreens payouts = new PayoutScreens(ground, frame, screens::payeeParts, connections, screens.person);
            payouts.register();
            frame.shell()
                    .screen(
                            Route.Webhooks.class,
                            new WebhookScreens(
                                            console,
                                            books,
                                            connections,
                                            frame.shell(),
                                            frame.dialogs(),
                                            frame.endings())::webhooks);
            deciding = payouts::decisions;
        }
        screens.registerLooking(deciding, console.start().training(), true);
        new SettingsScreens(ground, frame, connections, console, way).register();
        return screens;
    }

    /** Of a look at a workspace as it lies. */
    static Screens readOnly(Ground ground, Frame frame) {
        Screens screens = new Screens(ground, frame, false);
        screens.registerLooking(
                HistoryScreens.NOTHING,
                ground.desk().connection().current().filter(it -> it.sandbox()).isPresent(),
                false);
        return screens;
    }

    private void registerLooking(HistoryScreens.Deciding deciding, boolean training, boolean writes) {
        frame.shell().screen(Route.Balances.class, this::balances);
        frame.shell().screen(Route.Payees.class, this::payees);
        new HistoryScreens(ground, frame, this::payeeParts, deciding, training, writes).register();
    }

    private BalancesView balances() {
        Desk desk = ground.desk();
        return new BalancesView(new BalancesViewModel(
                new BalanceFeeds(
                        desk.connection(),
                        desk.balances(),
                        desk.reserves(),
                        desk.rates(),
                        desk.board().status(),
                        ground.ticker()),
                frame.shell(),
                frame.zone(),
                frame.screen()));
    }

    private PayeesView payees() {
        PayeesViewModel model = payeeParts().screen(frame, person, pays);
        frame.endings().add(model::close);
        frame.endings().add(everyHalfMinute(ground, frame, model::tick));
        return new PayeesView(model);
    }

    /** Reads the payees in the background, once a screen needs them. */
    private PayeeParts payeeParts() {
        PayeeParts parts = payeeParts;
        if (parts == null) {
            parts = new PayeeParts(ground, frame.screen());
            payeeParts = parts;
        }
        return parts;
    }

    /** Rates and balances grow old, and scheduled times pass, though nobody types. */
    static Subscription everyHalfMinute(Ground ground, Frame frame, Runnable work) {
        AtomicInteger seconds = new AtomicInteger();
        return FxFeeds.newest(ground.ticker(), frame.screen(), now -> {
            if (seconds.incrementAndGet() % 30 == 0) {
                work.run();
            }
        });
    }

    /** The screens listen to nothing any more. */
    @Override
    public void close() {
        frame.endings().forEach(Subscription::close);
    }
}
