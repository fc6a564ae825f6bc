/** Who we are at which Calypso server, and where the secret lives. */
@NullMarked
package dev.coffer.core.account;

import org.jspecify.annotations.NullMarked;
