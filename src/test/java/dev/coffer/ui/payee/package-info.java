@NullMarked
package dev.coffer.ui.payee;

import org.jspecify.annotations.NullMarked;
