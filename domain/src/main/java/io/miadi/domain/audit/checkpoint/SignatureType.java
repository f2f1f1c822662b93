package io.miadi.domain.audit.checkpoint;

import java.util.Arrays;
import java.util.Optional;

/** How a key signs notes; the codes are those of C2SP signed-note. */
public enum SignatureType {
    /** Ed25519 over the text of the note: how a log signs, and a witness that tells no time. */
    ED25519(0x01),
    /** Ed25519 over {@code cosignature/v1}, a time and the text, with the time in front of the signature: C2SP tlog-cosignature. */
    COSIGNATURE_V1(0x04);

    private final int code;

    SignatureType(int code) {
        this.code = code;
    }

    byte code() {
        return (byte) code;
    }

    static Optional<SignatureType> of(byte code) {
        return Arrays.stream(values()).filter(type -> type.code() == code).findFirst();
    }

    /** What is signed at a time, in seconds since 1970, which an {@link #ED25519} signature does not tell. */
    String message(String text, long seconds) {
        return switch (this) {
            case ED25519 -> text;
            case COSIGNATURE_V1 -> "cosignature/v1\ntime " + seconds + "\n" + text;
        };
    }
}
