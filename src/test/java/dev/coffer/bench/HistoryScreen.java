package dev.coffer.bench;

import dev.coffer.app.Books;
import dev.coffer.app.Console;
import dev.coffer.app.ConsoleStart;
import dev.coffer.app.ConsoleWindow;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import dev.coffer.ui.support.FxToolkit;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/**
 * The real console on a workspace, in a process of its own with the packaged program's options: from its start to a usable history, the
 * screen's thread while the table is scrolled and payouts change, and the memory afterwards. Nobody answers at the server's address.
 */
final class HistoryScreen {
    private static final List<String> PACKAGED = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xms48m",
            "-Xmx192m",
            "-XX:TieredStopAtLevel=1",
            "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Dprism.order=sw");
    private static final int OPENINGS = 5;
    private static final int FRAMES = 600;

    private final ConsoleWindow window;
    private final Scene scene;

    private HistoryScreen(ConsoleWindow window, Scene scene) {
        this.window = window;
        this.scene = scene;
    }

    /** Runs the processes and takes their figures. */
    static void measure(Result result, Path empty, Path full) throws IOException, InterruptedException {
        long[] none = new long[OPENINGS];
        long[] many = new long[OPENINGS];
        for (int run = 0; run < OPENINGS; run++) {
            none[run] = run(empty, "open", null);
            many[run] = run(full, "open", null);
        }
        result.runs("process start to a usable history, empty workspace", none);
        result.runs("process start to a usable history, this workspace", many);
        run(full, "scroll", result);
    }

    private static long run(Path workspace, String what, @org.jspecify.annotations.Nullable Result result)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(PACKAGED);
        if (System.getenv("DISPLAY") == null) {
            command.add("-Dglass.platform=Headless");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), HistoryScreen.class.getName()));
        command.addAll(List.of(workspace.toString(), what));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("COFFER_ACCOUNT", "acme-payouts");
        Process process = builder.start();
        long usable = -1;
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                int mark = line.lastIndexOf('=');
                if (line.startsWith("usable=")) {
                    usable = Long.parseLong(line.substring(mark + 1));
                } else if (mark > 0 && result != null && line.startsWith("figure ")) {
                    result.figure(line.substring(7, mark), Long.parseLong(line.substring(mark + 1)));
                }
            }
        }
        if (!process.waitFor(60, TimeUnit.SECONDS) || usable < 0) {
            process.destroyForcibly();
            throw new IOException("the console did not open its history on " + workspace);
        }
        return usable;
    }

    /** In the process of its own. */
    public static void main(String[] arguments) throws Exception {
        Instant begun = ProcessHandle.current().info().startInstant().orElseThrow();
        ConsoleWindow window =
                ConsoleWindow.open(new ConsoleStart(Path.of(arguments[0]), Optional.empty(), Optional.empty(), false));
        Scene scene = window.shown().join().getScene();
        HistoryScreen screen = new HistoryScreen(window, scene);
        screen.await(() -> scene.lookup("#rail-history") instanceof ButtonBase button && !button.isDisabled());
        FxToolkit.run(() -> ((ButtonBase) scene.lookup("#rail-history")).fire());
        screen.await(screen::usable);
        System.out.println("usable=" + (System.currentTimeMillis() - begun.toEpochMilli()));
        if (arguments[1].equals("scroll")) {
            screen.scroll();
        }
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private interface Check {
        boolean holds();
    }

    private void await(Check check) throws InterruptedException {
        while (!FxToolkit.call(check::holds)) {
            Thread.sleep(5);
        }
    }

    /** Rows with their content, or the sentence that there are none, and the count. */
    private boolean usable() {
        if (!(scene.lookup("#history-count") instanceof Label count)
                || count.getText().isEmpty()) {
            return false;
        }
        if (scene.lookup("#history-empty") instanceof Label empty
                && empty.isVisible()
                && count.getText().startsWith("0")) {
            return true;
        }
        return scene.lookup("#history-table .table-row-cell .mono") instanceof Label label
                && !label.getText().isEmpty();
    }

    private TableView<?> table() {
        return (TableView<?>) scene.lookup("#history-table");
    }

    private void scroll() throws InterruptedException, IOException {
        // The check of the whole file goes on for a while after the start; it is no part of scrolling.
        Books books = console().books().join();
        long checked = System.nanoTime();
        Payout any = books.history()
                .page(dev.coffer.core.payout.HistoryFilter.ALL, null, 1)
                .getFirst();
        while (!isWritten(books, any) && System.nanoTime() - checked < 300_000_000_000L) {
            Thread.sleep(200);
        }
        figure(
                "check of the whole file, seconds (before it nothing is written)",
                (System.nanoTime() - checked) / 1_000_000_000);
        frames("scrolling", () -> {});
        List<Payout> open = new ArrayList<>(books.history().page(dev.coffer.core.payout.HistoryFilter.ALL, null, 500));
        frames("scrolling while 500 rows change", () -> change(books, open));
        endToEnd();
        System.gc();
        Thread.sleep(500);
        System.gc();
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        figure(
                "heap MB in use after scrolling end to end",
                memory.getHeapMemoryUsage().getUsed() / 1_000_000);
        figure("heap MB reserved", memory.getHeapMemoryUsage().getCommitted() / 1_000_000);
        figure("resident MB after scrolling end to end", resident() / 1_000);
    }

    private boolean isWritten(Books books, Payout payout) {
        return CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                books.ledger().remark(payout.id(), "bench", "written", payout.confirmedAt());
                                return true;
                            } catch (FailureException beingChecked) {
                                return false;
                            }
                        },
                        console().threads().db())
                .join();
    }

    private Console console() {
        return window.console();
    }

    private static void figure(String name, long value) {
        System.out.println("figure " + name + "=" + value);
    }

    private void change(Books books, List<Payout> payouts) {
        console().threads().db().execute(() -> {
            for (Payout payout : payouts) {
                RemotePayout remote = payout.remote();
                if (remote != null && payout.isOpen()) {
                    books.ledger()
                            .record(
                                    payout.id(),
                                    completed(remote),
                                    null,
                                    Objects.requireNonNull(payout.remoteReadAt())
                                            .plusSeconds(60));
                } else {
                    books.ledger().remark(payout.id(), "bench", "a change of nothing", payout.confirmedAt());
                }
            }
        });
    }

    private static RemotePayout completed(RemotePayout of) {
        return new RemotePayout(
                of.remoteId(),
                of.account(),
                of.depositAddress(),
                of.amount(),
                of.fee(),
                of.feePercentage(),
                PayoutState.COMPLETED,
                of.createdDate(),
                of.transactionHash(),
                of.comment(),
                of.executionDate(),
                of.idempotencyKey(),
                of.errors(),
                of.cancellation(),
                of.belongingType(),
                of.raw());
    }

    /**
     * Scrolls a few rows a frame and looks how long the screen's thread worked for each: up to the end of its layout, which is ours, and
     * up to the next one, which on the Headless platform is mostly the platform's own copying of pixels.
     */
    private void frames(String what, Runnable meanwhile) throws InterruptedException {
        long[] layout = new long[FRAMES];
        long[] busy = new long[FRAMES];
        long[] gaps = new long[FRAMES];
        AtomicBoolean done = new AtomicBoolean();
        FxToolkit.run(() -> {
            VirtualFlow<?> flow = (VirtualFlow<?>) table().lookup(".virtual-flow");
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            new AnimationTimer() {
                private int frame = -1;
                private long cpu;
                private long last;

                @SuppressWarnings("UnnecessaryLambda") // it is taken away again, so it must stay the same one
                private final Runnable laidOut = () -> {
                    if (frame >= 0 && frame < FRAMES) {
                        layout[frame] = threads.getCurrentThreadCpuTime() - cpu;
                    }
                };

                {
                    scene.addPostLayoutPulseListener(laidOut);
                }

                @Override
                public void handle(long now) {
                    long clock = System.nanoTime();
                    if (frame >= 0) {
                        busy[frame] = threads.getCurrentThreadCpuTime() - cpu;
                        gaps[frame] = clock - last;
                    }
                    if (++frame == FRAMES) {
                        stop();
                        scene.removePostLayoutPulseListener(laidOut);
                        done.set(true);
                        return;
                    }
                    if (frame == FRAMES / 10) {
                        meanwhile.run();
                    }
                    last = clock;
                    cpu = threads.getCurrentThreadCpuTime();
                    // On and on, with a leap now and then; from the end it goes back to the beginning.
                    if (flow.scrollPixels(frame % 100 == 99 ? table().getItems().size() * 4.2 : 63) == 0) {
                        flow.scrollTo(0);
                    }
                }
            }.start();
        });
        while (!done.get()) {
            Thread.sleep(50);
        }
        report(what + ", work of the screen's thread for a frame", layout);
        report(what + ", the same with what the platform does", busy);
        report(what + ", from one frame to the next", gaps);
    }

    private static void report(String what, long[] nanos) {
        long[] sorted = nanos.clone();
        java.util.Arrays.sort(sorted);
        figure(what + ", p50 microseconds", sorted[sorted.length / 2] / 1_000);
        figure(what + ", p95 microseconds", sorted[sorted.length * 95 / 100] / 1_000);
        figure(what + ", most microseconds", sorted[sorted.length - 1] / 1_000);
        figure(
                what + ", frames over 32 ms",
                java.util.Arrays.stream(nanos).filter(it -> it > 32_000_000).count());
    }

    /** Every part of the table comes to the screen: five hundred places from its beginning to its end, and page after page in between. */
    private void endToEnd() throws InterruptedException {
        for (int step = 0; step <= 500; step++) {
            double part = step / 500.0;
            FxToolkit.run(() -> {
                ScrollBar bar = scrollBar();
                bar.setValue(part * bar.getMax());
            });
            if (step % 25 == 0) {
                await(this::rowsAreThere);
            } else {
                Thread.sleep(5);
            }
        }
        await(this::rowsAreThere);
        int last = FxToolkit.call(() -> {
            VirtualFlow<?> flow = (VirtualFlow<?>) table().lookup(".virtual-flow");
            IndexedCell<?> cell = flow.getLastVisibleCell();
            return cell == null ? -1 : cell.getIndex();
        });
        figure("last row that was reached", last);
    }

    /** The one that speaks of all rows: JavaFX's, or in a long table the one in its place. */
    private ScrollBar scrollBar() {
        ScrollBar whole = (ScrollBar) table().lookup("#history-scroll-bar");
        return whole.isVisible() ? whole : (ScrollBar) table().lookup(".scroll-bar:vertical");
    }

    private boolean rowsAreThere() {
        // The bar moves at once, the rows at the next layout.
        table().layout();
        return table().lookupAll(".table-row-cell .mono").stream()
                .map(Label.class::cast)
                .noneMatch(label -> label.getText().isEmpty());
    }

    private static long resident() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
