package io.miadi.domain.audit.checkpoint;

import io.miadi.domain.audit.tree.Base64Text;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * One signature line of a note, known or unknown: an em dash, the name of the key, and in base64 its id and what it signed.
 *
 * @param base64 four bytes of key id and the signature, in the one spelling of {@link Base64Text}
 */
public record NoteSignature(String name, String base64) {
    private static final String DASH = "\u2014 ";
    private static final int KEY_ID = 4;

    public NoteSignature {
        if (!NoteText.isName(name) || blob(base64).isEmpty()) {
            throw new IllegalArgumentException("not a signature of a note");
        }
    }

    static NoteSignature of(VerifierKey key, byte[] signature) {
        var blob =
                ByteBuffer.allocate(KEY_ID + signature.length).putInt(key.id()).put(signature);
        return new NoteSignature(key.name(), Base64.getEncoder().encodeToString(blob.array()));
    }

    static Optional<NoteSignature> parse(String line) {
        if (!line.startsWith(DASH)) {
            return Optional.empty();
        }
        var rest = line.substring(DASH.length());
        int space = rest.indexOf(' ');
        return space < 0 || !NoteText.isName(rest.substring(0, space))
                ? Optional.empty()
                : blob(rest.substring(space + 1))
                        .map(b -> new NoteSignature(rest.substring(0, space), rest.substring(space + 1)));
    }

    /** Whether a line pretends to be one. */
    static boolean begins(String line) {
        return line.startsWith(DASH);
    }

    String line() {
        return DASH + name + " " + base64 + "\n";
    }

    int keyId() {
        return ByteBuffer.wrap(Base64.getDecoder().decode(base64)).getInt();
    }

    /** What follows the key id. */
    ByteBuffer signature() {
        byte[] blob = Base64.getDecoder().decode(base64);
        return ByteBuffer.wrap(blob, KEY_ID, blob.length - KEY_ID).slice();
    }

    private static Optional<byte[]> blob(String base64) {
        return Base64Text.decode(base64).filter(bytes -> bytes.length > KEY_ID);
    }
}
