package dev.coffer.platform.secrets;

import dev.coffer.core.account.SecretStore;
import dev.coffer.core.webhook.WebhookSecrets;

/** One place for every secret: credentials and what signs webhook deliveries. */
public interface SecretKeep extends SecretStore, WebhookSecrets {}
