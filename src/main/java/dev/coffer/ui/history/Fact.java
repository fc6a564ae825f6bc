package dev.coffer.ui.history;

/**
 * One labelled line of the detail.
 *
 * @param id    the node that shows the value
 * @param label what it is
 * @param value in full, never shortened; lines are broken by line feeds
 * @param mono  letters that must be told apart: keys and hashes
 * @param copy  worth a copy button
 */
public record Fact(String id, String label, String value, boolean mono, boolean copy) {

    static Fact text(String id, String label, String value) {
        return new Fact(id, label, value, false, false);
    }

    static Fact code(String id, String label, String value) {
        return new Fact(id, label, value, true, true);
    }
}
