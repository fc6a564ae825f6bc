/** Tests of the history, with payouts in every state. */
@NullMarked
package dev.coffer.ui.history;

import org.jspecify.annotations.NullMarked;
