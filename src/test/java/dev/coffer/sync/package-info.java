@NullMarked
package dev.coffer.sync;

import org.jspecify.annotations.NullMarked;
