package dev.coffer.ui.webhook;

import dev.coffer.core.webhook.ImportOffer;
import dev.coffer.core.webhook.ImportOffers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Offers in a test's hand, the newest first. The position of the first is how many there have been. */
final class FakeOffers implements ImportOffers {
    final List<ImportOffer> held = new ArrayList<>();
    final List<Integer> asked = new ArrayList<>();

    @Override
    public Offered newest(int atMost) {
        asked.add(atMost);
        return new Offered(held.subList(0, Math.min(atMost, held.size())), held.size(), held.size());
    }

    @Override
    public void leaveOut(ImportOffer offer, Instant now) {
        held.remove(offer);
    }

    @Override
    public void leaveOutUpTo(long position, Instant now) {
        held.subList(held.size() - (int) position, held.size()).clear();
    }
}
