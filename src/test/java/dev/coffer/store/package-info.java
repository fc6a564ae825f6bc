/** The ledger, on real files. */
@NullMarked
package dev.coffer.store;

import org.jspecify.annotations.NullMarked;
