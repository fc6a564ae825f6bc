@NullMarked
package dev.coffer.core.news;

import org.jspecify.annotations.NullMarked;
