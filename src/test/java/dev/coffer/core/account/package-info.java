@NullMarked
package dev.coffer.core.account;

import org.jspecify.annotations.NullMarked;
