package io.miadi.security.key;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import io.miadi.application.secret.KeyPurpose;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the keys of one moment can do, prepared once: setting a key up takes many times what its use does. Safe for several
 * threads.
 *
 * @param sealing seals and opens
 * @param hashing a keyed hash for each purpose that has one
 */
record Primitives(Aead sealing, Map<KeyPurpose, PrfSet> hashing) {
    static Primitives of(Keys keys) {
        try {
            var hashing = new EnumMap<KeyPurpose, PrfSet>(KeyPurpose.class);
            for (var purpose : keys.keysets().keySet()) {
                if (purpose != KeyPurpose.SEALING && purpose != KeyPurpose.AUDIT_CHECKPOINTS) {
                    hashing.put(purpose, keys.keyset(purpose).getPrimitive(RegistryConfiguration.get(), PrfSet.class));
                }
            }
            var sealing = keys.keyset(KeyPurpose.SEALING).getPrimitive(RegistryConfiguration.get(), Aead.class);
            return new Primitives(sealing, Map.copyOf(hashing));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys cannot be used", e);
        }
    }

    PrfSet hashing(KeyPurpose purpose) {
        var set = hashing.get(purpose);
        if (set == null) {
            throw new IllegalStateException("no keyset for " + purpose);
        }
        return set;
    }
}
