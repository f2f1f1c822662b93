package io.miadi.security.key;

import com.google.crypto.tink.KeysetHandle;
import com.nimbusds.jose.jwk.JWKSet;
import io.miadi.application.secret.KeyPurpose;
import java.util.EnumMap;
import java.util.Map;

/**
 * All keys at one moment.
 *
 * @param keysets the keyset of each purpose but the access tokens
 * @param signing the keys of the access tokens, the one that signs first
 */
record Keys(Map<KeyPurpose, KeysetHandle> keysets, JWKSet signing) {
    Keys {
        keysets = Map.copyOf(keysets);
    }

    KeysetHandle keyset(KeyPurpose purpose) {
        var handle = keysets.get(purpose);
        if (handle == null) {
            throw new IllegalStateException("no keyset for " + purpose);
        }
        return handle;
    }

    Keys with(KeyPurpose purpose, KeysetHandle handle) {
        var changed = new EnumMap<KeyPurpose, KeysetHandle>(keysets);
        changed.put(purpose, handle);
        return new Keys(changed, signing);
    }

    Keys with(JWKSet others) {
        return new Keys(keysets, others);
    }

    @Override
    public String toString() {
        return "***";
    }
}
