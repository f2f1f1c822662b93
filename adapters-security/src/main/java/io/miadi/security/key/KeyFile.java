package io.miadi.security.key;

import com.google.crypto.tink.KeysetHandle;
import com.nimbusds.jose.jwk.JWKSet;
import io.miadi.application.secret.KeyPurpose;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one file that holds all keys (KEY-1). It lies outside the database and its backups, readable by its owner alone; without
 * it, sealed values are lost. It is replaced whole or not at all.
 */
public final class KeyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER_OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private static final boolean FOLDERS_CAN_BE_SYNCED =
            !System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private final Path file;

    public KeyFile(Path file) {
        this.file = file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * Makes the file with a new key for each purpose. Only a person or a first start asks for it: keys that were made anew
     * because a file was not found would turn a wrong path into lost data.
     *
     * @throws KeyFileBroken if there is one already
     */
    public void generate() {
        if (exists()) {
            throw new KeyFileBroken(file, "exists already and is not overwritten");
        }
        var keysets = new EnumMap<KeyPurpose, KeysetHandle>(KeyPurpose.class);
        for (KeyPurpose purpose : KeyPurpose.values()) {
            if (purpose != KeyPurpose.ACCESS_TOKENS) {
                keysets.put(purpose, KeyTypes.newKeyset(purpose));
            }
        }
        makeFolder();
        write(new Keys(keysets, new JWKSet(KeyTypes.newSigningKey())));
    }

    /** With a database of one's own nothing else has made the data folder before the first start. */
    private void makeFolder() {
        var folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER_OWNER_ONLY));
            }
        } catch (IOException e) {
            throw new KeyFileBroken(file, "cannot be written: its folder cannot be made", e);
        }
    }

    /** The keys; the first look at a file from before a purpose gives it a key of that purpose. */
    Keys read() {
        try {
            insistOnOwnerOnly();
            var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            var keys = KeyText.read(lines);
            if (Stream.of(KeyPurpose.values()).anyMatch(purpose -> KeyText.isYounger(lines, purpose))) {
                write(keys);
            }
            return keys;
        } catch (IOException e) {
            throw new KeyFileBroken(file, "cannot be read; make one at the first start, or give the right path", e);
        } catch (GeneralSecurityException e) {
            throw new KeyFileBroken(file, "is damaged; restore it from its backup", e);
        }
    }

    /** Something that changes whenever the file was replaced. */
    Version version() {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Version(
                    attributes.lastModifiedTime().toMillis(), attributes.size(), String.valueOf(attributes.fileKey()));
        } catch (IOException e) {
            throw new KeyFileBroken(file, "cannot be read", e);
        }
    }

    record Version(long modifiedMillis, long size, String place) {}

    void write(Keys keys) {
        var next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            var text = String.join("\n", KeyText.write(keys)) + "\n";
            try (var channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder();
        } catch (IOException e) {
            throw new KeyFileBroken(file, "cannot be written", e);
        } catch (GeneralSecurityException e) {
            throw new KeyFileBroken(file, "cannot hold these keys", e);
        }
    }

    /** Without it a power cut may bring back the keys from before, which open nothing that was sealed since. */
    private void syncFolder() throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null && FOLDERS_CAN_BE_SYNCED) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private void insistOnOwnerOnly() throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && !OWNER_ONLY.containsAll(view.readAttributes().permissions())) {
            throw new KeyFileBroken(file, "is open to others; chmod 600 it");
        }
    }
}
