/** Receiving addresses: reading what people type or paste, refusing what would lose money, and spotting look-alikes. */
@NullMarked
package dev.coffer.core.address;

import org.jspecify.annotations.NullMarked;
