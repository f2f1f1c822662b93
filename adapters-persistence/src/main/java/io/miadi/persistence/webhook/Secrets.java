package io.miadi.persistence.webhook;

import io.miadi.application.secret.SealedPlace;
import io.miadi.application.secret.Sealer;
import io.miadi.application.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The secrets of endpoints, sealed for the column that they stand in. */
record Secrets(Sealer sealer) {
    static SealedPlace present(UUID endpoint) {
        return new SealedPlace("webhook_endpoint", "secret_sealed", endpoint.toString());
    }

    static SealedPlace former(UUID endpoint) {
        return new SealedPlace("webhook_endpoint", "former_sealed", endpoint.toString());
    }

    byte[] seal(UUID endpoint, Secret secret) {
        return sealer.seal(secret.bytes(), present(endpoint));
    }

    /** The present secret, sealed for the place of a former one. */
    byte[] retire(UUID endpoint, byte[] sealed) {
        return sealer.seal(sealer.open(sealed, present(endpoint)), former(endpoint));
    }

    /** The newest first. */
    List<Secret> open(UUID endpoint, byte[] sealed, Optional<byte[]> formerSealed) {
        var first = sealer.open(sealed, present(endpoint));
        var second = formerSealed.map(bytes -> sealer.open(bytes, former(endpoint)));
        return Stream.concat(Stream.of(first), second.stream())
                .map(plain -> Secret.of(new String(plain, StandardCharsets.UTF_8)))
                .toList();
    }
}
