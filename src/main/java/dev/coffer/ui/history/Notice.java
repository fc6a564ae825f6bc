package dev.coffer.ui.history;

/**
 * Something about a payout that should be read: a refusal, a withdrawal error, a cancellation.
 *
 * @param open  still stands, as against kept for history
 * @param title a few words
 * @param text  what it means, and what the other side said word for word
 */
public record Notice(boolean open, String title, String text) {}
