package dev.coffer.app;

import dev.coffer.core.feed.Feed;
import java.time.Clock;
import java.time.Instant;

/**
 * What screens are made of in every profile: an open workspace to read, without anything that sends.
 *
 * @param ticker the clock, about once a second
 */
record Ground(
        Workspace workspace, Books books, Desk desk, Threads threads, Saved saved, Feed<Instant> ticker, Clock clock) {}
