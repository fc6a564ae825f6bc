@NullMarked
package dev.coffer.ui.kit;

import org.jspecify.annotations.NullMarked;
