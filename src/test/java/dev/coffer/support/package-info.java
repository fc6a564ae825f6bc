/** Fakes that stand in for the world: a clock in the test's hand, a ledger in memory, a gateway that answers as told. */
@NullMarked
package dev.coffer.support;

import org.jspecify.annotations.NullMarked;
