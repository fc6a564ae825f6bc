@NullMarked
package dev.coffer.app;

import org.jspecify.annotations.NullMarked;
