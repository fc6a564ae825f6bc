/** Who is paid: a name with the addresses it had, each saved by somebody from some document, none ever overwritten. */
@NullMarked
package dev.coffer.core.payee;

import org.jspecify.annotations.NullMarked;
