/** Figures over many payouts, for charts and their tables. Everything that is money is exact. */
@NullMarked
package dev.coffer.core.figures;

import org.jspecify.annotations.NullMarked;
