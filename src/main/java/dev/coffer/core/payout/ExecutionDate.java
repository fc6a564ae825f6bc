package dev.coffer.core.payout;

import java.time.Instant;
import java.time.ZoneId;

/**
 * When a scheduled payout is to be sent. Only the instant goes to the server; zone and typed text are kept so that years later
 * it can still be told what the person meant.
 *
 * @param instant what is sent, to the millisecond
 * @param zone    the zone in which the person typed
 * @param typed   what the person typed, as typed
 */
public record ExecutionDate(Instant instant, ZoneId zone, String typed) {

    public ExecutionDate {
        instant = Instant.ofEpochMilli(instant.toEpochMilli());
    }
}
