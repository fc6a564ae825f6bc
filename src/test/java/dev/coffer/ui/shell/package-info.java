@NullMarked
package dev.coffer.ui.shell;

import org.jspecify.annotations.NullMarked;
