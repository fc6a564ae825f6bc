package dev.coffer.webhook;

import java.time.Duration;

/**
 * What a listener puts up with from strangers.
 *
 * @param connections   open at a time; one more makes the oldest leave that has not finished its request
 * @param perSecond     requests of one peer, with as many at once; beyond them 429
 * @param bodyBytes     the largest body
 * @param silence       between two bytes
 * @param request       from connecting to the last byte of the request
 * @param conversation  from connecting to the last byte of the answer
 */
public record ListenerLimits(
        int connections, int perSecond, int bodyBytes, Duration silence, Duration request, Duration conversation) {
    public static final ListenerLimits STANDARD =
            new ListenerLimits(50, 20, 64 * 1024, Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMinutes(1));

    public ListenerLimits withPerSecond(int requests) {
        return new ListenerLimits(connections, requests, bodyBytes, silence, request, conversation);
    }
}
