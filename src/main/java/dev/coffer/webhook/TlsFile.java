package dev.coffer.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A certificate with its private key, read from a PKCS#12 file, and TLS 1.2 or 1.3 under it. */
public final class TlsFile {
    private final SSLSocketFactory sockets;

    private TlsFile(SSLSocketFactory sockets) {
        this.sockets = sockets;
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
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return new TlsFile(context.getSocketFactory());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "The certificate file " + pkcs12
                            + " could not be read. Nothing was opened. It must be a PKCS#12 file, and the password must fit.",
                    e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** The handshake happens at the first byte. */
    Socket over(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) sockets.createSocket(plain, null, true);
        socket.setUseClientMode(false);
        socket.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        return socket;
    }
}
