package dev.coffer.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A certificate with its private key, read from a PKCS#12 file, and TLS 1.2 or 1.3 under it. */
public final class TlsFile {
    private static final Duration SOON = Duration.ofDays(14);

    private final Path file;
    private final SSLSocketFactory sockets;
    private final Instant end;

    private TlsFile(Path file, SSLSocketFactory sockets, Instant end) {
        this.file = file;
        this.sockets = sockets;
        this.end = end;
    }

    /**
     * Reads the file whole; a renewed certificate needs a new one of these.
     *
     * @param password is wiped
     * @throws IllegalArgumentException with a sentence for people
     */
    public static TlsFile read(Path pkcs12, char[] password) {
        try (InputStream in = Files.newInputStream(pkcs12)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            Instant end = end(store)
                    .orElseThrow(() -> new IllegalArgumentException("The certificate file " + pkcs12
                            + " holds no private key with a certificate, so nobody could connect. Nothing was opened. Export certificate and"
                            + " private key together into one PKCS#12 file."));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return new TlsFile(pkcs12, context.getSocketFactory(), end);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "The certificate file " + pkcs12
                            + " could not be read. Nothing was opened. It must be a PKCS#12 file, and the password must fit.",
                    e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** When the first of the certificates ends that come with a private key; empty where none does. */
    private static Optional<Instant> end(KeyStore store) throws GeneralSecurityException {
        Optional<Instant> end = Optional.empty();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate certificate) {
                Instant one = certificate.getNotAfter().toInstant();
                end = end.filter(one::isAfter).or(() -> Optional.of(one));
            }
        }
        return end;
    }

    /** A sentence for people when the certificate has ended, or does within 14 days. */
    public Optional<String> warning(Instant now) {
        if (now.plus(SOON).isBefore(end)) {
            return Optional.empty();
        }
        LocalDate day = end.atOffset(ZoneOffset.UTC).toLocalDate();
        String renew = " Renew it in " + file + ", then restart the relay, or press Apply where a console listens.";
        return Optional.of(
                now.isBefore(end)
                        ? "The certificate ends on " + day + " (UTC); from then on no event is delivered here." + renew
                        : "The certificate ended on " + day
                                + " (UTC), so Calypso delivers nothing here and payouts are only polled." + renew);
    }

    /** The handshake happens at the first byte. */
    Socket over(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) sockets.createSocket(plain, null, true);
        socket.setUseClientMode(false);
        socket.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        return socket;
    }
}
