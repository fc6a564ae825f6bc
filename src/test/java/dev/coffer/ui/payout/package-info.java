/** The New-payout screen, judged without and with JavaFX. */
@NullMarked
package dev.coffer.ui.payout;

import org.jspecify.annotations.NullMarked;
