/** Execution dates as people type them. */
@NullMarked
package dev.coffer.core.schedule;

import org.jspecify.annotations.NullMarked;
