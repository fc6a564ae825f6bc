/** Sends, looks up and polls. Works on the ports of core alone and decides when; the adapters say how. */
@NullMarked
package dev.coffer.sync;

import org.jspecify.annotations.NullMarked;
