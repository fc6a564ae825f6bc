package dev.coffer.core.news;

/** Tells people something though another program is in front. */
public interface Herald {

    /** Shows it and waits until it is gone, for hours perhaps: not for the screen's thread. */
    Heard tell(Telling telling);

    /** What came of it, as far as the system says. */
    enum Heard {
        /** A person clicked on it. */
        OPENED,
        SHOWN,
        /** There is nobody to show it; it has to be said in the window. */
        NOT_HERE
    }
}
