package io.miadi.http.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file that the program was built with. */
final class PackagedFile {
    private PackagedFile() {}

    static byte[] read(String resource) {
        try (InputStream in = PackagedFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + resource + " from the class path", e);
        }
    }
}
