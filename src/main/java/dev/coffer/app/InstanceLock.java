package dev.coffer.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One console a workspace. Two senders over one ledger could both decide to send, so the second does not start. The operating system
 * holds the lock for the process and drops it with the process, however that ends. The first kilobyte is for the lock itself; who
 * holds it is written behind, since a locked range cannot be read everywhere.
 */
public final class InstanceLock implements AutoCloseable {
    private static final int HOLDER_AT = 1024;
    private static final int HOLDER_LENGTH = 512;

    private final FileChannel channel;
    private final FileLock lock;

    private InstanceLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * @param holder who takes it, for the person at a second console, for example {@code process 4711 since 09:12}
     * @throws CommandFailed with a sentence that names the holder
     */
    public static InstanceLock take(Path file, String holder) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String other = readHolder(channel);
                channel.close();
                throw new CommandFailed("This workspace is open in another console (" + other
                        + "). Nothing was changed. Use that one, or close it first.");
            }
            writeHolder(channel, holder);
            return new InstanceLock(channel, lock);
        } catch (IOException e) {
            closeQuietly(channel);
            throw new CommandFailed(
                    "The workspace's lock " + file + " cannot be used: " + e.getMessage() + ". Nothing was changed.");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(0, HOLDER_AT, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String readHolder(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(HOLDER_LENGTH);
        channel.read(buffer, HOLDER_AT);
        String holder = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8).strip();
        return holder.isEmpty() ? "holder unknown" : holder;
    }

    private static void writeHolder(FileChannel channel, String holder) throws IOException {
        byte[] bytes = holder.getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.allocate(HOLDER_LENGTH);
        buffer.put(bytes, 0, Math.min(bytes.length, HOLDER_LENGTH));
        while (buffer.hasRemaining()) {
            buffer.put((byte) ' ');
        }
        channel.write(buffer.flip(), HOLDER_AT);
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException ignored) {
            // The first failure is the one that is told.
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException ignored) {
            // The operating system drops the lock with the process.
        }
    }
}
