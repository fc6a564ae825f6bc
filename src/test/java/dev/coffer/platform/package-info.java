@NullMarked
package dev.coffer.platform;

import org.jspecify.annotations.NullMarked;
