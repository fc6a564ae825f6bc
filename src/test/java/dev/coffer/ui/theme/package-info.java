@NullMarked
package dev.coffer.ui.theme;

import org.jspecify.annotations.NullMarked;
