package io.miadi.bootstrap.config;

import io.miadi.domain.audit.checkpoint.VerifierKey;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the audit log is signed.
 *
 * @param every between two checkpoints, while there is something new
 * @param copies the file that keeps every checkpoint outside the database
 */
public record AuditSettings(Duration every, Path copies, Optional<Witness> witness) {
    /** @param url its submission prefix, after C2SP tlog-witness */
    public record Witness(URI url, VerifierKey key) {}
}
