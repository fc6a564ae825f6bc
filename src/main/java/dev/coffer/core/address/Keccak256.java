package dev.coffer.core.address;

import java.util.Arrays;

/**
 * Keccak-256 as Ethereum uses it: the sponge of the Keccak submission (version 3.0, <a
 * href="https://keccak.team/files/Keccak-reference-3.0.pdf">reference</a>) with rate 1088 and the padding 10*1. The JDK's
 * SHA3-256 pads differently (FIPS 202) and gives other values, hence this class.
 */
final class Keccak256 {

    private static final int RATE = 136;
    private static final int ROUNDS = 24;

    private static final long[] ROUND_CONSTANTS = roundConstants();

    /** Rotation of each lane, walking the permutation's cycle of positions from lane 1 on (reference, table 2.1). */
    private static final int[] ROTATION = {
        1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44
    };

    private static final int[] CYCLE = {
        10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1
    };

    private Keccak256() {}

    /** The 32-byte digest. */
    static byte[] hash(byte[] message) {
        long[] lanes = new long[25];
        int at = 0;
        for (; message.length - at >= RATE; at += RATE) {
            absorb(lanes, message, at);
        }
        byte[] last = Arrays.copyOf(Arrays.copyOfRange(message, at, message.length), RATE);
        last[message.length - at] ^= 0x01;
        last[RATE - 1] ^= (byte) 0x80;
        absorb(lanes, last, 0);
        byte[] digest = new byte[32];
        for (int i = 0; i < digest.length; i++) {
            digest[i] = (byte) (lanes[i >>> 3] >>> (8 * (i & 7)));
        }
        return digest;
    }

    private static void absorb(long[] lanes, byte[] block, int from) {
        for (int i = 0; i < RATE; i++) {
            lanes[i >>> 3] ^= (block[from + i] & 0xffL) << (8 * (i & 7));
        }
        permute(lanes);
    }

    private static void permute(long[] a) {
        long[] column = new long[5];
        long[] row = new long[5];
        for (int round = 0; round < ROUNDS; round++) {
            for (int x = 0; x < 5; x++) {
                column[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
            }
            for (int x = 0; x < 5; x++) {
                long mix = column[(x + 4) % 5] ^ Long.rotateLeft(column[(x + 1) % 5], 1);
                for (int y = 0; y < 25; y += 5) {
                    a[y + x] ^= mix;
                }
            }
            long carried = a[1];
            for (int step = 0; step < CYCLE.length; step++) {
                int to = CYCLE[step];
                long displaced = a[to];
                a[to] = Long.rotateLeft(carried, ROTATION[step]);
                carried = displaced;
            }
            for (int y = 0; y < 25; y += 5) {
                System.arraycopy(a, y, row, 0, 5);
                for (int x = 0; x < 5; x++) {
                    a[y + x] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
                }
            }
            a[0] ^= ROUND_CONSTANTS[round];
        }
    }

    /** Bits of an 8-bit linear feedback shift register (x^8+x^6+x^5+x^4+1) at positions 2^j-1 (reference, section 1.2). */
    private static long[] roundConstants() {
        long[] constants = new long[ROUNDS];
        int register = 1;
        for (int round = 0; round < ROUNDS; round++) {
            for (int j = 0; j <= 6; j++) {
                if ((register & 1) != 0) {
                    constants[round] |= 1L << ((1 << j) - 1);
                }
                register <<= 1;
                if ((register & 0x100) != 0) {
                    register ^= 0x171;
                }
            }
        }
        return constants;
    }
}
