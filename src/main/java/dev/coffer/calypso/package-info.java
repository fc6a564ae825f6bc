/** The adapter to the Calypso Pay API: the core's gateways spoken over signed HTTP (calypso-api.md). */
@NullMarked
package dev.coffer.calypso;

import org.jspecify.annotations.NullMarked;
