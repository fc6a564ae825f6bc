package dev.coffer.sandbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The faults that are switched on, and the dice that decide when one strikes. Safe for many threads; changes hold from the
 * next request on. The same seed and the same order of requests give the same faults.
 *
 * <p>A fault is written {@code NAME=VALUE} or {@code NAME.SCOPE=VALUE} with scope create, get, read or all.
 */
public final class SandboxFaults {

    private final Map<String, FaultSetting> settings = new LinkedHashMap<>();
    private final SplittableRandom dice;
    private final long seed;
    private @Nullable LongConsumer refusal;

    SandboxFaults(long seed) {
        this.seed = seed;
        this.dice = new SplittableRandom(seed);
    }

    /**
     * Reads one {@code NAME=VALUE} without setting it.
     *
     * @throws IllegalArgumentException with a sentence for people; for an unknown name it lists the known ones
     */
    public static void check(String nameAndValue) {
        FaultSetting.parse(nameAndValue);
    }

    /** The names of all faults, comma-separated, for help texts. */
    public static String knownNames() {
        return FaultKind.names();
    }

    /**
     * Switches one fault on, or changes it.
     *
     * @throws IllegalArgumentException as {@link #check}
     */
    public void set(String nameAndValue) {
        put(FaultSetting.parse(nameAndValue));
    }

    /**
     * Replaces all faults by the given ones, name to value; nothing changes if one of them is wrong.
     *
     * @throws IllegalArgumentException as {@link #check}
     */
    public void replace(Map<String, String> faults) {
        var fresh = faults.entrySet().stream()
                .map(entry -> FaultSetting.of(entry.getKey(), entry.getValue()))
                .toList();
        clear();
        fresh.forEach(this::put);
    }

    /** Switches all faults off. */
    public synchronized void clear() {
        settings.clear();
    }

    /** The faults that are on, name to value, in the order they were set. */
    public synchronized Map<String, String> current() {
        Map<String, String> result = new LinkedHashMap<>();
        settings.forEach((name, setting) -> result.put(name, setting.value()));
        return result;
    }

    /** What the dice were seeded with. */
    public long seed() {
        return seed;
    }

    /** Tells who stops listening; a refusal asked for earlier starts now. */
    void onRefusal(LongConsumer listener) {
        Optional<FaultSetting> waiting;
        synchronized (this) {
            refusal = listener;
            waiting = Optional.ofNullable(settings.remove(FaultKind.REFUSE.text()));
        }
        waiting.ifPresent(setting -> listener.accept(setting.number()));
    }

    /** Rolls the dice for one call; the setting if the fault strikes. */
    synchronized Optional<FaultSetting> strike(FaultKind kind, String path) {
        for (FaultSetting setting : settings.values()) {
            if (setting.kind() == kind
                    && setting.scope().covers(path)
                    && dice.nextInt(FaultSetting.ALWAYS) < setting.perMillion()) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }

    boolean strikes(FaultKind kind, String path) {
        return strike(kind, path).isPresent();
    }

    synchronized boolean coin() {
        return dice.nextBoolean();
    }

    /** How far the server's clock is off. */
    synchronized Duration clockOffset() {
        FaultSetting setting = settings.get(FaultKind.CLOCK_OFFSET.text());
        return setting == null ? Duration.ZERO : Duration.ofSeconds(setting.number());
    }

    private void put(FaultSetting setting) {
        LongConsumer listener;
        synchronized (this) {
            listener = refusal;
            // A refusal is an event, not a condition: it starts at once when somebody listens, and is then over.
            if (setting.kind() != FaultKind.REFUSE || listener == null) {
                settings.put(setting.name(), setting);
                return;
            }
        }
        listener.accept(setting.number());
    }
}
