package io.miadi.persistence.backup;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads what {@link ArchiveWriter} wrote and refuses an entry whose content is not what the manifest says. */
final class ArchiveReader implements AutoCloseable {
    private final Path file;
    private final ZipFile zip;

    ArchiveReader(Path file) throws IOException {
        this.file = file;
        if (!Files.exists(file)) {
            throw new BackupException("There is no file " + file + ".");
        }
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new BackupException(file + " is no archive of Miadi or is damaged: " + e.getMessage(), e);
        }
    }

    /** Reads an entry to its end. */
    interface Reading {
        void readFrom(InputStream in) throws IOException;
    }

    <M> M manifest(Class<M> type) throws IOException {
        try (var in = zip.getInputStream(entry(ArchiveWriter.MANIFEST))) {
            // An archive of the other kind has other fields; its kind is what the caller looks at and names.
            return JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, type);
        }
    }

    List<String> folders() {
        return zip.stream()
                .filter(ZipEntry::isDirectory)
                .map(entry -> entry.getName().substring(0, entry.getName().length() - 1))
                .toList();
    }

    void read(String name, String sha256, Reading reading) throws IOException {
        try (var in = new DigestInputStream(zip.getInputStream(entry(name)), Sha256.begin())) {
            reading.readFrom(in);
            if (!Sha256.end(in.getMessageDigest()).equals(sha256)) {
                throw damaged(name, "its checksum is wrong");
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private ZipEntry entry(String name) {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(name, "it is missing");
        }
        return entry;
    }

    private BackupException damaged(String name, String how) {
        return new BackupException(
                "The archive " + file + " is damaged at " + name + ": " + how + ". Nothing was restored.");
    }
}
