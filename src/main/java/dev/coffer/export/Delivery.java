package dev.coffer.export;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One file on its way to its place: written beside it under another name, put on the disk, and moved into place as the last step. Closed
 * before that, it leaves nothing.
 */
final class Delivery implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private final OutputStream out;
    private final MessageDigest digest = sha256();

    Delivery(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        part = this.target.resolveSibling("." + this.target.getFileName() + ".part");
        channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        out = new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER);
    }

    /** Closing it is no harm and ends nothing. */
    OutputStream out() {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Everything is written and on the disk, under the other name. Returns the SHA-256 of it. */
    String complete() throws IOException {
        out.flush();
        channel.force(true);
        channel.close();
        return HexFormat.of().formatHex(digest.digest());
    }

    /** After {@link #complete}. */
    Path arrive() throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
