@NullMarked
package dev.coffer.export;

import org.jspecify.annotations.NullMarked;
