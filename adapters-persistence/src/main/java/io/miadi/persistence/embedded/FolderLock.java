package io.miadi.persistence.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds a data folder for this program until closed or until the program ends, however it ends. The file says which process
 * holds it, for the message to the second one.
 */
final class FolderLock implements AutoCloseable {
    /** Beyond the text, because on some systems what is locked cannot be read either. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /**
     * The system's lock is between processes only; worse, closing a second channel on the file would silently end the first one's
     * lock. So the folders of this process are kept here and never opened twice.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Whether some program holds the folder now. A program that begins in this very moment may find it held by this question. */
    static boolean isHeld(DataFolder folder) throws IOException {
        if (!Files.exists(folder.lock())) {
            return false;
        }
        Path file = folder.root().toRealPath().resolve(folder.lock().getFileName());
        if (!HELD_HERE.add(file)) {
            return true;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false)) {
            return lock == null;
        } finally {
            HELD_HERE.remove(file);
        }
    }

    static FolderLock take(DataFolder folder) throws IOException {
        Path file = folder.root().toRealPath().resolve(folder.lock().getFileName());
        if (!HELD_HERE.add(file)) {
            throw held(folder, String.valueOf(ProcessHandle.current().pid()));
        }
        @Nullable FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw held(folder, read(channel));
            }
            write(channel, String.valueOf(ProcessHandle.current().pid()));
            return new FolderLock(file, channel);
        } catch (IOException | RuntimeException e) {
            if (channel != null) {
                channel.close();
            }
            HELD_HERE.remove(file);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(file);
    }

    private static EmbeddedPostgresException held(DataFolder folder, String pid) {
        return new EmbeddedPostgresException("The data folder " + folder.root() + " is in use by process " + pid
                + ". Stop that one first, or give this one another data folder.");
    }

    private static String read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(32);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
    }

    private static void write(FileChannel channel, String pid) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    }
}
