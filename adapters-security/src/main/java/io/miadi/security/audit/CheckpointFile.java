package io.miadi.security.audit;

import io.miadi.application.audit.checkpoint.CheckpointCopies;
import io.miadi.domain.audit.checkpoint.SignedNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Notes one behind the other in a file of text, which is only ever added to. Best on another disk than the database. */
public final class CheckpointFile implements CheckpointCopies {
    /** One that this log signed alone is far shorter. */
    private static final int LONGEST_NOTE = 8 * 1024;

    private final Path file;

    public CheckpointFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void keep(String note) {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the copy of a checkpoint cannot be written to " + file, e);
        }
    }

    /** Reads the end of the file only, which may begin within a note; the last one is whole. */
    @Override
    public Optional<String> last() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var end = ByteBuffer.allocate((int) Math.min(channel.size(), LONGEST_NOTE));
            channel.read(end, channel.size() - end.capacity());
            var notes = SignedNote.split(new String(end.array(), StandardCharsets.UTF_8));
            return notes.isEmpty() ? Optional.empty() : Optional.of(notes.getLast());
        } catch (IOException e) {
            throw new UncheckedIOException("the copies of checkpoints in " + file + " cannot be read", e);
        }
    }

    @Override
    public List<String> all() {
        try {
            return Files.exists(file) ? SignedNote.split(Files.readString(file)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("the copies of checkpoints in " + file + " cannot be read", e);
        }
    }
}
