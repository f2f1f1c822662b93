package io.miadi.persistence.backup;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.miadi.persistence.embedded.DataFolder;
import io.miadi.persistence.embedded.Durable;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes one zip file whose entries are digested on the way. It has another name until it is finished and synced, so a file of the
 * final name is always whole; one that is abandoned is removed.
 */
final class ArchiveWriter implements AutoCloseable {
    static final String MANIFEST = "manifest.json";

    private final Path target;
    private final Path partial;
    private final ZipOutputStream zip;
    private boolean finished;

    ArchiveWriter(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        if (Files.exists(target)) {
            throw new BackupException(target + " exists already and is never overwritten; name another file.");
        }
        this.partial = this.target.resolveSibling(this.target.getFileName() + ".partial");
        // The file is closed to others before the first byte: it will hold everybody's data.
        DataFolder.writeSecret(partial, "");
        this.zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(partial), 1 << 16));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Writes what an entry holds. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    void addFolder(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name + "/"));
        zip.closeEntry();
    }

    /** Returns the SHA-256 of what was written, in hexadecimal. */
    String add(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var digest = new DigestOutputStream(new Uncloseable(zip), Sha256.begin());
        content.writeTo(digest);
        digest.flush();
        zip.closeEntry();
        return Sha256.end(digest.getMessageDigest());
    }

    void finish(Object manifest) throws IOException {
        var json = JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
        add(MANIFEST, out -> out.write(json));
        zip.close();
        Durable.move(partial, target);
        finished = true;
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            zip.close();
            Files.deleteIfExists(partial);
        }
    }

    /** Those who write an entry may close what they were given; the archive goes on. */
    private static final class Uncloseable extends FilterOutputStream {
        Uncloseable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
