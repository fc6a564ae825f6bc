package dev.coffer.app;

import dev.coffer.core.status.Notice;
import dev.coffer.platform.SystemTime;
import dev.coffer.store.Backups;
import dev.coffer.sync.ClockWatch;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes on beside the payouts while a workspace is open: hourly backups, an eye on this computer's clock, and the door bell. */
final class Upkeep implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration FIRST_BACKUP = Duration.ofMinutes(1);
    private static final Duration JUMP_IS_TOLD_FOR = Duration.ofMinutes(10);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK).withZone(ZoneId.systemDefault());

    private final Desk desk;
    private final Clock clock;
    private final Threads threads;
    private final CompletableFuture<Books> sound;
    private final BackupSchedule schedule;
    private @Nullable Doorbell bell;

    /** @param sound see {@link Inspection} */
    Upkeep(Workspace workspace, Desk desk, Threads threads, Clock clock, CompletableFuture<Books> sound) {
        this.desk = desk;
        this.clock = clock;
        this.threads = threads;
        this.sound = sound;
        this.schedule = new BackupSchedule(
                new Backups(workspace.backups(), clock), workspace.database(), clock, desk.notices());
    }

    /** @param askTheTime asks the server for anything, since its answer tells how late it is */
    void begin(Runnable askTheTime) {
        ClockWatch watch = new ClockWatch(clock, SystemTime::nanos, by -> jumped(by, askTheTime));
        threads.every(TICK, watch::tick);
        sound.thenRun(() -> threads.after(
                FIRST_BACKUP,
                () -> threads.every(BackupSchedule.PACE, () -> threads.dbCare().execute(schedule::takeIfDue))));
    }

    void hangBell(InstanceLock lock, Holder self, Runnable rung) {
        String word = UUID.randomUUID().toString();
        try {
            Doorbell hung = Doorbell.hang(word, rung, threads.io());
            bell = hung;
            lock.announce(self.withBell(hung.port(), word));
        } catch (IOException e) {
            log.warn("A second console will not be able to bring this one to the front: {}", e.getMessage());
        }
    }

    void jumped(Duration by, Runnable askTheTime) {
        String way = by.isNegative() ? "was set back by " : "went forward at once by ";
        String sentence = "This computer's clock " + way + words(by.abs()) + ", to " + TIME.format(clock.instant())
                + (by.isNegative() ? "." : ", or the computer slept.");
        log.warn("{}", sentence);
        desk.notices()
                .put(
                        Notice.Kind.CLOCK,
                        sentence
                                + " Nothing was corrected. Nothing is sent until Calypso's next answer tells the time.");
        desk.board().doubtClock("Calypso's next answer has to tell whether this computer's clock is right.");
        threads.after(JUMP_IS_TOLD_FOR, () -> desk.notices().takeDown(Notice.Kind.CLOCK));
        askTheTime.run();
    }

    private static String words(Duration far) {
        if (far.toMinutes() == 0) {
            return far.toSeconds() + " s";
        }
        return far.toHours() == 0
                ? far.toMinutes() + " min " + far.toSecondsPart() + " s"
                : far.toHours() + " h " + far.toMinutesPart() + " min";
    }

    /** After the last write and before the database is closed: a backup of the day's work, if one is due. */
    void lastBackup() {
        if (sound.isDone() && !sound.isCompletedExceptionally()) {
            schedule.takeIfDue();
        }
    }

    @Override
    public void close() {
        if (bell != null) {
            bell.close();
        }
    }
}
