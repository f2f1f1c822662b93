package io.miadi.security.key;

import com.google.crypto.tink.KeysetHandle;
import io.miadi.application.secret.KeyPurpose;
import java.security.GeneralSecurityException;

/** The moves of a rotation on a Tink keyset. The newest key is always the last one. */
final class Keysets {
    private Keysets() {}

    static KeysetHandle withNewKey(KeysetHandle handle, KeyPurpose purpose) {
        return built(KeysetHandle.newBuilder(handle)
                .addEntry(KeysetHandle.generateEntryFromParameters(KeyTypes.parameters(purpose))
                        .withRandomId()));
    }

    static KeysetHandle withNewestPrimary(KeysetHandle handle) {
        var builder = KeysetHandle.newBuilder(handle);
        builder.getAt(builder.size() - 1).makePrimary();
        return built(builder);
    }

    static KeysetHandle primaryOnly(KeysetHandle handle) {
        var builder = KeysetHandle.newBuilder(handle);
        for (int i = builder.size() - 1; i >= 0; i--) {
            if (!builder.getAt(i).isPrimary()) {
                builder.deleteAt(i);
            }
        }
        return built(builder);
    }

    private static KeysetHandle built(KeysetHandle.Builder builder) {
        try {
            return builder.build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keyset could not be changed", e);
        }
    }
}
