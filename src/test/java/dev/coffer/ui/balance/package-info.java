@NullMarked
package dev.coffer.ui.balance;

import org.jspecify.annotations.NullMarked;
