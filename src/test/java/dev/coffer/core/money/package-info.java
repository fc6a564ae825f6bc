@NullMarked
package dev.coffer.core.money;

import org.jspecify.annotations.NullMarked;
