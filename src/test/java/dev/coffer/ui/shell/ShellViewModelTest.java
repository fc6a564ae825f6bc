package dev.coffer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.failure.Failure;
import dev.coffer.core.status.Notice;
import dev.coffer.core.status.Refresh;
import dev.coffer.core.status.SyncStatus;
import dev.coffer.ui.kit.Route;
import dev.coffer.ui.support.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {
    private final World world = World.ordinary();
    private final ShellViewModel model = new ShellViewModel(
            world.shellFeeds(),
            new Refresh() {
                @Override
                public void now() {
                    world.refreshes.add("now");
                }

                @Override
                public void visible(boolean visible) {}
            },
            World.ZONE,
            Runnable::run);

    @Test
    void namesTheAccountWholeAndTheSandbox() {
        assertThat(model.accountNameProperty().get()).isEqualTo("Mutual Aid Treasury");
        assertThat(model.accountIdProperty().get()).isEqualTo(World.ACCOUNT);
        assertThat(model.sandboxProperty().get()).isTrue();
    }

    @Test
    void aQuietDayHasNoStatusLine() {
        assertThat(model.linesProperty().get()).isEmpty();
        assertThat(model.linkProperty().get().word()).isEqualTo("Connected");
        assertThat(model.linkProperty().get().age().text()).isEqualTo("as of 14:02:05 · 3 s ago");
    }

    @Test
    void theAgeGrowsAndGetsOldWhileNothingArrives() {
        world.ticker.publish(World.NOW.plusSeconds(600));
        assertThat(model.linkProperty().get().age().old()).isTrue();
        assertThat(model.linkProperty().get().age().text()).endsWith("10 min ago");
    }

    @Test
    void offlineSaysSinceWhenAndThatTheCacheIsShown() {
        world.status.publish(world.status.current().failed(new Failure.NoAnswer("reset"), World.NOW));
        assertThat(model.linkProperty().get().word()).isEqualTo("Offline");
        assertThat(texts()).containsExactly("No answer since 14:02:08. What you see is from the cache.");
    }

    @Test
    void theClockWarnsAt30SecondsAndStopsAt120() {
        world.offset.publish(Duration.ofMillis(29_999));
        assertThat(model.linesProperty().get()).isEmpty();
        world.offset.publish(Duration.ofSeconds(30));
        assertThat(model.linesProperty().get()).singleElement().satisfies(line -> {
            assertThat(line.level()).isEqualTo(StatusLine.Level.WARNING);
            assertThat(line.text()).contains("30 s behind");
        });
        world.offset.publish(Duration.ofMinutes(-2));
        assertThat(model.linesProperty().get()).singleElement().satisfies(line -> {
            assertThat(line.level()).isEqualTo(StatusLine.Level.STOPPED);
            assertThat(line.text()).contains("2 min 0 s ahead of").contains("Nothing is sent");
        });
    }

    @Test
    void silentEventsAreSaidAndWhatIsDoneInstead() {
        world.status.publish(world.status.current().eventsSilentSince(World.NOW.minusSeconds(90)));
        assertThat(model.linesProperty().get()).singleElement().satisfies(line -> {
            assertThat(line.text())
                    .isEqualTo("Events silent since 14:00:38; asking every 2 s to 5 min instead, as without them.");
            assertThat(line.where()).isEqualTo(new Route.Webhooks());
        });
        world.status.publish(world.status.current().eventsSilentSince(null));
        assertThat(texts()).isEmpty();
    }

    @Test
    void theMostSeriousComesFirstAndLeadsToItsScreen() {
        world.outstanding.publish(new ShellFeeds.Outstanding(3, 1));
        world.status.publish(world.status.current().pausedBecause("the key was refused."));
        assertThat(texts())
                .containsExactly(
                        "1 payout with unknown outcome. Do not pay it again.",
                        "Sending is paused: the key was refused.",
                        "3 payouts wait to be sent.");
        assertThat(model.linesProperty().get().getFirst().where()).isEqualTo(new Route.History(null));
    }

    @Test
    void everyFailureHasAShortWordForTheBar() {
        for (Failure failure : new Failure[] {
            new Failure.Unauthorized("002", "x", null),
            new Failure.Forbidden("x", null),
            new Failure.RateLimited(Duration.ofSeconds(5)),
            new Failure.ClockSkew(Duration.ofMinutes(4)),
            new Failure.BadAnswer("x"),
            new Failure.ServerFault(500, "x", null)
        }) {
            world.status.publish(world.status.current().failed(failure, World.NOW));
            assertThat(model.linkProperty().get().word())
                    .isNotEqualTo("Connected")
                    .hasSizeLessThan(16);
        }
    }

    @Test
    void refreshingNeedsAnAccount() {
        model.refresh();
        assertThat(world.refreshes).hasSize(1);
        world.connection.publish(java.util.Optional.empty());
        world.status.publish(SyncStatus.UNKNOWN);
        assertThat(model.canRefreshProperty().get()).isFalse();
        model.refresh();
        assertThat(world.refreshes).hasSize(1);
        assertThat(model.linkProperty().get().word()).isEqualTo("Not connected");
    }

    @Test
    void aDamagedLedgerIsSaidOnceAndLeadsToTheBackups() {
        world.status.publish(world.status.current().pausedBecause("The database is damaged."));
        world.notices.publish(java.util.List.of(
                new Notice(Notice.Kind.LEDGER, "The database is damaged. Nothing is sent."),
                new Notice(Notice.Kind.CLOCK, "The clock was set back by 2 min 0 s.")));
        assertThat(texts())
                .containsExactly("The database is damaged. Nothing is sent.", "The clock was set back by 2 min 0 s.");
        assertThat(model.linesProperty().get().getFirst())
                .satisfies(line -> assertThat(line.level()).isEqualTo(StatusLine.Level.STOPPED))
                .satisfies(line -> assertThat(line.where()).isEqualTo(new Route.Settings()));
    }

    @Test
    void aClockThatStopsSendingIsSaidOnce() {
        world.offset.publish(Duration.ofSeconds(130));
        world.status.publish(world.status.current().pausedBecause("this computer's clock is 130 s behind Calypso's."));
        assertThat(texts())
                .singleElement()
                .asString()
                .contains("2 min 10 s behind")
                .contains("Nothing is sent");
    }

    private java.util.List<String> texts() {
        return model.linesProperty().get().stream().map(StatusLine::text).toList();
    }
}
