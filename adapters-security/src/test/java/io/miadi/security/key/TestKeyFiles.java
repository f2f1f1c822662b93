package io.miadi.security.key;

import java.nio.file.Path;

/** A fresh key file for a test. */
public final class TestKeyFiles {
    private TestKeyFiles() {}

    public static KeyRing ring(Path folder) {
        var file = new KeyFile(folder.resolve("keys"));
        if (!file.exists()) {
            file.generate();
        }
        return new KeyRing(file);
    }
}
