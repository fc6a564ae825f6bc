/** Bytes to the server and back: sending once, signing, pacing, retrying what cannot pay. Knows nothing of JSON. */
@NullMarked
package dev.coffer.calypso.http;

import org.jspecify.annotations.NullMarked;
