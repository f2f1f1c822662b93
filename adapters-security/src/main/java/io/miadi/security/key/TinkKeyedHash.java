package io.miadi.security.key;

import com.google.crypto.tink.prf.PrfSet;
import io.miadi.application.secret.KeyPurpose;
import io.miadi.application.secret.KeyedHash;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/** HMAC-SHA-256 under the keys of each purpose. */
public final class TinkKeyedHash implements KeyedHash {
    private static final int LENGTH = 32;

    private final KeyRing ring;

    public TinkKeyedHash(KeyRing ring) {
        this.ring = ring;
    }

    @Override
    public byte[] hash(KeyPurpose purpose, byte[] text) {
        try {
            return keys(purpose).computePrimary(text, LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("hashing failed for " + purpose, e);
        }
    }

    @Override
    public List<byte[]> candidates(KeyPurpose purpose, byte[] text) {
        try {
            var set = keys(purpose);
            var hashes = new ArrayList<byte[]>();
            hashes.add(set.computePrimary(text, LENGTH));
            for (var entry : set.getPrfs().entrySet()) {
                if (entry.getKey() != set.getPrimaryId()) {
                    hashes.add(entry.getValue().compute(text, LENGTH));
                }
            }
            return List.copyOf(hashes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("hashing failed for " + purpose, e);
        }
    }

    private PrfSet keys(KeyPurpose purpose) {
        return ring.primitives().hashing(purpose);
    }
}
