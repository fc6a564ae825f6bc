/** What became of payouts, for people who look elsewhere. */
@NullMarked
package dev.coffer.core.news;

import org.jspecify.annotations.NullMarked;
