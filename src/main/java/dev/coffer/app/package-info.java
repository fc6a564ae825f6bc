/** The composition root: the only package that sees everything. */
@NullMarked
package dev.coffer.app;

import org.jspecify.annotations.NullMarked;
