package dev.coffer.app;

import dev.coffer.core.webhook.SubscriptionWish;
import dev.coffer.core.webhook.WebhookSubscription;
import dev.coffer.core.webhook.WebhookSubscriptions;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The subscriptions of whichever account is connected when it is asked, so that a screen need not be told of every connection.
 *
 * @param present throws {@code FailureException} while nobody is connected
 */
record PresentWebhooks(Supplier<WebhookSubscriptions> present) implements WebhookSubscriptions {

    @Override
    public List<WebhookSubscription> list() {
        return present.get().list();
    }

    @Override
    public WebhookSubscription create(SubscriptionWish wish) {
        return present.get().create(wish);
    }

    @Override
    public void delete(UUID requestId) {
        present.get().delete(requestId);
    }
}
