package io.miadi.domain.audit.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** The private half of a log's or a witness' key. It never shows what it holds but to {@link #seed()}. */
public final class SigningKey {
    private static final String PROBE = "do they belong together";

    private final VerifierKey verifier;
    private final byte[] seed;

    private SigningKey(VerifierKey verifier, byte[] seed) {
        this.verifier = verifier;
        this.seed = seed;
    }

    /**
     * A key that was kept.
     *
     * @param seed the private key of RFC 8032, 32 bytes
     * @throws IllegalArgumentException if the seed is not that of the verifier key
     */
    public static SigningKey of(VerifierKey verifier, byte[] seed) {
        var key = new SigningKey(verifier, seed.clone());
        if (seed.length != Ed25519.KEY_LENGTH || !verifier.verifies(PROBE, key.probe())) {
            throw new IllegalArgumentException("this is not the private half of " + verifier.name());
        }
        return key;
    }

    public static SigningKey generate(String name, SignatureType type, SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance(Ed25519.NAME);
            generator.initialize(255, random);
            var pair = generator.generateKeyPair();
            var verifier =
                    VerifierKey.of(name, type, Ed25519.bare(pair.getPublic().getEncoded()));
            return new SigningKey(verifier, Ed25519.bare(pair.getPrivate().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** For storing it sealed. */
    public byte[] seed() {
        return seed.clone();
    }

    NoteSignature sign(String text) {
        requires(SignatureType.ED25519);
        return NoteSignature.of(verifier, signature(text, 0));
    }

    NoteSignature cosign(String text, long seconds) {
        requires(SignatureType.COSIGNATURE_V1);
        return NoteSignature.of(verifier, timed(text, seconds));
    }

    private NoteSignature probe() {
        return switch (verifier.type()) {
            case ED25519 -> sign(PROBE);
            case COSIGNATURE_V1 -> cosign(PROBE, 0);
        };
    }

    private byte[] timed(String text, long seconds) {
        return ByteBuffer.allocate(Long.BYTES + Ed25519.SIGNATURE_LENGTH)
                .putLong(seconds)
                .put(signature(text, seconds))
                .array();
    }

    private byte[] signature(String text, long seconds) {
        return Ed25519.sign(seed, verifier.type().message(text, seconds).getBytes(StandardCharsets.UTF_8));
    }

    private void requires(SignatureType type) {
        if (verifier.type() != type) {
            throw new IllegalStateException(verifier.name() + " signs as " + verifier.type());
        }
    }

    @Override
    public String toString() {
        return "private half of " + verifier.encoded();
    }
}
