/** The real console against a real sandbox in another process. */
@NullMarked
package dev.coffer.e2e;

import org.jspecify.annotations.NullMarked;
