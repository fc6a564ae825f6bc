@NullMarked
package dev.coffer.core.payout;

import org.jspecify.annotations.NullMarked;
