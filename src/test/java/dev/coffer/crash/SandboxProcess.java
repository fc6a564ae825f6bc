package dev.coffer.crash;

import dev.coffer.core.account.Credentials;
import dev.coffer.core.account.ServerAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sandbox in another process, and its trainer's side. */
final class SandboxProcess implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Process process;
    private final Access access;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String settings = "{}";

    SandboxProcess(long seed, Launcher launcher) {
        this.process = launcher.start(SandboxMain.class, Map.of(), List.of(Long.toString(seed)));
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        try {
            JsonNode said = JSON.readTree(out.readLine());
            this.access = new Access(
                    ServerAddress.parse(said.get("url").asString()),
                    new Credentials(
                            said.get("account").asString(),
                            said.get("apiKey").asString(),
                            said.get("apiSecret").asString()));
        } catch (IOException e) {
            process.destroyForcibly();
            throw new UncheckedIOException(e);
        }
    }

    Access access() {
        return access;
    }

    int port() {
        return access.server().uri().getPort();
    }

    /** What happens to the next calls, as JSON of fault name to value. */
    void faults(String wanted) {
        if (!wanted.equals(settings)) {
            ask(HttpRequest.newBuilder(uri("faults")).PUT(BodyPublishers.ofString(wanted)));
            settings = wanted;
        }
    }

    /** Every payout that it ever accepted, oldest first. */
    List<Booked> payouts() {
        List<Booked> all = new ArrayList<>();
        for (JsonNode node :
                JSON.readTree(ask(HttpRequest.newBuilder(uri("payouts")).GET())).get("payouts")) {
            all.add(Booked.read(node));
        }
        return all;
    }

    private URI uri(String name) {
        return URI.create(access.server() + "/admin/" + name);
    }

    private String ask(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the sandbox says " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
