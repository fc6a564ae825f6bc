package dev.coffer.crash;

/** Unwinds a console that is to die inside the harness's own process. An error, so that nothing in the program takes it for a failure. */
final class Died extends Error {
    private static final long serialVersionUID = 1L;

    Died() {
        super("the console died", null, false, false);
    }
}
