package dev.coffer.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Speaks HTTP over a bare socket, signing with code of its own, so that a test can say anything at all to a receiver. */
public final class Deliverer {
    public static final String KEY = "1f2e3d4c5b6a79887766554433221100";
    public static final String SECRET = "77665544332211009988aabbccddeeff";

    private Deliverer() {}

    static String sign(String body) {
        return sign(body.getBytes(StandardCharsets.UTF_8), SECRET);
    }

    static String sign(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public static String request(String path, String body) {
        return request(path, body, sign(body));
    }

    static String request(String path, String body, String sign) {
        return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nKey: " + KEY + "\r\nSign: " + sign
                + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    /** The whole answer; empty when the connection ended without one. */
    public static String say(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // It was answered before everything was said.
            }
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.ISO_8859_1);
        }
    }

    public static int status(int port, String request) throws IOException {
        return statusOf(say(port, request));
    }

    static int statusOf(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }
}
