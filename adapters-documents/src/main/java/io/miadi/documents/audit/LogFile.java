package io.miadi.documents.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.miadi.domain.audit.checkpoint.VerifierKey;
import io.miadi.domain.audit.tree.Hash;
import io.miadi.domain.audit.verification.AuditExport;
import io.miadi.domain.audit.verification.ExportedEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An export in a file, as somebody handed it over: nothing in it is believed, and whatever is not exactly what {@link JsonLogFile} writes
 * reads as tampered with. Read line by line, so that its size does not matter.
 *
 * @param keys those that the file itself names
 */
public record LogFile(Path file, String origin, List<VerifierKey> keys, List<String> checkpoints, int linesBefore)
        implements AuditExport {
    public LogFile {
        keys = List.copyOf(keys);
        checkpoints = List.copyOf(checkpoints);
    }

    /** Reads what stands before the entries. Empty if the file does not begin like an export. */
    public static Optional<LogFile> open(Path file) throws IOException {
        try (var lines = reader(file)) {
            var first = Optional.ofNullable(lines.readLine())
                    .flatMap(LogLine::object)
                    .filter(LogFile::isHead);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            var head = first.get();
            var checkpoints = new ArrayList<String>();
            var note = checkpoint(lines.readLine());
            while (note.isPresent()) {
                checkpoints.add(note.get());
                note = checkpoint(lines.readLine());
            }
            var keys = new ArrayList<VerifierKey>();
            head.get("keys").forEach(key -> VerifierKey.parse(key.asText()).ifPresent(keys::add));
            return Optional.of(
                    new LogFile(file, head.get("origin").textValue(), keys, checkpoints, 1 + checkpoints.size()));
        }
    }

    @Override
    public Stream<ExportedEntry> entries() {
        var place = new AtomicLong();
        return entryLines().map(line -> LogLine.entry(line, place.getAndIncrement()));
    }

    @Override
    public Stream<Hash> hashes() {
        return entryLines().map(LogLine::hash);
    }

    /** All lines behind the checkpoints but the last, which is no entry when it says how many there are. */
    private Stream<String> entryLines() {
        try {
            var lines = reader(file);
            return lines.lines().skip(linesBefore).filter(line -> !isLast(line)).onClose(() -> close(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static boolean isHead(JsonNode node) {
        return node.path("log").asText().equals(JsonLogFile.LOG)
                && node.path("version").asInt() == JsonLogFile.VERSION
                && node.path("origin").isTextual()
                && node.path("keys").isArray();
    }

    private static Optional<String> checkpoint(@Nullable String line) {
        return Optional.ofNullable(line)
                .flatMap(LogLine::object)
                .filter(node -> node.size() == 1 && node.path("checkpoint").isTextual())
                .map(node -> node.get("checkpoint").textValue());
    }

    private static boolean isLast(String line) {
        return line.startsWith("{\"entries\":")
                && LogLine.object(line)
                        .filter(node -> node.size() == 2 && node.has("sha256"))
                        .isPresent();
    }

    /** Bytes that are no UTF-8 become a replacement character, which makes another entry of the line. */
    private static BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8), 1 << 16);
    }

    private static void close(BufferedReader lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException("an export cannot be closed", e);
        }
    }
}
