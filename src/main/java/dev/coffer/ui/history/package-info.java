/** The history: a table of every payout, one payout in full beside it, and what a person may still decide about it. */
@NullMarked
package dev.coffer.ui.history;

import org.jspecify.annotations.NullMarked;
