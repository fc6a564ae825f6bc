package dev.coffer.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassingCopyTest {
    private final MemoryClipboard clipboard = new MemoryClipboard();
    private final List<Runnable> due = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private final PassingCopy copy = new PassingCopy(clipboard, (time, work) -> {
        waits.add(time);
        due.add(work);
    });

    @Test
    void aMinuteLaterItIsGone() {
        copy.copy("key secret");
        assertThat(clipboard.held).isEqualTo("key secret");
        assertThat(waits).containsExactly(Duration.ofMinutes(1));
        due.removeFirst().run();
        assertThat(clipboard.held).isEmpty();
    }

    @Test
    void whatAPersonCopiedSinceStays() {
        copy.copy("key secret");
        clipboard.held = "an address";
        due.removeFirst().run();
        assertThat(clipboard.held).isEqualTo("an address");
    }

    @Test
    void eachCopyHasAMinuteOfItsOwn() {
        copy.copy("key secret");
        copy.copy("key secret");
        due.removeFirst().run();
        assertThat(clipboard.held).isEqualTo("key secret");
        due.removeFirst().run();
        assertThat(clipboard.held).isEmpty();
    }

    @Test
    void closingEndsTheMinute() {
        copy.copy("key secret");
        copy.close();
        assertThat(clipboard.held).isEmpty();
    }
}
