/** Looks, units and the connection. */
@NullMarked
package dev.coffer.ui.settings;

import org.jspecify.annotations.NullMarked;
