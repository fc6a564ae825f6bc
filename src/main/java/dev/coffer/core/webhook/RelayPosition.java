package dev.coffer.core.webhook;

/**
 * How far a relay was read.
 *
 * @param relay    the relay's own mark, made with its file; under another mark positions begin anew
 * @param position the last event read; 0 before the first
 */
public record RelayPosition(String relay, long position) {}
