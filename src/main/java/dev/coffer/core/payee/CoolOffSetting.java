package dev.coffer.core.payee;

import dev.coffer.core.feed.Feed;

/** The workspace's choice of a cool-off. Lowering it counts at once, also for addresses that are cooling off already. */
public interface CoolOffSetting {

    Feed<CoolOff> coolOff();

    /** Takes effect at once; written in the background. */
    void choose(CoolOff chosen);
}
