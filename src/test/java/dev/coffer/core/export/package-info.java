@NullMarked
package dev.coffer.core.export;

import org.jspecify.annotations.NullMarked;
