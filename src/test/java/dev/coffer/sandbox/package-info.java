@NullMarked
package dev.coffer.sandbox;

import org.jspecify.annotations.NullMarked;
