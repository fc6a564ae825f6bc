package dev.coffer.calypso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coffer.calypso.http.Body;
import dev.coffer.calypso.http.Request;
import dev.coffer.calypso.http.Signer;
import dev.coffer.core.failure.Failure;
import dev.coffer.core.failure.FailureException;
import dev.coffer.core.webhook.SubscriptionWish;
import dev.coffer.core.webhook.WebhookSecrets;
import dev.coffer.core.webhook.WebhookSubscription;
import dev.coffer.core.webhook.WebhookSubscriptions;
import dev.coffer.platform.secrets.MemorySecretStore;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CalypsoWebhooksTest {
    private static final String SECRET = "77665544332211009988aabbccddeeff";
    private static final String PUBLIC = "1f2e3d4c5b6a79887766554433221100";
    private static final UUID ID = UUID.fromString("5d0b7c1e-3f7a-4c52-9a53-0d6a2b1c9e77");
    private final Rig rig = new Rig();
    private final MemorySecretStore secrets = new MemorySecretStore("in memory");
    private final WebhookSubscriptions webhooks = rig.connection.webhooks(secrets);

    private static String subscription(String blocked) {
        return """
                {"requestId":"5d0b7c1e-3f7a-4c52-9a53-0d6a2b1c9e77","notificationEventTypes":null,
                 "notificationServiceTypes":["PAYOUT"],"url":"https://relay.example/hook/x","publicKey":"%s","secretKey":"%s",
                 "createdDate":"2026-09-21T14:13:20.114Z","blockedByErrorCount":%s,"somethingNew":{}}""".formatted(PUBLIC, SECRET, blocked);
    }

    @Test
    void theSecretOfANewSubscriptionGoesToTheStoreAndIsNotShown() {
        rig.answers(200, subscription("false"));
        WebhookSubscription made =
                webhooks.create(SubscriptionWish.payouts(ID, URI.create("https://relay.example/hook/x")));
        assertThat(secrets.secretOf(PUBLIC)).contains(SECRET);
        assertThat(made.toString()).doesNotContain(SECRET).contains("eeff");
        assertThat(made.services()).containsExactly("PAYOUT");
        assertThat(made.events()).isEmpty();
        assertThat(rig.bodies().getFirst())
                .endsWith("\"payload\":{\"requestId\":\"5d0b7c1e-3f7a-4c52-9a53-0d6a2b1c9e77\","
                        + "\"notificationServiceTypes\":[\"PAYOUT\"],\"url\":\"https://relay.example/hook/x\"}}");
    }

    @Test
    void listingBringsSecretsBackThatWereLost() {
        rig.answers(200, "{\"subscriptions\":[" + subscription("false") + "]}");
        assertThat(webhooks.list())
                .singleElement()
                .satisfies(one -> assertThat(one.requestId()).isEqualTo(ID.toString()));
        assertThat(secrets.secretOf(PUBLIC)).contains(SECRET);
    }

    private WebhookSubscriptions withLockedKeyring(List<String> offered) {
        return rig.connection.webhooks(new WebhookSecrets() {
            @Override
            public Optional<String> secretOf(String name) {
                throw new FailureException(new Failure.LockedSecrets("closed"));
            }

            @Override
            public void keepSecret(String name, String secret) {
                offered.add(name + " " + secret);
                throw new FailureException(new Failure.LockedSecrets("closed"));
            }

            @Override
            public void forgetSecret(String name) {}
        });
    }

    @Test
    void aKeyringThatLocksAfterTheCallMakesItNoFailure() {
        List<String> offered = new ArrayList<>();
        rig.answers(200, subscription("false"));
        WebhookSubscription made = withLockedKeyring(offered)
                .create(SubscriptionWish.payouts(ID, URI.create("https://relay.example/hook/x")));
        assertThat(made.secret()).isEqualTo(WebhookSubscription.Secret.THIS_SESSION);
        assertThat(offered).containsExactly(PUBLIC + " " + SECRET);
        rig.answers(200, "{\"subscriptions\":[" + subscription("false") + "]}");
        assertThat(webhooks.list().getFirst().secret()).isEqualTo(WebhookSubscription.Secret.KEPT);
        assertThat(secrets.secretOf(PUBLIC)).contains(SECRET);
    }

    @Test
    void aListThatTellsNoSecretIsReadAllTheSame() {
        String silent = "{\"subscriptions\":[" + subscription("false").replace("\"secretKey\"", "\"other\"") + "]}";
        rig.answers(200, silent);
        WebhookSubscription unknown = webhooks.list().getFirst();
        assertThat(unknown.secret()).isEqualTo(WebhookSubscription.Secret.UNKNOWN);
        assertThat(unknown.secretEnd()).isEmpty();
        secrets.keepSecret(PUBLIC, SECRET);
        rig.answers(200, silent);
        assertThat(webhooks.list().getFirst().secret()).isEqualTo(WebhookSubscription.Secret.KEPT);
        assertThat(secrets.secretOf(PUBLIC)).contains(SECRET);
        rig.answers(200, subscription("false").replace("\"secretKey\"", "\"other\""));
        SubscriptionWish wish = SubscriptionWish.payouts(ID, URI.create("https://relay.example/hook/x"));
        assertThatThrownBy(() -> webhooks.create(wish)).hasMessageContaining("secretKey");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", "null, false", "0, false", "100, false", "101, true"})
    void blockedIsAFlagOrACount(String sent, boolean blocked) {
        rig.answers(200, "{\"subscriptions\":[" + subscription(sent) + "]}");
        assertThat(webhooks.list().getFirst().blocked()).isEqualTo(blocked);
    }

    @Test
    void deletingSendsASignedBody() {
        rig.answers(200, "");
        webhooks.delete(ID);
        Request request = rig.requests.getFirst();
        assertThat(request.method()).isEqualTo("DELETE");
        assertThat(request.path()).isEqualTo("/api/v1/subscription/webhook");
        assertThat(request.body().text()).contains("\"payload\":{\"requestId\":\"" + ID + "\"}");
        Body body = request.body();
        assertThat(request.headers()).containsEntry("Sign", new Signer(Rig.CREDENTIALS.apiSecret()).sign(body));
    }

    @Test
    void creatingIsNotRepeatedWhenTheAnswerIsLost() {
        rig.fails(new Failure.NoAnswer("cut"));
        SubscriptionWish wish = SubscriptionWish.payouts(ID, URI.create("https://relay.example/hook/x"));
        assertThatThrownBy(() -> webhooks.create(wish)).isInstanceOf(FailureException.class);
        assertThat(rig.requests).hasSize(1);
    }

    @Test
    void anAnswerAboutAnotherSubscriptionIsNotTakenForOurs() {
        rig.answers(200, subscription("false").replace("5d0b7c1e", "00000000"));
        SubscriptionWish wish =
                new SubscriptionWish(ID, List.of("PAYOUT_CHANGE_STATUS"), List.of(), URI.create("https://a.example/h"));
        assertThatThrownBy(() -> webhooks.create(wish)).hasMessageContaining("another subscription");
    }
}
