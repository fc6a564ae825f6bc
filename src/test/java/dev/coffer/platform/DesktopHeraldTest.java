package dev.coffer.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.coffer.core.news.Herald;
import dev.coffer.core.news.NewsKind;
import dev.coffer.core.news.Telling;
import dev.coffer.core.payout.PayoutId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void aClickIsHeardHoweverManyStandAndTheOldestIsHeardNoLonger(@TempDir Path folder) throws Exception {
        assumeThat(Files.isExecutable(Path.of("/bin/sh"))).isTrue();
        // Shown until a click comes through a pipe of its own: the text is the pipe's name.
        Path notifier = Files.writeString(
                folder.resolve("notifier"),
                "#!/bin/sh\nfor name; do :; done\nmkfifo \"$name\"; : > \"$name.shown\"; read click < \"$name\"; echo \"$click\"\n");
        assertThat(notifier.toFile().setExecutable(true)).isTrue();
        DesktopHerald herald = new DesktopHerald("Linux", notifier.toString());
        ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
        List<CompletableFuture<Herald.Heard>> heard = new ArrayList<>();
        try {
            for (int i = 0; i <= DesktopHerald.MOST_WAITING; i++) {
                Path pipe = folder.resolve("pipe" + i);
                Telling telling = new Telling("Payout failed", pipe.toString(), new PayoutId(i + 1), NewsKind.FAILED);
                heard.add(CompletableFuture.supplyAsync(() -> herald.tell(telling), io));
                await(folder.resolve("pipe" + i + ".shown"));
            }
            assertThat(heard.getFirst().orTimeout(20, TimeUnit.SECONDS).join()).isEqualTo(Herald.Heard.SHOWN);
            assertThat(heard.subList(1, heard.size())).noneMatch(CompletableFuture::isDone);
            Files.writeString(folder.resolve("pipe1"), "open\n");
            assertThat(heard.get(1).orTimeout(20, TimeUnit.SECONDS).join()).isEqualTo(Herald.Heard.OPENED);
        } finally {
            io.shutdownNow();
        }
        // A program that ends leaves none of them behind.
        for (CompletableFuture<Herald.Heard> one : heard.subList(2, heard.size())) {
            assertThat(one.orTimeout(20, TimeUnit.SECONDS).join()).isEqualTo(Herald.Heard.SHOWN);
        }
    }

    private static void await(Path file) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!Files.exists(file) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(file).exists();
    }
}
