/** Chains, assets and exact amounts. */
@NullMarked
package dev.coffer.core.money;

import org.jspecify.annotations.NullMarked;
