package dev.coffer.ui.webhook;

import dev.coffer.core.account.ServerAddress;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.feed.Feed;
import dev.coffer.core.feed.Publisher;
import dev.coffer.core.webhook.ChannelState;
import dev.coffer.core.webhook.EventChannels;
import dev.coffer.core.webhook.ListenAddress;
import dev.coffer.core.webhook.ReceiverChoice;
import dev.coffer.core.webhook.RelayState;
import dev.coffer.core.webhook.SubscriptionWish;
import dev.coffer.core.webhook.WebhookSecrets;
import dev.coffer.core.webhook.WebhookSubscription;
import dev.coffer.core.webhook.WebhookSubscriptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calypso's subscriptions, the secret store and the ways of events, in a test's hand. */
final class FakeHooks implements WebhookSubscriptions, WebhookSecrets, EventChannels {
    static final String SECRET = "0123456789abcdef0123456789abcdef";

    final List<WebhookSubscription> held = new ArrayList<>();
    final List<SubscriptionWish> wishes = new ArrayList<>();
    final Map<String, String> secrets = new HashMap<>();
    final List<String> calls = new ArrayList<>();
    final Publisher<ChannelState> state = new Publisher<>(ChannelState.OFF);
    ReceiverChoice chosen = ReceiverChoice.NONE;

    @Nullable
    Failure failure;

    @Nullable
    Failure listFailure;

    @Nullable
    Failure storeFailure;

    @Override
    public List<WebhookSubscription> list() {
        calls.add("list");
        fail(listFailure);
        return List.copyOf(held);
    }

    @Override
    public WebhookSubscription create(SubscriptionWish wish) {
        wishes.add(wish);
        WebhookSubscription made =
                subscription(wish.requestId().toString(), wish.url().toString(), false);
        held.add(made);
        fail();
        if (storeFailure != null) {
            return made.with(WebhookSubscription.Secret.THIS_SESSION);
        }
        secrets.put(made.publicKey(), SECRET);
        return made;
    }

    static WebhookSubscription subscription(String requestId, String url, boolean blocked) {
        return new WebhookSubscription(
                requestId,
                List.of(),
                List.of("PAYOUT"),
                url,
                "key of " + requestId,
                "cdef",
                null,
                blocked,
                WebhookSubscription.Secret.KEPT);
    }

    @Override
    public void delete(UUID requestId) {
        fail();
        held.removeIf(one -> one.requestId().equals(requestId.toString()));
    }

    private void fail() {
        fail(failure);
    }

    private static void fail(@Nullable Failure why) {
        if (why != null) {
            throw new FailureException(why);
        }
    }

    @Override
    public Optional<String> secretOf(String name) {
        fail(storeFailure);
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public void keepSecret(String name, String secret) {
        secrets.put(name, secret);
    }

    @Override
    public void forgetSecret(String name) {
        fail(storeFailure);
        secrets.remove(name);
    }

    @Override
    public Feed<ChannelState> state() {
        return state;
    }

    @Override
    public ReceiverChoice chosen() {
        return chosen;
    }

    @Override
    public void listen(ListenAddress address, @Nullable Path certificate, char[] password) {
        fail();
        calls.add("listen " + address.host() + ":" + address.port() + " " + certificate + " " + new String(password));
        chosen = new ReceiverChoice(
                Optional.of(address.host() + ":" + address.port()),
                Optional.of(address.path()),
                Optional.ofNullable(certificate));
        state.publish(state.current()
                .listeningAt(address, "http://" + address.host() + ":" + address.port() + address.path(), null));
    }

    @Override
    public void stopListening() {
        state.publish(state.current().notListening(null));
    }

    @Override
    public void fetchFrom(ServerAddress relay, String token) {
        calls.add("fetch " + relay + " " + token);
        state.publish(state.current().fetchingFrom(relay, RelayState.UNKNOWN));
    }

    @Override
    public void stopFetching() {
        state.publish(state.current().fetchingFrom(null, RelayState.UNKNOWN));
    }
}
