package dev.coffer.ui.history;

import dev.coffer.ui.kit.StateText;

/**
 * One step of a payout's way.
 *
 * @param when   the moment, local with UTC
 * @param title  the state in words, or the subject of a remark
 * @param detail what was said, or empty
 * @param lasted how long it stayed there, or empty where that means nothing
 * @param tone   the colour of its mark
 */
public record TimelineEntry(String when, String title, String detail, String lasted, StateText.Tone tone) {}
