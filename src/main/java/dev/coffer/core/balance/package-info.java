/** Account balances and where they come from. */
@NullMarked
package dev.coffer.core.balance;

import org.jspecify.annotations.NullMarked;
