package dev.coffer.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last create requests, in memory only. */
final class SeenRequests {

    private static final int MOST = 1_000;

    private final Deque<SeenRequest> last = new ArrayDeque<>();

    synchronized void add(SeenRequest request) {
        if (last.size() == MOST) {
            last.removeFirst();
        }
        last.addLast(request);
    }

    synchronized List<SeenRequest> all() {
        return List.copyOf(last);
    }
}
