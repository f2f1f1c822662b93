package io.miadi.simulators.daraja.books;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The ledger as JSON lines, one write a line. A half line at the end, left by a sudden death, is cut off at the start. */
public final class LedgerFile implements LedgerStore {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Path path;
    private final FileChannel channel;

    private LedgerFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    public static LedgerFile open(Path path) {
        try {
            var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(wholeLines(path));
            channel.position(channel.size());
            return new LedgerFile(path, channel);
        } catch (IOException unusable) {
            throw new UncheckedIOException("cannot open the ledger file " + path, unusable);
        }
    }

    private static long wholeLines(Path path) throws IOException {
        var bytes = Files.readAllBytes(path);
        var end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    @Override
    public List<Entry> replay() {
        var entries = new ArrayList<Entry>();
        try (var lines = Files.lines(path, StandardCharsets.UTF_8)) {
            for (var line : (Iterable<String>) lines::iterator) {
                entries.add(EntryJson.read(JSON.readTree(line)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the ledger file " + path, unreadable);
        }
        return entries;
    }

    @Override
    public synchronized void append(Entry entry) {
        var line = ByteBuffer.wrap((EntryJson.write(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (IOException full) {
            throw new UncheckedIOException("cannot write the ledger file " + path, full);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unflushed) {
            throw new UncheckedIOException("cannot close the ledger file " + path, unflushed);
        }
    }
}
