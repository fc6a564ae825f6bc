package dev.coffer.core.webhook;

/**
 * An event that is on the disk.
 *
 * @param position   grows with every event and is never used again, so that a reader can go on from where it was
 * @param deliveries how often the same bytes came
 */
public record StoredEvent(long position, int deliveries, ReceivedEvent received) {

    public WebhookEvent event() {
        return received.event();
    }
}
