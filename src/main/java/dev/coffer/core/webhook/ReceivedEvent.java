package dev.coffer.core.webhook;

import java.time.Instant;

/**
 * A delivery whose signature was right, and what it says.
 *
 * @param at when it first reached us or the relay that received it for us
 */
public record ReceivedEvent(WebhookEvent event, Delivery delivery, Instant at) {}
