package io.miadi.testkit.audit;

import io.miadi.application.audit.checkpoint.CheckpointKeys;
import io.miadi.domain.audit.checkpoint.SignatureType;
import io.miadi.domain.audit.checkpoint.SigningKey;
import io.miadi.domain.audit.checkpoint.VerifierKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One key for each name, made when it is first asked for and kept in memory. */
public final class KeptCheckpointKeys implements CheckpointKeys {
    private final Map<String, SigningKey> keys = new ConcurrentHashMap<>();

    @Override
    public SigningKey signing(String origin) {
        return keys.computeIfAbsent(
                origin, name -> SigningKey.generate(name, SignatureType.ED25519, new SecureRandom()));
    }

    @Override
    public List<VerifierKey> verifiers(String origin) {
        return List.of(signing(origin).verifier());
    }
}
