/**
 * A Calypso Pay server of our own, for training, tests and the crash proof. It never imports the client it serves: wire code
 * and signing are written a second time here, so that a mistake in the client is not mirrored by its judge.
 */
@NullMarked
package dev.coffer.sandbox;

import org.jspecify.annotations.NullMarked;
