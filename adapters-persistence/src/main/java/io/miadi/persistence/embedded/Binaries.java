package io.miadi.persistence.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL programs of this machine's kind, unpacked once per version. */
record Binaries(Path home, String version) {
    private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);

    /** Written last, so a folder without it is what a crash left of an unpacking. */
    private static final String COMPLETE = ".complete";

    static Binaries unpackedBelow(Path runtimes) throws IOException {
        String version = bundledVersion();
        String platform = system() + "-" + architectures().getFirst();
        Path home = runtimes.resolve("postgresql-" + version + "-" + platform);
        if (!Files.exists(home.resolve(COMPLETE))) {
            unpack(home);
        }
        return new Binaries(home, version);
    }

    Path program(String name) {
        return home.resolve("bin").resolve("windows".equals(system()) ? name + ".exe" : name);
    }

    String majorVersion() {
        return version.substring(0, version.indexOf('.'));
    }

    private static void unpack(Path home) throws IOException {
        LOG.info("unpacking PostgreSQL into {}", home);
        Files.createDirectories(home.getParent());
        Path fresh = Files.createTempDirectory(home.getParent(), ".unpacking-");
        try (var archive = new TarArchiveInputStream(new XZCompressorInputStream(open()))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(archive, entry, fresh);
            }
            Files.createFile(fresh.resolve(COMPLETE));
            // Readable by all, because the server may run under another uid than the one that unpacks.
            DataFolder.setMode(fresh, "rwxr-xr-x");
            moveUnlessThere(fresh, home);
        } finally {
            DataFolder.deleteTree(fresh);
        }
    }

    private static void unpack(TarArchiveInputStream archive, TarArchiveEntry entry, Path top) throws IOException {
        Path target = top.resolve(entry.getName()).normalize();
        if (!target.startsWith(top)) {
            throw new IOException("the archive of PostgreSQL names a file outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, top.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(archive, target);
            DataFolder.setMode(target, (entry.getMode() & 0b001_000_000) == 0 ? "rw-r--r--" : "rwxr-xr-x");
        }
    }

    /** Another program may have unpacked the same meanwhile; then its folder is as good as ours. */
    private static void moveUnlessThere(Path fresh, Path home) throws IOException {
        if (!Files.exists(home.resolve(COMPLETE))) {
            DataFolder.deleteTree(home);
        }
        try {
            Durable.syncTree(fresh);
            Durable.move(fresh, home);
        } catch (FileAlreadyExistsException e) {
            LOG.debug("another program unpacked PostgreSQL at the same time", e);
        } catch (FileSystemException e) {
            // A rename onto a folder that is not empty has no exception type of its own.
            if (!Files.exists(home.resolve(COMPLETE))) {
                throw e;
            }
        }
    }

    private static InputStream open() {
        for (String architecture : architectures()) {
            var stream = Binaries.class.getResourceAsStream("/postgres-" + system() + "-" + architecture + ".txz");
            if (stream != null) {
                return stream;
            }
        }
        throw new EmbeddedPostgresException("No PostgreSQL is bundled for " + system() + " on "
                + System.getProperty("os.arch")
                + ". Build Miadi on a machine of this kind, or set MIADI_DATABASE_URL to a"
                + " PostgreSQL of your own (version 15 or newer).");
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "windows";
        }
        return name.startsWith("mac") ? "darwin" : "linux";
    }

    /** The bundles' words for this processor, likeliest first. */
    private static List<String> architectures() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> List.of("x86_64");
            case "aarch64", "arm64" -> List.of("arm_64", "aarch_64");
            case String other -> List.of(other);
        };
    }

    private static String bundledVersion() throws IOException {
        var properties = new Properties();
        try (var stream = Binaries.class.getResourceAsStream("binaries.properties")) {
            if (stream == null) {
                throw new IOException("binaries.properties is missing from the program");
            }
            properties.load(stream);
        }
        return properties.getProperty("version");
    }
}
