/** Copies of the ledger, as people see them. */
@NullMarked
package dev.coffer.core.backup;

import org.jspecify.annotations.NullMarked;
