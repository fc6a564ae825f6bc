/** Estimates that help a person decide and never decide themselves: fees and rates. */
@NullMarked
package dev.coffer.core.quote;

import org.jspecify.annotations.NullMarked;
