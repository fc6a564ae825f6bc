package dev.coffer.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coffer.Main;
import dev.coffer.crash.Launcher;
import dev.coffer.webhook.Deliverer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code coffer relay} in a process of its own, and a console that fetches from it. */
final class RelayLife {
    private static final String TOKEN = "a-token-of-thirty-two-characters";
    private static final JsonMapper JSON = JsonMapper.shared();

    private RelayLife() {}

    /** Listens on this computer when {@link Life#ready} returns. Where there is no Linux its options are not the package's. */
    static Life begin(Path folder, int port) {
        Map<String, String> environment = Map.of(
                "COFFER_RELAY_TOKEN",
                TOKEN,
                "COFFER_RELAY_SUBSCRIPTIONS",
                Deliverer.KEY + " " + Deliverer.SECRET + "\n");
        List<String> arguments = List.of(
                "relay",
                "--data",
                folder.resolve("relay").toString(),
                "--listen",
                "127.0.0.1:" + port,
                "--peer-rate",
                "1000000",
                "--keep-events",
                "200000");
        try {
            return Packaged.isHere()
                    ? new Life(Packaged.start(folder.resolve("package"), environment, arguments), -1)
                    : new Life(Launcher.plain(folder.resolve("natives")), Main.class, environment, arguments, -1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of pages. {@code each} is given the body of every event, the oldest first. */
    static int fetchAll(int port, Consumer<String> each) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            int pages = 0;
            for (long after = 0; ; pages++) {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/events?after=" + after + "&limit=200"))
                        .header("Authorization", "Bearer " + TOKEN)
                        .build();
                JsonNode page = JSON.readTree(
                        http.send(request, BodyHandlers.ofString()).body());
                if (page.get("events").isEmpty()) {
                    assertThat(after).isEqualTo(page.get("newest").longValue());
                    return pages;
                }
                for (JsonNode event : page.get("events").values()) {
                    assertThat(event.get("position").longValue()).isGreaterThan(after);
                    after = event.get("position").longValue();
                    each.accept(new String(
                            Base64.getDecoder().decode(event.get("body").stringValue()), StandardCharsets.UTF_8));
                }
            }
        }
    }
}
