package dev.coffer.ui.webhook;

import dev.coffer.core.account.Connection;
import dev.coffer.core.feed.Feed;
import dev.coffer.core.webhook.ChannelState;
import java.time.Instant;
import java.util.Optional;

/**
 * What the screen is told.
 *
 * @param connection subscriptions belong to whichever account is connected
 * @param channels   how events reach this console
 * @param ticker     the clock, about once a second
 */
public record WebhookFeeds(Feed<Optional<Connection>> connection, Feed<ChannelState> channels, Feed<Instant> ticker) {}
