package dev.coffer.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.webhook.ListenAddress;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beyond this computer there is TLS or nothing. */
final class TlsTest extends ReceiverBench {
    private static final String PASSWORD = "changeit";

    @TempDir
    Path folder;

    private Path certificate() throws Exception {
        Path file = folder.resolve("receiver.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=IP:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        return file;
    }

    @Test
    void deliveriesComeOverTls() throws Exception {
        Path file = certificate();
        TlsFile tls = TlsFile.read(file, PASSWORD.toCharArray());
        ListenAddress everywhere = new ListenAddress("0.0.0.0", 0, path());
        try (EventReceiver open = EventReceiver.forConsole(
                        everywhere, Optional.of(tls), new EventReceiver.Ground(GENEROUS, io, this::nanos), intake);
                HttpClient http =
                        HttpClient.newBuilder().sslContext(trusting(file)).build()) {
            for (int status : new int[] {200, 401, 404}) {
                String body = EventReaderTest.VECTOR;
                String target = status == 404 ? "/hook/guess" : path();
                HttpRequest request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + open.port() + target))
                        .header("Key", Deliverer.KEY)
                        .header("Sign", status == 401 ? "00" : Deliverer.sign(body))
                        .POST(BodyPublishers.ofString(body))
                        .build();
                assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                        .isEqualTo(status);
            }
            assertThat(Deliverer.say(open.port(), Deliverer.request(path(), "{}")))
                    .doesNotContain("200");
        }
        assertThat(events.rows).hasSize(1);
    }

    @Test
    void aFileThatDoesNotFitIsSaidInASentence() throws Exception {
        Path file = certificate();
        assertThatThrownBy(() -> TlsFile.read(file, "wrong".toCharArray()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the password must fit");
        Path text = Files.writeString(folder.resolve("text.p12"), "no certificate");
        assertThatThrownBy(() -> TlsFile.read(text, PASSWORD.toCharArray())).hasMessageContaining("PKCS#12");
        assertThatThrownBy(() -> TlsFile.read(folder.resolve("absent.p12"), PASSWORD.toCharArray()))
                .hasMessageContaining("Nothing was opened");
    }

    private static SSLContext trusting(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
