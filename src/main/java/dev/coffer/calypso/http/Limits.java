package dev.coffer.calypso.http;

import java.time.Duration;

/**
 * How long and how much the transport puts up with. Calypso publishes no figures (calypso-api.md 1.5); these are ours.
 *
 * @param connect   for opening the connection
 * @param answer    for the whole exchange, from connecting to the last byte of the body
 * @param bodyBytes the largest body that is read
 */
public record Limits(Duration connect, Duration answer, int bodyBytes) {
    public static final Limits STANDARD = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), 1 << 20);
}
