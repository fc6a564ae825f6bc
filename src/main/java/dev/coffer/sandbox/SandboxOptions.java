package dev.coffer.sandbox;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox is to run.
 *
 * @param port TCP port on 127.0.0.1; 0 takes any free one
 * @param speed how many times faster than normal payouts move; above 0. At 1 a payout completes 8 s after acceptance
 * @param dataDir where the books are kept; null keeps them in a temporary folder that is deleted at close
 * @param faults faults from the first request on, each {@code NAME=VALUE}; see {@link SandboxFaults}
 * @param seed seeds the faults' dice, so that a run can be repeated
 */
public record SandboxOptions(
        int port, BigDecimal speed, @Nullable Path dataDir, List<String> faults, long seed) {

    /** @throws IllegalArgumentException with a sentence for people when a value makes no sense */
    public SandboxOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("The port must be between 0 and 65535, not " + port + ".");
        }
        if (speed.signum() <= 0) {
            throw new IllegalArgumentException("The speed must be above 0, not " + speed.toPlainString() + ".");
        }
        faults = List.copyOf(faults);
        faults.forEach(SandboxFaults::check);
    }

    /** Any port, normal speed, temporary books, no faults, seed 1. */
    public static SandboxOptions defaults() {
        return new SandboxOptions(0, BigDecimal.ONE, null, List.of(), 1);
    }

    public SandboxOptions withPort(int newPort) {
        return new SandboxOptions(newPort, speed, dataDir, faults, seed);
    }

    public SandboxOptions withSpeed(BigDecimal newSpeed) {
        return new SandboxOptions(port, newSpeed, dataDir, faults, seed);
    }

    public SandboxOptions withDataDir(@Nullable Path newDataDir) {
        return new SandboxOptions(port, speed, newDataDir, faults, seed);
    }

    /** Adds one {@code NAME=VALUE}. */
    public SandboxOptions withFault(String nameAndValue) {
        List<String> more = new ArrayList<>(faults);
        more.add(nameAndValue);
        return new SandboxOptions(port, speed, dataDir, more, seed);
    }

    public SandboxOptions withSeed(long newSeed) {
        return new SandboxOptions(port, speed, dataDir, faults, newSeed);
    }
}
