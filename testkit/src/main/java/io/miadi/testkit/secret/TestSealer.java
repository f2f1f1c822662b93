package io.miadi.testkit.secret;

import io.miadi.application.secret.SealBroken;
import io.miadi.application.secret.SealedPlace;
import io.miadi.application.secret.Sealer;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals with AES-GCM under keys that are only counted; {@link #rotate} makes a new one primary. */
public final class TestSealer implements Sealer {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int PREFIX = Integer.BYTES + NONCE;

    private final SecureRandom random = new SecureRandom();
    private final AtomicInteger primary = new AtomicInteger();

    public void rotate() {
        primary.incrementAndGet();
    }

    @Override
    public byte[] seal(byte[] plain, SealedPlace place) {
        int key = primary.get();
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var body = cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(plain);
            return ByteBuffer.allocate(PREFIX + body.length)
                    .putInt(key)
                    .put(nonce)
                    .put(body)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    @Override
    public byte[] open(byte[] sealed, SealedPlace place) {
        try {
            if (sealed.length < PREFIX) {
                throw new GeneralSecurityException("too short");
            }
            var nonce = Arrays.copyOfRange(sealed, Integer.BYTES, PREFIX);
            var body = Arrays.copyOfRange(sealed, PREFIX, sealed.length);
            return cipher(Cipher.DECRYPT_MODE, keyOf(sealed), nonce, place).doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new SealBroken(place, e);
        }
    }

    @Override
    public boolean isCurrent(byte[] sealed) {
        return keyOf(sealed) == primary.get();
    }

    private static int keyOf(byte[] sealed) {
        return ByteBuffer.wrap(sealed).getInt();
    }

    private static Cipher cipher(int mode, int key, byte[] nonce, SealedPlace place) throws GeneralSecurityException {
        var secret = ByteBuffer.allocate(Integer.BYTES * 4).putInt(key).array();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.bytes());
        return cipher;
    }
}
