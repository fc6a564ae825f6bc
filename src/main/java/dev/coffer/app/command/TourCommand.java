package dev.coffer.app.command;

import dev.coffer.app.tour.Tour;
import dev.coffer.platform.SystemTime;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code coffer tour}: the main job through the real screens, with a picture of each. Needs no display. */
@Command(
        name = "tour",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Do the main job through the real screens on a fresh sandbox and write one picture a screen and theme. Needs no "
                        + "display. Exit code 0 only if the payout reached COMPLETED.")
final class TourCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec command;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Write the pictures to DIR.")
    private Path out = Path.of(".");

    @Override
    public Integer call() {
        headless();
        long pictures = new Tour(out, SystemTime.clock()).run();
        if (command != null) {
            command.commandLine().getOut().println(pictures + " pictures are in " + out.toAbsolutePath());
        }
        return 0;
    }

    /** JavaFX's own platform without a display, drawing in software. Must be said before the toolkit starts. */
    private static void headless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }
}
