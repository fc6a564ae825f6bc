package dev.coffer.ui.bringin;

import static dev.coffer.support.Payouts.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.money.Amount;
import dev.coffer.core.money.Assets;
import dev.coffer.core.payout.BringIn;
import dev.coffer.core.payout.IdempotencyKey;
import dev.coffer.core.payout.PayoutId;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.support.MemoryForeign;
import dev.coffer.support.MemoryLedger;
import dev.coffer.support.MutableClock;
import dev.coffer.support.Payouts;
import dev.coffer.support.ScriptedGateway;
import dev.coffer.ui.kit.FxThread;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.support.FxToolkit;
import dev.coffer.ui.support.Robot;
import dev.coffer.ui.support.Snapshots;
import dev.coffer.ui.theme.Theme;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BringInScreenTest {
    private static final IdempotencyKey KEY =
            new IdempotencyKey(UUID.fromString("5d0b7c1e-3f7a-4c52-9a53-0d6a2b1c9e77"));
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final MemoryLedger ledger = new MemoryLedger();
    private final ScriptedGateway calypso = new ScriptedGateway();
    private final List<Route> routes = new ArrayList<>();
    private final BringIn bringIn = new BringIn(
            calypso, ledger, new MemoryForeign(ledger), () -> Optional.of(ACCOUNT), MutableClock.atNoon(), "anna");

    @BeforeEach
    void somethingIsAtCalypso() {
        calypso.books.put(KEY, remote("USDT_TRX", "1250.50"));
    }

    @Test
    void firstLookedAtThenEnteredThenShown() {
        BringInViewModel model = model(Runnable::run);
        model.askedProperty().set("481516");
        assertThat(model.foundProperty().get()).isNull();
        model.lookUp();
        FoundText found = Objects.requireNonNull(model.foundProperty().get());
        assertThat(found.refusal()).isEmpty();
        assertThat(found.amount().asset().label()).isEqualTo("USDT · Tron");
        assertThat(ledger.rows).isEmpty();
        model.claimProperty().set("CLM-9");
        model.enter();
        assertThat(ledger.only().draft().claimReference()).isEqualTo("CLM-9");
        assertThat(routes).containsExactly(new Route.History(new PayoutId(1)));
        assertThat(model.askedProperty().get()).isEmpty();
    }

    @Test
    void anotherNumberTakesTheAnswerOffTheScreen() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        BringInViewModel model = model(waiting::add);
        model.askedProperty().set("481516");
        model.lookUp();
        model.lookUp();
        assertThat(waiting).hasSize(1);
        model.askedProperty().set("4815");
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertThat(model.foundProperty().get()).isNull();
        assertThat(model.busyProperty().get()).isFalse();
        model.enter();
        assertThat(ledger.rows).isEmpty();
    }

    @Test
    void whatIsHereAlreadyIsLookedAtInstead() {
        BringInViewModel model = model(Runnable::run);
        model.begin("481516");
        model.enter();
        model.begin(KEY.toString());
        FoundText found = Objects.requireNonNull(model.foundProperty().get());
        assertThat(found.refusal()).contains("here already, as payout 1");
        model.enter();
        assertThat(ledger.rows).hasSize(1);
        model.open(Objects.requireNonNull(found.here()));
        assertThat(routes).last().isEqualTo(new Route.History(new PayoutId(1)));
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        calypso.failReads(new Failure.Unreachable("no route"));
        BringInViewModel model = model(Runnable::run);
        model.begin("481516");
        assertThat(Objects.requireNonNull(model.problemProperty().get()).title())
                .isEqualTo("Server not reached");
        calypso.failReads(null);
        model.begin("nobody");
        assertThat(Objects.requireNonNull(model.problemProperty().get()).sentence())
                .contains("knows no payout “nobody”");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void pictures(Theme theme) {
        String look = theme.name().toLowerCase(Locale.ROOT);
        FxThread screen = new FxThread();
        Scene scene = FxToolkit.call(() -> {
            BringInView view = new BringInView(
                    new BringInViewModel(bringIn, routes::add, Runnable::run, Runnable::run, screen, BERLIN));
            Scene made = new Scene(new StackPane(view.node()), 1256, 794);
            theme.applyTo(made);
            Stage stage = new Stage();
            stage.setScene(made);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            view.shown(new Route.BringIn(null));
            return made;
        });
        Robot robot = new Robot(scene);
        assertThat(robot.sees("bringin-enter")).isFalse();
        Snapshots.png(scene, "bringin-empty-" + look);
        robot.type("bringin-asked", "99");
        robot.click("bringin-look");
        Snapshots.png(scene, "bringin-unknown-" + look);
        robot.type("bringin-asked", KEY.toString());
        robot.press(KeyCode.ENTER);
        robot.click("bringin-look");
        assertThat(robot.sees("bringin-enter")).isTrue();
        Snapshots.png(scene, "bringin-found-" + look);
        calypso.books.put(KEY, remote("LTC", "3.75"));
        robot.click("bringin-look");
        assertThat(robot.sees("bringin-enter")).isFalse();
        Snapshots.png(scene, "bringin-refused-" + look);
        robot.press(KeyCode.ESCAPE);
        assertThat(routes).last().isEqualTo(new Route.History(null));
        FxToolkit.run(() -> scene.getWindow().hide());
    }

    private BringInViewModel model(Executor io) {
        return new BringInViewModel(bringIn, routes::add, io, Runnable::run, Runnable::run, BERLIN);
    }

    private static RemotePayout remote(String code, String amount) {
        return new RemotePayout(
                "481516",
                ACCOUNT,
                Payouts.TRON_ADDRESS.text(),
                Amount.of(Assets.of(code), amount),
                Amount.of(Assets.of(code), "1.25"),
                null,
                PayoutState.IN_PROGRESS,
                Instant.parse("2026-11-20T09:12:44Z"),
                null,
                "CLM-2041: Water damage, Hafenstrasse 9",
                null,
                KEY,
                List.of(),
                null,
                null,
                "{}");
    }
}
