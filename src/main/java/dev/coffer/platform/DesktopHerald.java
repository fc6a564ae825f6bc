package dev.coffer.platform;

import dev.coffer.core.news.Herald;
import dev.coffer.core.news.Telling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notifications by the operating system's own command: {@code notify-send} on Linux, where newer ones say whether it was clicked on;
 * {@code osascript} on macOS and a balloon by PowerShell on Windows, which do not. A tray icon of AWT would bring up a second toolkit
 * beside JavaFX. What is told travels as arguments and variables, never as part of a script.
 */
public final class DesktopHerald implements Herald {
    private static final Logger log = LoggerFactory.getLogger(DesktopHerald.class);
    /** Those who never close a notification would leave a process for each, so the oldest is heard no longer. */
    static final int MOST_WAITING = 8;

    private static final String BALLOON = """
            Add-Type -AssemblyName System.Windows.Forms
            $note = New-Object System.Windows.Forms.NotifyIcon
            $note.Icon = [System.Drawing.SystemIcons]::Information
            $note.Visible = $true
            $note.ShowBalloonTip(10000, $env:COFFER_TITLE, $env:COFFER_TEXT, 'None')
            Start-Sleep -Seconds 10
            $note.Dispose()
            """;

    private final String os;
    private final String notifier;
    private final Deque<Process> waiting = new ArrayDeque<>();

    public DesktopHerald(String osName) {
        this(osName, "notify-send");
    }

    /** @param notifier what is started on Linux */
    DesktopHerald(String osName, String notifier) {
        this.os = osName.toLowerCase(Locale.ROOT);
        this.notifier = notifier;
    }

    @Override
    public Heard tell(Telling telling) {
        for (List<String> command : commands(telling)) {
            Heard heard = run(command, telling);
            if (heard != Heard.NOT_HERE) {
                return heard;
            }
        }
        return Heard.NOT_HERE;
    }

    /** The best way first. */
    List<List<String>> commands(Telling telling) {
        String title = telling.title();
        String text = telling.text();
        if (os.contains("win")) {
            return List.of(List.of("powershell", "-NoProfile", "-NonInteractive", "-Command", BALLOON));
        }
        if (os.contains("mac")) {
            return List.of(List.of(
                    "osascript",
                    "-e",
                    "on run argv",
                    "-e",
                    "display notification (item 2 of argv) with title \"Coffer\" subtitle (item 1 of argv)",
                    "-e",
                    "end run",
                    title,
                    text));
        }
        return List.of(
                List.of(notifier, "--app-name=Coffer", "--wait", "--action=open=Open", "--", title, text),
                List.of(notifier, "--app-name=Coffer", "--", title, text));
    }

    private Heard run(List<String> command, Telling telling) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(Map.of("COFFER_TITLE", telling.title(), "COFFER_TEXT", telling.text()));
            Process process = builder.start();
            try {
                process.getOutputStream().close();
                return endedByItself(process) ? heard(process) : Heard.SHOWN;
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            log.debug("No notifications here: {}", e.toString());
            return Heard.NOT_HERE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Heard.SHOWN;
        }
    }

    /** Waits until the notification is gone, since a click may come an hour later; false where newer ones took its place. */
    private boolean endedByItself(Process process) throws InterruptedException {
        synchronized (waiting) {
            if (waiting.size() == MOST_WAITING) {
                waiting.removeFirst().destroy();
            }
            waiting.addLast(process);
        }
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            stopWaiting(process);
            throw e;
        }
        return stopWaiting(process);
    }

    private boolean stopWaiting(Process process) {
        synchronized (waiting) {
            return waiting.remove(process);
        }
    }

    private static Heard heard(Process process) throws IOException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.exitValue() != 0) {
            return Heard.NOT_HERE;
        }
        return said.strip().equals("open") ? Heard.OPENED : Heard.SHOWN;
    }
}
