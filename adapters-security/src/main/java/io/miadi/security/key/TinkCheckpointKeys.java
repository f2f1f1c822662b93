package io.miadi.security.key;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.signature.Ed25519PrivateKey;
import io.miadi.application.audit.checkpoint.CheckpointKeys;
import io.miadi.application.secret.KeyPurpose;
import io.miadi.domain.audit.checkpoint.SignatureType;
import io.miadi.domain.audit.checkpoint.SigningKey;
import io.miadi.domain.audit.checkpoint.VerifierKey;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/** The Ed25519 keys of the key file, as the log's. C2SP signs with the bare key, which is why it is taken out of its keyset. */
@AccessesPartialKey
public final class TinkCheckpointKeys implements CheckpointKeys {
    private final KeyRing ring;

    public TinkCheckpointKeys(KeyRing ring) {
        this.ring = ring;
    }

    @Override
    public SigningKey signing(String origin) {
        var key = key(keyset().getPrimary());
        return SigningKey.of(
                verifier(origin, key), key.getPrivateKeyBytes().toByteArray(InsecureSecretKeyAccess.get()));
    }

    @Override
    public List<VerifierKey> verifiers(String origin) {
        var keyset = keyset();
        return IntStream.range(0, keyset.size())
                .mapToObj(keyset::getAt)
                .sorted((one, other) -> Boolean.compare(other.isPrimary(), one.isPrimary()))
                .map(entry -> verifier(origin, key(entry)))
                .toList();
    }

    private static VerifierKey verifier(String origin, Ed25519PrivateKey key) {
        byte[] bytes = key.getPublicKey().getPublicKeyBytes().toByteArray();
        return new VerifierKey(
                origin, SignatureType.ED25519, Base64.getEncoder().encodeToString(bytes));
    }

    private static Ed25519PrivateKey key(KeysetHandle.Entry entry) {
        return (Ed25519PrivateKey) entry.getKey();
    }

    private KeysetHandle keyset() {
        return ring.current().keyset(KeyPurpose.AUDIT_CHECKPOINTS);
    }
}
