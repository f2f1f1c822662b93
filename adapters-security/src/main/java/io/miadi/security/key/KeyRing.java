package io.miadi.security.key;

import com.google.crypto.tink.KeysetHandle;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.miadi.application.secret.KeyCustody;
import io.miadi.application.secret.KeyPurpose;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The keys in use. The file is looked at before each use and read again when it was replaced, so that a rotation by another
 * process reaches this one without a restart. Safe for use by several threads.
 */
public final class KeyRing implements KeyCustody {
    private final KeyFile file;
    private final AtomicReference<Loaded> loaded;

    private record Loaded(KeyFile.Version version, Keys keys, Primitives primitives) {}

    /** @throws KeyFileBroken when there is no usable file */
    public KeyRing(KeyFile file) {
        KeyTypes.know();
        this.file = file;
        loaded = new AtomicReference<>(load());
    }

    private Loaded load() {
        var version = file.version();
        var keys = file.read(); // may complete the file, which is then read once more
        return new Loaded(version, keys, Primitives.of(keys));
    }

    Keys current() {
        return latest().keys();
    }

    Primitives primitives() {
        return latest().primitives();
    }

    private Loaded latest() {
        var known = loaded.get();
        if (known.version().equals(file.version())) {
            return known;
        }
        var fresh = load();
        loaded.set(fresh);
        return fresh;
    }

    /** The key that signs access tokens. */
    public ECKey signingKey() {
        return signingKeys().getFirst();
    }

    /** All keys whose signatures are still accepted. */
    public List<ECKey> signingKeys() {
        return current().signing().getKeys().stream().map(JWK::toECKey).toList();
    }

    @Override
    public synchronized void add(KeyPurpose purpose) {
        var keys = current();
        if (purpose == KeyPurpose.ACCESS_TOKENS) {
            var signing = new ArrayList<>(keys.signing().getKeys());
            signing.add(KeyTypes.newSigningKey());
            file.write(keys.with(new JWKSet(signing)));
        } else {
            file.write(keys.with(purpose, Keysets.withNewKey(keys.keyset(purpose), purpose)));
        }
    }

    @Override
    public synchronized void promoteNewest(KeyPurpose purpose) {
        var keys = current();
        if (purpose == KeyPurpose.ACCESS_TOKENS) {
            var signing = new ArrayList<>(keys.signing().getKeys());
            signing.addFirst(signing.removeLast());
            file.write(keys.with(new JWKSet(signing)));
        } else {
            file.write(keys.with(purpose, Keysets.withNewestPrimary(keys.keyset(purpose))));
        }
    }

    @Override
    public synchronized int retireOld(KeyPurpose purpose) {
        var keys = current();
        if (purpose == KeyPurpose.ACCESS_TOKENS) {
            var signing = keys.signing().getKeys();
            file.write(keys.with(new JWKSet(signing.getFirst())));
            return signing.size() - 1;
        }
        if (purpose == KeyPurpose.AUDIT_CHECKPOINTS) {
            return 0; // what they signed is verified for as long as the log is kept
        }
        if (purpose == KeyPurpose.PAYER_NUMBERS) {
            return 0; // stored hashes are found with the key that made them
        }
        KeysetHandle handle = keys.keyset(purpose);
        file.write(keys.with(purpose, Keysets.primaryOnly(handle)));
        return handle.size() - 1;
    }
}
