@NullMarked
package dev.coffer.core.payee;

import org.jspecify.annotations.NullMarked;
