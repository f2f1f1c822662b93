package io.miadi.application.audit.checkpoint;

import io.miadi.domain.audit.checkpoint.SigningKey;
import io.miadi.domain.audit.checkpoint.TrustedKeys;
import io.miadi.domain.audit.checkpoint.VerifierKey;
import java.util.List;

/** The keys with which the log signs, kept outside the database: whoever can write to it cannot sign what they wrote. */
public interface CheckpointKeys {
    /** The key that signs now. */
    SigningKey signing(String origin);

    /** The public halves of all keys that the log ever signed with, the present one first. */
    List<VerifierKey> verifiers(String origin);

    /** What this installation itself believes of its log. */
    default TrustedKeys trusted(String origin, List<VerifierKey> witnesses) {
        return new TrustedKeys(origin, verifiers(origin), witnesses);
    }
}
