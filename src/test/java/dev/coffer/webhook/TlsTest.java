package dev.coffer.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.core.webhook.ListenAddress;
import dev.coffer.support.Certificates;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beyond this computer there is TLS or nothing. */
final class TlsTest extends ReceiverBench {
    private static final String PASSWORD = Certificates.PASSWORD;

    @TempDir
    Path folder;

    @Test
    void deliveriesComeOverTls() throws Exception {
        Path file = Certificates.good(folder);
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
        Path file = Certificates.good(folder);
        assertThatThrownBy(() -> TlsFile.read(file, "wrong".toCharArray()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the password must fit");
        Path text = Files.writeString(folder.resolve("text.p12"), "no certificate");
        assertThatThrownBy(() -> TlsFile.read(text, PASSWORD.toCharArray())).hasMessageContaining("PKCS#12");
        assertThatThrownBy(() -> TlsFile.read(folder.resolve("absent.p12"), PASSWORD.toCharArray()))
                .hasMessageContaining("Nothing was opened");
    }

    @Test
    void aCertificateWithoutItsPrivateKeyIsRefused() {
        Path file = Certificates.withoutKey(folder);
        assertThatThrownBy(() -> TlsFile.read(file, PASSWORD.toCharArray()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no private key")
                .hasMessageContaining("Nothing was opened")
                .hasMessageContaining("Export");
    }

    @Test
    void anEndThatIsNearOrPastIsSaid() throws Exception {
        Path file = Certificates.good(folder);
        TlsFile tls = TlsFile.read(file, PASSWORD.toCharArray());
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        Instant end = ((X509Certificate) store.getCertificate("receiver"))
                .getNotAfter()
                .toInstant();
        assertThat(tls.warning(end.minus(Duration.ofDays(14)).minusSeconds(1))).isEmpty();
        assertThat(tls.warning(end.minus(Duration.ofDays(13))).orElseThrow())
                .contains("ends on " + end.toString().substring(0, 10))
                .contains("no event is delivered");
        assertThat(tls.warning(end.plusSeconds(1)).orElseThrow())
                .contains("ended on")
                .contains("only polled");
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
