package io.miadi.security.key;

import java.nio.file.Path;

/** The key file cannot be used. The message says what to do and never shows a key. */
public final class KeyFileBroken extends RuntimeException {
    KeyFileBroken(Path file, String what) {
        super("key file " + file + ": " + what);
    }

    KeyFileBroken(Path file, String what, Throwable cause) {
        super("key file " + file + ": " + what, cause);
    }
}
