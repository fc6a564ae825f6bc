@NullMarked
package dev.coffer.webhook;

import org.jspecify.annotations.NullMarked;
