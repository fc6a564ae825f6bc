/**
 * The durable ledger in SQLite. Only this package knows SQL, and no {@code SQLException} leaves it. The ledger and the balances
 * are called on the database thread, the history on the thread for reads; nothing here starts a thread or asks the machine for the
 * time. Instants are kept to the millisecond: that is what people and the wire need, and what comes back is what was stored.
 */
@NullMarked
package dev.coffer.store;

import org.jspecify.annotations.NullMarked;
