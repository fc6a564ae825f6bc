/** The payout: draft, rules, the two state machines, ledger and gateway ports, use cases. */
@NullMarked
package dev.coffer.core.payout;

import org.jspecify.annotations.NullMarked;
