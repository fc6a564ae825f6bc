/** The New-payout screen: the form with its live preview, the look for earlier payouts, and the review. */
@NullMarked
package dev.coffer.ui.payout;

import org.jspecify.annotations.NullMarked;
