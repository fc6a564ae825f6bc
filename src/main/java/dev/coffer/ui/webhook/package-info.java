/** By which ways changes are learned of: subscriptions, the own receiver, a relay, and what came for payouts made elsewhere. */
@NullMarked
package dev.coffer.ui.webhook;

import org.jspecify.annotations.NullMarked;
