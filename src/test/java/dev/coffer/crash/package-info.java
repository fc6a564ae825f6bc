/** The crash proof: the real sender, store and reconciler are killed at every step while the server misbehaves, and the books are compared. */
@NullMarked
package dev.coffer.crash;

import org.jspecify.annotations.NullMarked;
