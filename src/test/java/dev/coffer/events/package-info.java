/** Proofs about webhook events with processes that are killed. */
@NullMarked
package dev.coffer.events;

import org.jspecify.annotations.NullMarked;
