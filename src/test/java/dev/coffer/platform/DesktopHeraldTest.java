package dev.coffer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.core.news.NewsKind;
import dev.coffer.core.news.Telling;
import dev.coffer.core.payout.PayoutId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesktopHeraldTest {
    private static final Telling TELLING =
            new Telling("Payout failed", "\"; $(x) --help", new PayoutId(3), NewsKind.FAILED);

    @Test
    void whatIsToldIsNeverPartOfAScript() {
        for (String os : List.of("Linux", "Mac OS X", "Windows 11")) {
            for (List<String> command : new DesktopHerald(os).commands(TELLING)) {
                assertThat(command.stream().filter(part -> part.contains("$(x)")))
                        .as(os)
                        .allMatch(part -> part.equals(TELLING.text()));
            }
        }
    }

    @Test
    void onLinuxAClickIsAskedForFirst() {
        List<List<String>> commands = new DesktopHerald("Linux").commands(TELLING);
        assertThat(commands).hasSize(2);
        assertThat(commands.getFirst()).contains("--wait", "--action=open=Open");
        assertThat(commands.getLast()).doesNotContain("--wait");
    }
}
