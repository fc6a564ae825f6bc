package dev.coffer.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One console a workspace. Two senders over one ledger could both decide to send, so the second does not start. The operating system
 * holds the lock for the process and drops it with the process, however that ends. The first kilobyte is for the lock itself; who
 * holds it is written behind, since a locked range cannot be read everywhere.
 */
public final class InstanceLock implements AutoCloseable {
    private static final int HOLDER_AT = 1024;
    private static final int HOLDER_LENGTH = 512;

    /**
     * What this process holds. Closing a second channel on the same file would drop the lock of the first (POSIX), so it is not
     * even opened.
     */
    private static final Map<Path, Holder> HELD = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private InstanceLock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * @param holder who takes it, for the person at a second console
     * @throws WorkspaceInUse with a sentence that names the holder
     * @throws CommandFailed  when the file cannot be used
     */
    public static InstanceLock take(Path file, Holder holder) {
        Path own = file.toAbsolutePath().normalize();
        Holder already = HELD.putIfAbsent(own, holder);
        if (already != null) {
            throw new WorkspaceInUse(already);
        }
        try {
            return open(own, holder);
        } catch (RuntimeException e) {
            HELD.remove(own);
            throw e;
        }
    }

    private static InstanceLock open(Path file, Holder holder) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                Holder other = readHolder(channel);
                channel.close();
                throw new WorkspaceInUse(other);
            }
            writeHolder(channel, holder);
            return new InstanceLock(file, channel, lock);
        } catch (IOException e) {
            closeQuietly(channel);
            throw new CommandFailed(
                    "The workspace's lock " + file + " cannot be used: " + e.getMessage() + ". Nothing was changed.");
        }
    }

    /** The holder can be rung for from here on. */
    void announce(Holder holder) throws IOException {
        HELD.put(file, holder);
        writeHolder(channel, holder);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(0, HOLDER_AT, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static Holder readHolder(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(HOLDER_LENGTH);
        channel.read(buffer, HOLDER_AT);
        return Holder.parse(new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8));
    }

    private static void writeHolder(FileChannel channel, Holder holder) throws IOException {
        byte[] bytes = holder.text().getBytes(StandardCharsets.UTF_8);
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
        } finally {
            HELD.remove(file);
        }
    }
}
