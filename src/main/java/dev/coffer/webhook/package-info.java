/** Receives webhook deliveries, checks their signatures over the raw bytes and keeps what is genuine; fetches them from a relay. */
@NullMarked
package dev.coffer.webhook;

import org.jspecify.annotations.NullMarked;
