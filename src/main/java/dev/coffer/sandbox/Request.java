package dev.coffer.sandbox;

import java.util.Map;
import java.util.Optional;

/** One HTTP request as it came; the body is kept byte for byte because that is what was signed. */
final class Request {

    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private final byte[] body;

    /** @param headers names in lower case */
    Request(String method, String path, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    String method() {
        return method;
    }

    /** Without a query. */
    String path() {
        return path;
    }

    Map<String, String> headers() {
        return headers;
    }

    Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    /** The very bytes; not to be changed. */
    byte[] body() {
        return body;
    }
}
