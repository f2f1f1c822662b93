package io.miadi.bootstrap.wiring;

import io.miadi.application.secret.Randomness;
import io.miadi.application.secret.SealBroken;
import io.miadi.application.secret.SealedSample;
import io.miadi.application.secret.Sealer;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.DatabaseSession;
import io.miadi.persistence.payment.SealedCallbacks;
import io.miadi.persistence.payment.SealedPayers;
import io.miadi.persistence.provider.JdbiProviderAccounts;
import io.miadi.persistence.reconciliation.SealedStatements;
import io.miadi.persistence.webhook.SealedWebhooks;
import io.miadi.security.key.KeyFile;
import io.miadi.security.key.KeyRing;
import io.miadi.security.key.SecureRandomness;
import io.miadi.security.key.TinkKeyedHash;
import io.miadi.security.key.TinkSealer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of the product and what is made with them. They live in a file outside the database. */
public record Vault(KeyRing ring, Sealer sealer, TinkKeyedHash hashes, Randomness randomness) {
    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);

    /**
     * Opens the key file and proves that it opens what is stored; while nothing is sealed yet, the first start makes one.
     *
     * @throws IllegalStateException with words for the operator when the keys are not those of this database
     */
    public static Vault open(Path keyFile, Database database) {
        prove(keyFile, database);
        var file = new KeyFile(keyFile);
        if (!file.exists()) {
            file.generate();
            LOG.info("made a new key file; keep a copy of it apart from the database's backups");
        }
        var ring = new KeyRing(file);
        return new Vault(ring, new TinkSealer(ring), new TinkKeyedHash(ring), new SecureRandomness());
    }

    /** Refuses keys that cannot open the newest sealed value of a table. Makes nothing; see {@link #open}. */
    public static void prove(Path keyFile, Database database) {
        var samples = samples(database.session());
        var file = new KeyFile(keyFile);
        if (samples.isEmpty()) {
            return;
        }
        if (!file.exists()) {
            throw new IllegalStateException("There is no key file at " + keyFile
                    + ", and the database holds values that only its keys open. Put the key file back there, or name its place"
                    + " with MIADI_KEY_FILE.");
        }
        var sealer = new TinkSealer(new KeyRing(file));
        samples.forEach(sample -> prove(keyFile, sealer, sample));
    }

    private static void prove(Path keyFile, Sealer sealer, SealedSample sample) {
        try {
            sealer.open(sample.sealed(), sample.place());
        } catch (SealBroken e) {
            throw new IllegalStateException(
                    "The key file " + keyFile
                            + " does not open what is sealed in this database. Put back the key file that"
                            + " belongs to it, or name its place with MIADI_KEY_FILE.",
                    e);
        }
    }

    /** One of each kind of sealed value, the newest, where there is one. */
    private static List<SealedSample> samples(DatabaseSession session) {
        return Stream.of(
                        SealedPayers.newest(session),
                        SealedCallbacks.newest(session),
                        SealedStatements.newest(session),
                        SealedWebhooks.newest(session),
                        JdbiProviderAccounts.newest(session))
                .flatMap(Optional::stream)
                .toList();
    }
}
