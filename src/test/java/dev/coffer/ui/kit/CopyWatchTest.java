package dev.coffer.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyWatchTest {
    private final MemoryClipboard clipboard = new MemoryClipboard();
    private final List<Runnable> due = new ArrayList<>();
    private final List<String> alarms = new ArrayList<>();
    private final CopyWatch watch = new CopyWatch(clipboard, (time, work) -> due.add(work));

    @Test
    void saysThatAnotherProgramReplacedWhatWasCopied() {
        watch.copy("address", "TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC", alarms::add);
        assertThat(clipboard.held).isEqualTo("TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC");
        clipboard.held = "TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeD";
        aSecondLater();
        assertThat(alarms)
                .singleElement()
                .asString()
                .startsWith("The clipboard changed within a second after copying the address.");
    }

    @Test
    void isSilentWhereNothingWrongCanBePasted() {
        watch.copy("address", "one", alarms::add);
        aSecondLater();
        watch.copy("address", "two", alarms::add);
        clipboard.held = "";
        aSecondLater();
        assertThat(alarms).isEmpty();
    }

    @Test
    void whatCofferItselfCopiesNextIsNoAlarm() {
        watch.copy("address", "one", alarms::add);
        watch.copy("transaction hash", "two", alarms::add);
        aSecondLater();
        assertThat(alarms).isEmpty();
        clipboard.held = "three";
        watch.copy("address", "four", alarms::add);
        clipboard.held = "five";
        aSecondLater();
        assertThat(alarms).hasSize(1);
    }

    private void aSecondLater() {
        List<Runnable> now = List.copyOf(due);
        due.clear();
        now.forEach(Runnable::run);
    }
}
