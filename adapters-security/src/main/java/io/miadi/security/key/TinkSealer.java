package io.miadi.security.key;

import com.google.crypto.tink.KeysetHandle;
import io.miadi.application.secret.KeyPurpose;
import io.miadi.application.secret.SealBroken;
import io.miadi.application.secret.SealedPlace;
import io.miadi.application.secret.Sealer;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/**
 * Seals with AES-256-GCM and a fresh nonce each time; the place is associated data. A sealed value begins with the byte 1 and the
 * four bytes of its key's id, as Tink writes it.
 */
public final class TinkSealer implements Sealer {
    private static final int PREFIX = 1 + Integer.BYTES;

    private final KeyRing ring;

    public TinkSealer(KeyRing ring) {
        this.ring = ring;
    }

    @Override
    public byte[] seal(byte[] plain, SealedPlace place) {
        try {
            return ring.primitives().sealing().encrypt(plain, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed: " + place, e);
        }
    }

    @Override
    public byte[] open(byte[] sealed, SealedPlace place) {
        try {
            return ring.primitives().sealing().decrypt(sealed, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new SealBroken(place, e);
        }
    }

    @Override
    public boolean isCurrent(byte[] sealed) {
        return sealed.length > PREFIX
                && ByteBuffer.wrap(sealed).getInt(1) == keyset().getPrimary().getId();
    }

    private KeysetHandle keyset() {
        return ring.current().keyset(KeyPurpose.SEALING);
    }
}
