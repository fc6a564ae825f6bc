/** Immutable snapshots, published to whoever subscribes. */
@NullMarked
package dev.coffer.core.feed;

import org.jspecify.annotations.NullMarked;
