package dev.coffer.sandbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * HTTP/1.1 over one connection. Written by hand because the JDK's server stamps its own {@code Date} and tidies up half-sent
 * answers, and both must be ours to falsify.
 */
final class HttpWire {

    private static final int MAX_LINE = 16 * 1024;
    private static final int MAX_BODY = 4 * 1024 * 1024;
    private static final int TRICKLE_BYTES = 16;
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final InputStream in;
    private final OutputStream out;

    HttpWire(InputStream in, OutputStream out) {
        this.in = new BufferedInputStream(in);
        this.out = out;
    }

    /** The next request; empty when the client has closed. Blocks until the first byte came, then calls {@code begun}. */
    Optional<Request> read(Runnable begun) throws IOException {
        in.mark(1);
        if (in.read() < 0) {
            return Optional.empty();
        }
        in.reset();
        begun.run();
        String[] start = line().split(" ", 3);
        if (start.length != 3) {
            throw new IOException("not HTTP");
        }
        Map<String, String> headers = headers();
        if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        int query = start[1].indexOf('?');
        String path = query < 0 ? start[1] : start[1].substring(0, query);
        return Optional.of(new Request(start[0], path, headers, body(headers)));
    }

    void write(Reply reply, Instant date, boolean keepOpen) throws IOException, InterruptedException {
        if (reply.delivery() == Reply.Delivery.NONE) {
            return;
        }
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " " + reason(reply.status()) + "\r\n");
        head.append("Date: ").append(HTTP_DATE.format(date)).append("\r\n");
        reply.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n");
        head.append(keepOpen ? "\r\n" : "Connection: close\r\n\r\n");
        int length = reply.delivery() == Reply.Delivery.CUT ? body.length / 2 : body.length;
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        first.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        if (reply.trickleMillis() == 0) {
            first.write(body, 0, length);
        }
        out.write(first.toByteArray());
        out.flush();
        if (reply.trickleMillis() > 0) {
            trickle(body, length, reply.trickleMillis());
        }
    }

    private void trickle(byte[] body, int length, long millis) throws IOException, InterruptedException {
        for (int sent = 0; sent < length; sent += TRICKLE_BYTES) {
            Thread.sleep(millis);
            out.write(body, sent, Math.min(TRICKLE_BYTES, length - sent));
            out.flush();
        }
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1 || headers.size() > 200) {
                throw new IOException("not a header");
            }
            headers.put(
                    line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks();
        }
        String length = headers.getOrDefault("content-length", "0");
        return bytes(length, 10);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            byte[] chunk = bytes(line().split(";", 2)[0].strip(), 16);
            if (chunk.length == 0) {
                headers();
                return all.toByteArray();
            }
            all.writeBytes(chunk);
            if (!line().isEmpty() || all.size() > MAX_BODY) {
                throw new IOException("bad chunk");
            }
        }
    }

    private byte[] bytes(String length, int radix) throws IOException {
        int count;
        try {
            count = Integer.parseInt(length, radix);
        } catch (NumberFormatException e) {
            throw new IOException("not a length", e);
        }
        if (count < 0 || count > MAX_BODY) {
            throw new IOException("body too long");
        }
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("body ended early");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() > MAX_LINE) {
                throw new EOFException("line ended early");
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 429 -> "Too Many Requests";
            case 502 -> "Bad Gateway";
            default -> "Internal Server Error";
        };
    }
}
