/** Receiving addresses: parsed, checked, compared. */
@NullMarked
package dev.coffer.core.address;

import org.jspecify.annotations.NullMarked;
