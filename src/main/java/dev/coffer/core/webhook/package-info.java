/** Webhook events: what they say, where they are kept, and what is subscribed to. Nothing here is believed about a payout's state. */
@NullMarked
package dev.coffer.core.webhook;

import org.jspecify.annotations.NullMarked;
