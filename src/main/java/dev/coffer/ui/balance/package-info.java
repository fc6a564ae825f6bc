/** What the account holds. */
@NullMarked
package dev.coffer.ui.balance;

import org.jspecify.annotations.NullMarked;
