package dev.coffer.core.webhook;

import java.util.List;
import java.util.UUID;

/**
 * The account's webhook subscriptions at Calypso (calypso-api.md section 2.8). Each method may block for as long as its time-outs allow
 * and throws {@code FailureException}. Secrets that come with an answer go to {@link WebhookSecrets} before it returns. That these
 * will not have one is no failure of the call: {@link WebhookSubscription#secret} tells.
 */
public interface WebhookSubscriptions {

    List<WebhookSubscription> list();

    /**
     * Sent once. After {@code NoAnswer}, {@code ServerFault} or {@code BadAnswer} it may exist all the same: {@link #list} tells, by the
     * wish's request id.
     */
    WebhookSubscription create(SubscriptionWish wish);

    /** Sent once. {@code Rejected("004")} when there is none with that id. */
    void delete(UUID requestId);
}
