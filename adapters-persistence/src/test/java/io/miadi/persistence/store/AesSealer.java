package io.miadi.persistence.store;

import io.miadi.application.secret.SealBroken;
import io.miadi.application.secret.SealedPlace;
import io.miadi.application.secret.Sealer;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals with AES-GCM under a key number and a random key: what the product does, without its key ring. */
public final class AesSealer implements Sealer {
    private static final int NONCE = 12;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final byte primary;

    public AesSealer(byte primary) {
        this(primary, new SecureRandom().generateSeed(32));
    }

    private AesSealer(byte primary, byte[] key) {
        this.primary = primary;
        this.key = new SecretKeySpec(key, "AES");
    }

    /** The same key under another number, as after a rotation. */
    public AesSealer rotated() {
        return new AesSealer((byte) (primary + 1), key.getEncoded());
    }

    @Override
    public byte[] seal(byte[] plain, SealedPlace place) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE + sealed.length)
                    .put(primary)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    @Override
    public byte[] open(byte[] sealed, SealedPlace place) {
        try {
            var nonce = new byte[NONCE];
            System.arraycopy(sealed, 1, nonce, 0, NONCE);
            return cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (GeneralSecurityException e) {
            throw new SealBroken(place, e);
        }
    }

    @Override
    public boolean isCurrent(byte[] sealed) {
        return sealed[0] == primary;
    }

    private Cipher cipher(int mode, byte[] nonce, SealedPlace place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(128, nonce));
        cipher.updateAAD(place.bytes());
        return cipher;
    }
}
