package dev.coffer.crash;

import dev.coffer.calypso.http.Limits;
import dev.coffer.core.payout.OutboxState;
import dev.coffer.core.payout.Payout;
import dev.coffer.crash.Moment.Death;
import dev.coffer.crash.Outcome.End;
import dev.coffer.crash.Outcome.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** One plan carried out: the console lives and dies as planned, is started a last time and left to settle, and the books are compared. */
final class Trial {
    private static final int LONGEST_LIFE = 70;
    private static final int LONGEST_SETTLING = 500;
    private static final Duration BETWEEN_LIVES = Duration.ofMinutes(3);

    /** @param template a ledger without payouts, so that a life need not begin with making one */
    record Stage(
            SandboxProcess sandbox, Launcher launcher, Path template, Path folder, Instant start, Mistake mistake) {}

    private final Plan plan;
    private final Stage stage;
    private final Outcome outcome = new Outcome();
    private final LeapClock clock;
    private final Random random;
    private final Set<Integer> promised = new TreeSet<>();
    private final List<Console> abandoned = new ArrayList<>();
    private boolean released;

    Trial(Plan plan, Stage stage) {
        this.plan = plan;
        this.stage = stage;
        this.clock = new LeapClock(stage.start());
        this.random = new Random(plan.seed() * 31 + plan.trial());
    }

    Outcome run() {
        int before = stage.sandbox().payouts().size();
        outcome.trials = 1;
        outcome.killedTrials = plan.sigkill() ? 1 : 0;
        outcome.intents = plan.intents().size();
        try (Wire wire = new Wire(stage.sandbox())) {
            Files.createDirectories(stage.folder());
            Files.copy(stage.template(), Console.file(stage.folder()));
            wire.weather(plan.weather());
            for (int life = 0; life < plan.deaths().size(); life++) {
                live(life, plan.deaths().get(life), wire);
                clock.leap(BETWEEN_LIVES);
            }
            wire.weather(Weather.calm());
            wire.deathAt(null, () -> {});
            settle(wire, before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            abandoned.forEach(Console::close);
        }
        return outcome;
    }

    private void live(int number, Death death, Wire wire) {
        boolean met;
        boolean sigkill = number == 0 && plan.sigkill();
        if (sigkill) {
            KilledLife life = new KilledLife(plan, stage, wire);
            met = life.run(outcome);
            promised.addAll(life.promised());
            clock.leap(Duration.ofHours(2));
        } else {
            met = liveHere(number, death, wire);
        }
        outcome.died(new End(death.moment(), sigkill, met));
    }

    /** In this process. True when the planned moment came. */
    private boolean liveHere(int number, Death death, Wire wire) {
        Lifeline life = new Lifeline(death, () -> {});
        wire.deathAt(death, life::kill);
        Turns io = new Turns(random.nextLong());
        Console console = open(wire, Console.IMPATIENT, number, life, io);
        abandoned.add(console);
        try {
            lookForPromises(console);
            confirmAll(console, life, io);
            for (int tick = 0; tick < LONGEST_LIFE && !(tick > 3 && isDone(console)); tick++) {
                rainOn(wire, console, life, io);
            }
        } catch (Died e) {
            // As planned.
        } catch (RuntimeException e) {
            if (!life.isDead()) {
                throw e;
            }
        }
        console.drop();
        return life.isDead();
    }

    private Console open(Wire wire, Limits limits, int number, Lifeline life, Turns io) {
        long seed = new Random(plan.seed() * 1_000 + plan.trial() * 10L + number).nextLong();
        Access access = stage.sandbox().access().at(wire.url());
        return new Console(
                new Console.Setting(stage.folder(), access, clock, limits, stage.mistake(), seed),
                life,
                Runnable::run,
                io);
    }

    /** The person clicks, perhaps more than once; what is in the ledger already may be confirmed again and must change nothing. */
    private void confirmAll(Console console, Lifeline life, Turns io) {
        for (int n = 0; n < plan.intents().size(); n++) {
            for (int click = plan.intents().get(n).confirmations(); click > 0; click--) {
                console.confirm(plan.intents().get(n).draft());
                life.check();
                promised.add(n);
                outcome.confirmations++;
                if (random.nextInt(3) == 0) {
                    io.giveAll(life);
                }
            }
        }
        life.check();
    }

    private void rainOn(Wire wire, Console console, Lifeline life, Turns io) {
        clock.leap(Duration.ofSeconds(1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 4)));
        boolean down = plan.percent() > 0 && random.nextInt(12) == 0;
        if (down) {
            wire.down();
        }
        try {
            console.tick();
            io.giveAll(life);
        } finally {
            if (down) {
                wire.up();
            }
        }
        if (random.nextInt(15) == 0) {
            wire.release();
        }
        if (random.nextInt(4) == 0) {
            longMissing(console).forEach(payout -> sendAgain(console, payout));
            life.check();
        }
        if (random.nextInt(8) == 0) {
            console.in(OutboxState.QUEUED).stream().limit(1).forEach(console::withdraw);
            life.check();
        }
    }

    private void lookForPromises(Console console) {
        for (int n : promised) {
            var draft = plan.intents().get(n).draft();
            if (console.ledger().call(book -> book.findByDraft(draft.draftId())).isEmpty()) {
                outcome.problem(Problem.LOST, "promised and not in the ledger after a restart: " + draft);
            }
        }
    }

    private void settle(Wire wire, int before) {
        Lifeline life = Lifeline.immortal();
        Turns io = new Turns(random.nextLong());
        if (plan.lateArrival() == Plan.Late.AT_RESTART) {
            release(wire);
        }
        try (Console console = open(wire, Console.PATIENT, plan.deaths().size(), life, io)) {
            lookForPromises(console);
            confirmAll(console, life, io);
            int acts = 0;
            for (int tick = 0; tick < LONGEST_SETTLING; tick++) {
                clock.leap(Duration.ofSeconds(tick < 15 ? 1 : tick < 60 ? 20 : 60));
                console.tick();
                io.giveAll(life);
                if (!console.isQuiet()) {
                    continue;
                }
                if (plan.lateArrival() == Plan.Late.WHEN_LONG_MISSING) {
                    release(wire);
                }
                List<Payout> missing = longMissing(console);
                if (!missing.isEmpty() && acts++ < 2) {
                    missing.forEach(payout -> act(console, payout));
                } else if (!released) {
                    release(wire);
                } else {
                    break;
                }
            }
            lookIntoClosed(console, io, life);
            outcome.requests +=
                    wire.creates().values().stream().mapToInt(n -> n).sum();
            outcome.delivered += wire.delivered();
            List<Booked> all = stage.sandbox().payouts();
            outcome.atServer += all.size() - before;
            new Verdict(console, all.subList(before, all.size()), wire.creates(), outcome).over(plan.intents());
        }
    }

    /** What a person closed is still looked up once an hour. */
    private void lookIntoClosed(Console console, Turns io, Lifeline life) {
        for (int n = 0; n < 2 && !console.in(OutboxState.NEVER_ARRIVED).isEmpty(); n++) {
            clock.leap(Duration.ofHours(2));
            console.tick();
            io.giveAll(life);
        }
    }

    private void release(Wire wire) {
        wire.release();
        released = true;
    }

    private static boolean isDone(Console console) {
        return console.isQuiet() && console.in(OutboxState.UNCERTAIN).isEmpty();
    }

    private List<Payout> longMissing(Console console) {
        return console.in(OutboxState.UNCERTAIN).stream()
                .filter(payout -> payout.outbox().isLongMissing(clock.instant()))
                .toList();
    }

    private void act(Console console, Payout payout) {
        if (plan.closes()) {
            console.closeAsNeverArrived(payout);
        } else {
            sendAgain(console, payout);
        }
    }

    private void sendAgain(Console console, Payout payout) {
        outcome.resent++;
        console.sendAgain(payout);
    }
}
