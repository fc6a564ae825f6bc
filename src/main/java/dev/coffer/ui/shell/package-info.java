/** The window's frame: where one is, as which account, and how current it all is. */
@NullMarked
package dev.coffer.ui.shell;

import org.jspecify.annotations.NullMarked;
