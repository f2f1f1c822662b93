package io.miadi.domain.audit.checkpoint;

import io.miadi.domain.audit.tree.Base64Text;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public half of a log's or a witness' key, with the name under which it signs.
 *
 * @param base64 the 32 bytes of RFC 8032, in base64
 */
public record VerifierKey(String name, SignatureType type, String base64) {
    public VerifierKey {
        if (!NoteText.isName(name)
                || Base64Text.decode(base64)
                        .filter(b -> b.length == Ed25519.KEY_LENGTH)
                        .isEmpty()) {
            throw new IllegalArgumentException("not a verifier key");
        }
    }

    static VerifierKey of(String name, SignatureType type, byte[] publicKey) {
        return new VerifierKey(name, type, Base64.getEncoder().encodeToString(publicKey));
    }

    /** Reads {@code name+id+base64}, the id in eight hexadecimal digits; empty if the id is not that of the key or the type is unknown. */
    public static Optional<VerifierKey> parse(String text) {
        var parts = text.split("\\+", 3);
        if (parts.length != 3 || !NoteText.isName(parts[0])) {
            return Optional.empty();
        }
        return Base64Text.decode(parts[2])
                .filter(bytes -> bytes.length == 1 + Ed25519.KEY_LENGTH)
                .flatMap(bytes -> SignatureType.of(bytes[0]).map(type -> of(parts[0], type, Ed25519.bare(bytes))))
                .filter(key -> key.idText().equals(parts[1]));
    }

    /** The first four bytes of SHA-256 over name, line end, type and key. With the name it tells whose signature a line holds. */
    public int id() {
        return ByteBuffer.wrap(sha256((name + "\n").getBytes(StandardCharsets.UTF_8), typed()))
                .getInt();
    }

    /** As {@link #parse} reads it; for publishing. */
    public String encoded() {
        return name + "+" + idText() + "+" + Base64.getEncoder().encodeToString(typed());
    }

    /** Whether a line claims to be by this key. */
    boolean claims(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id();
    }

    /** Whether a line that claims to be by this key is. */
    boolean verifies(String text, NoteSignature signature) {
        var bytes = signature.signature();
        return switch (type) {
            case ED25519 -> verifies(text, 0, bytes);
            case COSIGNATURE_V1 -> {
                long seconds = bytes.remaining() < Long.BYTES ? -1 : bytes.getLong();
                yield seconds >= 0 && verifies(text, seconds, bytes);
            }
        };
    }

    private boolean verifies(String text, long seconds, ByteBuffer rest) {
        if (rest.remaining() != Ed25519.SIGNATURE_LENGTH) {
            return false;
        }
        byte[] signature = new byte[Ed25519.SIGNATURE_LENGTH];
        rest.get(signature);
        byte[] message = type.message(text, seconds).getBytes(StandardCharsets.UTF_8);
        return Ed25519.verifies(Base64.getDecoder().decode(base64), message, signature);
    }

    private String idText() {
        return HexFormat.of().toHexDigits(id());
    }

    private byte[] typed() {
        return ByteBuffer.allocate(1 + Ed25519.KEY_LENGTH)
                .put(type.code())
                .put(Base64.getDecoder().decode(base64))
                .array();
    }

    private static byte[] sha256(byte[] first, byte[] second) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            return digest.digest(second);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
