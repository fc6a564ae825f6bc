/** Bringing in a payout that was made elsewhere. */
@NullMarked
package dev.coffer.ui.bringin;

import org.jspecify.annotations.NullMarked;
