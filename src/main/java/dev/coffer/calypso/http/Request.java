package dev.coffer.calypso.http;

import java.util.Map;

/**
 * One request, complete and signed. Its text form shows neither headers nor body, so that it can be logged.
 *
 * @param method  {@code POST}, or {@code DELETE} with a body (calypso-api.md 2.8)
 * @param path    starts with a slash and is appended to the server's base address
 * @param body    the very bytes that were signed
 * @param headers all that is sent besides what HTTP itself needs
 */
public record Request(String method, String path, Body body, Map<String, String> headers) {

    public Request {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
