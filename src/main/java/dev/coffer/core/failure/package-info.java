/** Everything that can go wrong, named once. */
@NullMarked
package dev.coffer.core.failure;

import org.jspecify.annotations.NullMarked;
