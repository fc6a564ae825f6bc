package dev.coffer.calypso;

import dev.coffer.calypso.wire.Envelope;
import dev.coffer.calypso.wire.Payload;
import dev.coffer.calypso.wire.SubscriptionAnswer;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.webhook.SubscriptionWish;
import dev.coffer.core.webhook.WebhookSecrets;
import dev.coffer.core.webhook.WebhookSubscription;
import dev.coffer.core.webhook.WebhookSubscription.Secret;
import dev.coffer.core.webhook.WebhookSubscriptions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Subscriptions (calypso-api.md 2.8). Their secrets go from the answer into the secret store and nowhere else. */
final class CalypsoWebhooks implements WebhookSubscriptions {
    private static final String PATH = "subscription/webhook";

    private final CalypsoCalls calls;
    private final WebhookSecrets secrets;

    CalypsoWebhooks(CalypsoCalls calls, WebhookSecrets secrets) {
        this.calls = calls;
        this.secrets = secrets;
    }

    @Override
    public List<WebhookSubscription> list() {
        return SubscriptionAnswer.readAll(calls.read(PATH, Envelope.of(calls.account()))).stream()
                .map(this::kept)
                .toList();
    }

    @Override
    public WebhookSubscription create(SubscriptionWish wish) {
        Envelope envelope = Envelope.of(calls.account(), Payload.subscribe(wish));
        WebhookSubscription made = kept(SubscriptionAnswer.read(calls.once(PATH + "/create", envelope)));
        if (!made.requestId().equals(wish.requestId().toString())) {
            throw new FailureException(
                    new Failure.BadAnswer("the answer is about another subscription than the one that was made"));
        }
        return made;
    }

    @Override
    public void delete(UUID requestId) {
        calls.delete(PATH, Envelope.of(calls.account(), Payload.unsubscribe(requestId)));
    }

    private WebhookSubscription kept(SubscriptionAnswer answer) {
        WebhookSubscription one = answer.subscription();
        Optional<String> secret = answer.secretKey();
        try {
            secret = secret.or(() -> secrets.secretOf(one.publicKey()));
            secret.ifPresent(known -> secrets.keepSecret(one.publicKey(), known));
            return one.with(secret.isPresent() ? Secret.KEPT : Secret.UNKNOWN);
        } catch (FailureException e) {
            if (!(e.failure() instanceof Failure.LockedSecrets)) {
                throw e;
            }
            // The call has had its effect: a failure would make somebody subscribe once more.
            return one.with(secret.isPresent() ? Secret.THIS_SESSION : Secret.UNKNOWN);
        }
    }
}
