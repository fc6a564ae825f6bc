/** Throws texts at everything that reads what people type or paste, and looks for exceptions and broken promises. */
@NullMarked
package dev.coffer.fuzz;

import org.jspecify.annotations.NullMarked;
