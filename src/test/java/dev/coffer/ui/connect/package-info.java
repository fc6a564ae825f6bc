@NullMarked
package dev.coffer.ui.connect;

import org.jspecify.annotations.NullMarked;
