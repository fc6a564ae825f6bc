package dev.coffer.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Spoils bytes in the ways that parsers stumble over. The same seed spoils the same way. */
final class Mutations {
    private static final List<String> AWKWARD = List.of(
            "\r\n",
            "\n",
            "\r\n\r\n",
            "\0",
            ":",
            " ",
            "0",
            "-1",
            "65536",
            "65537",
            "2147483648",
            "9223372036854775808",
            "99999999999999999999999999",
            "ffffffff",
            "1e999",
            "HTTP/1.0",
            "HTTP/9.9",
            "Content-Length: 5\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Transfer-Encoding: identity, chunked\r\n",
            "Expect: 100-continue\r\n",
            "Connection: keep-alive\r\n",
            "Key: x\r\n",
            "Sign: x\r\n",
            "?after=1&limit=2",
            "%00",
            "{",
            "[",
            "\"",
            "\\ud800",
            "null",
            "\u00ff",
            "\ud83d\ude00");

    private final SplittableRandom dice;

    Mutations(long seed) {
        dice = new SplittableRandom(seed);
    }

    int below(int bound) {
        return dice.nextInt(bound);
    }

    byte[] spoiled(byte[] whole, byte[] other) {
        byte[] bytes = whole;
        int times = 1 + dice.nextInt(4);
        for (int i = 0; i < times; i++) {
            bytes = once(bytes, other);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes, byte[] other) {
        int at = dice.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, at + dice.nextInt(1 + Math.min(64, bytes.length)));
        return switch (dice.nextInt(8)) {
            case 0 -> flipped(bytes);
            case 1 -> joined(bytes, 0, at, new byte[0], bytes, to);
            case 2 -> joined(bytes, 0, at, awkward(), bytes, at);
            case 3 -> joined(bytes, 0, at, awkward(), bytes, to);
            case 4 -> joined(bytes, 0, to, new byte[0], bytes, at);
            case 5 -> joined(bytes, 0, at, new byte[0], other, dice.nextInt(other.length + 1));
            case 6 -> joined(bytes, 0, at, new byte[0], bytes, bytes.length);
            default -> joined(bytes, 0, at, noise(), bytes, at);
        };
    }

    private byte[] flipped(byte[] bytes) {
        if (bytes.length == 0) {
            return awkward();
        }
        byte[] copy = bytes.clone();
        copy[dice.nextInt(copy.length)] ^= (byte) (1 << dice.nextInt(8));
        return copy;
    }

    private byte[] awkward() {
        return AWKWARD.get(dice.nextInt(AWKWARD.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] noise() {
        byte[] noise = new byte[dice.nextInt(dice.nextInt(20) == 0 ? 70_000 : 40)];
        dice.nextBytes(noise);
        return noise;
    }

    private static byte[] joined(byte[] head, int from, int to, byte[] middle, byte[] tail, int tailFrom) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(head, from, to - from);
        all.writeBytes(middle);
        all.write(tail, tailFrom, tail.length - tailFrom);
        return all.toByteArray();
    }
}
