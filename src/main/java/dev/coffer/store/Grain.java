package dev.coffer.store;

/**
 * How finely the positions of an order are learned.
 *
 * @param page    rows from one remembered place to the next
 * @param few     so few are gathered and sorted sooner than the first of them are met on a walk
 * @param found   so few candidates for a text are looked up one by one
 * @param entries read in one step of a search for text; up to so many for a page they are read again rather than remembered
 */
record Grain(int page, int few, int found, int entries) {
    static final Grain USUAL = new Grain(100, 1_250, 5_000, 2_000);
}
