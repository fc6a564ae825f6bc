/** Exports of the history and receipts of payouts, as files that a person chooses. */
@NullMarked
package dev.coffer.ui.export;

import org.jspecify.annotations.NullMarked;
