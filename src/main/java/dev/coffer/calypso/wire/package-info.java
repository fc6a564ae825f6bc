/** Calypso's JSON, read tolerantly where the contract is loose and refused where money would be guessed. The only room that knows Jackson. */
@NullMarked
package dev.coffer.calypso.wire;

import org.jspecify.annotations.NullMarked;
