package dev.coffer.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * So many requests a second for each peer, and as many at once after a rest. A peer is an IPv4 address or an IPv6 network of 64 bits,
 * since one subscriber has the whole of that. Remembers a bounded number of peers; who is forgotten begins with a full allowance.
 */
final class PeerPace {
    private static final int REMEMBERED = 4_096;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long cost;
    private final LongSupplier nanos;
    private final Map<String, Long> paidUntil = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** {@code nanos} only moves forward, as {@code System.nanoTime} does. */
    PeerPace(int perSecond, LongSupplier nanos) {
        this.cost = SECOND / perSecond;
        this.nanos = nanos;
    }

    /** Each request costs its share of a second; whoever owes more than a second has to wait. */
    synchronized boolean permits(InetAddress peer) {
        long now = nanos.getAsLong();
        String name = name(peer);
        Long debt = paidUntil.get(name);
        long from = debt == null || debt - now < 0 ? now : debt;
        if (from + cost - now > SECOND) {
            return false;
        }
        paidUntil.put(name, from + cost);
        return true;
    }

    private static String name(InetAddress peer) {
        byte[] address = peer.getAddress();
        return HexFormat.of().formatHex(address, 0, peer instanceof Inet6Address ? 8 : address.length);
    }
}
