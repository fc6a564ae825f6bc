package dev.coffer.core.webhook;

import java.net.InetAddress;
import java.util.Base64;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Where a receiver listens.
 *
 * @param host an IP address of this computer, without brackets, or {@code localhost}; names are not looked up
 * @param port 0 takes any free one, another at every start
 * @param path begins with a slash; its last part cannot be guessed, so that only who was told the address finds it
 */
public record ListenAddress(String host, int port, String path) {
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)*/[A-Za-z0-9_-]{16,}");
    private static final int SECRET_BYTES = 16;

    /** Throws {@code IllegalArgumentException} with a sentence for people. */
    public ListenAddress {
        inet(host);
        host = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("The port must be between 0 and 65535, not " + port + ".");
        }
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "The path must end with a part of at least 16 letters and digits that nobody can guess.");
        }
    }

    /** This computer only, under a path made just now. {@code secure} is a {@code SecureRandom} outside tests. */
    public static ListenAddress loopback(int port, RandomGenerator secure) {
        return new ListenAddress("127.0.0.1", port, freshPath(secure));
    }

    /** {@code /hook/} and 128 random bits. {@code secure} is a {@code SecureRandom} outside tests. */
    public static String freshPath(RandomGenerator secure) {
        byte[] secret = new byte[SECRET_BYTES];
        secure.nextBytes(secret);
        return "/hook/" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /**
     * Reads {@code HOST:PORT} as somebody chose it; throws {@code IllegalArgumentException} with a sentence for people. Port 0 is refused: what is
     * chosen must hold for as long as a subscription names it.
     */
    public static ListenAddress parse(String hostAndPort, String path) {
        int colon = hostAndPort.lastIndexOf(':');
        if (colon < 1 || !hostAndPort.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("Write the address as HOST:PORT, for example 127.0.0.1:8443.");
        }
        int port = Integer.parseInt(hostAndPort.substring(colon + 1));
        if (port == 0) {
            throw new IllegalArgumentException(
                    "Port 0 is another port at every start, and a subscription goes on delivering to the one before. Nothing was opened."
                            + " Choose a port from 1 to 65535, for example 8443.");
        }
        return new ListenAddress(hostAndPort.substring(0, colon), port, path);
    }

    public InetAddress inetAddress() {
        return inet(host);
    }

    /** Nobody but programs on this computer can reach it. */
    public boolean isLoopback() {
        return inetAddress().isLoopbackAddress();
    }

    private static InetAddress inet(String host) {
        if (host.equals("localhost")) {
            return InetAddress.getLoopbackAddress();
        }
        try {
            return InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The receiver listens on an IP address of this computer, such as 127.0.0.1; \"" + host
                            + "\" is none.",
                    e);
        }
    }
}
