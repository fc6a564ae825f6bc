/** Failures in words. */
@NullMarked
package dev.coffer.ui.failure;

import org.jspecify.annotations.NullMarked;
