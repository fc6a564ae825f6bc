@NullMarked
package dev.coffer.ui.bringin;

import org.jspecify.annotations.NullMarked;
