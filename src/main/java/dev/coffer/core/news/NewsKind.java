package dev.coffer.core.news;

import dev.coffer.core.payout.Payout;
import dev.coffer.core.payout.PayoutState;
import dev.coffer.core.payout.RemotePayout;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The outcomes that a person may want to be told of while another program is in front. */
public enum NewsKind {
    COMPLETED("completed"),
    /** Nothing or only a part was paid, or Calypso refused: a person decides what follows. */
    FAILED("failed"),
    CANCELED("canceled"),
    UNCERTAIN("with unknown outcome");

    /** What needs a person. */
    public static final Set<NewsKind> USUAL = Set.copyOf(EnumSet.of(FAILED, UNCERTAIN));

    private static final Map<PayoutState, NewsKind> REMOTE = Map.of(
            PayoutState.COMPLETED, COMPLETED,
            PayoutState.FAILED, FAILED,
            PayoutState.PARTIAL, FAILED,
            PayoutState.CANCELED, CANCELED);

    private final String words;

    NewsKind(String words) {
        this.words = words;
    }

    /** As it stands after the word "payout". */
    public String words() {
        return words;
    }

    /** Whether somebody has to do or to decide something. */
    public boolean needsPerson() {
        return USUAL.contains(this);
    }

    /** Who comes first where there is room for one: what could be paid twice, then what was not paid, then the rest. */
    public int weight() {
        return switch (this) {
            case UNCERTAIN -> 2;
            case FAILED -> 1;
            case COMPLETED, CANCELED -> 0;
        };
    }

    /** Empty while nothing is settled. */
    static Optional<NewsKind> of(Payout payout) {
        RemotePayout remote = payout.remote();
        return switch (payout.outbox().state()) {
            case UNCERTAIN -> Optional.of(UNCERTAIN);
            case REJECTED -> Optional.of(FAILED);
            case ACCEPTED -> remote == null ? Optional.empty() : Optional.ofNullable(REMOTE.get(remote.state()));
            case QUEUED, SENDING, WITHDRAWN, NEVER_ARRIVED -> Optional.empty();
        };
    }
}
