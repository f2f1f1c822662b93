package io.miadi.bootstrap.wiring;

import io.miadi.application.secret.Randomness;
import io.miadi.application.secret.Sealer;
import io.miadi.security.key.KeyFile;
import io.miadi.security.key.KeyRing;
import io.miadi.security.key.SecureRandomness;
import io.miadi.security.key.TinkKeyedHash;
import io.miadi.security.key.TinkSealer;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of the product and what is made with them. They live in a file outside the database. */
public record Vault(KeyRing ring, Sealer sealer, TinkKeyedHash hashes, Randomness randomness) {
    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);

    /** Opens the key file; the first start on an empty data folder makes one. */
    public static Vault open(Path keyFile) {
        var file = new KeyFile(keyFile);
        if (!file.exists()) {
            file.generate();
            LOG.info("made a new key file; keep a copy of it apart from the database's backups");
        }
        var ring = new KeyRing(file);
        return new Vault(ring, new TinkSealer(ring), new TinkKeyedHash(ring), new SecureRandomness());
    }
}
