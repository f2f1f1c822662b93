package io.miadi.bootstrap.command;

import io.miadi.application.provider.ProviderAccount;
import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.wiring.Ground;
import io.miadi.bootstrap.wiring.MpesaAccount;
import io.miadi.bootstrap.wiring.Vault;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.PoolSettings;
import io.miadi.persistence.embedded.DataFolder;
import java.util.Optional;

/** Reaches the database once, says how it is, and keeps the M-Pesa account that is stored in it. For one thread. */
final class DatabaseProof {
    /** Beside a server that runs, which has its own. */
    private static final int CONNECTIONS = 2;

    private final Config config;
    private boolean asked;
    private Optional<ProviderAccount> stored = Optional.empty();

    DatabaseProof(Config config) {
        this.config = config;
    }

    /**
     * Makes nothing: a folder without a database is as it should be before a first start, and a slip in a setting otherwise. What a
     * killed server left behind is ended and recovered, as by every command that opens the database.
     */
    String words() {
        var data = new Whereabouts(config.storage());
        if (data.isMissing()) {
            new DataFolder(config.storage().folder()).obstacle().ifPresent(words -> {
                throw new IllegalStateException(words);
            });
            asked = true;
            return "none yet in " + config.storage().folder()
                    + "; create-owner or the first start makes it. If there should be" + " one, mend MIADI_DATA_DIR";
        }
        try {
            return Reach.isHeld(config.storage()) ? beside() : opened();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private String opened() {
        try (var ground = Ground.open(config.storage())) {
            look(ground.database());
            return "reached, durable, tables up to date; the keys open what is sealed";
        }
    }

    private String beside() {
        var url = Reach.running(config.storage())
                .orElseThrow(
                        () -> new IllegalStateException(
                                "the data folder is held by a program whose database does not run (yet); ask again in a minute"));
        try (var database = Database.open(url, PoolSettings.standard().withConnections(CONNECTIONS))) {
            look(database);
        }
        return "in use by a server that runs; its /health/ready tells how it is";
    }

    private void look(Database database) {
        Vault.prove(config.storage().keyFile(), database);
        stored = MpesaAccount.stored(config.storage(), database);
        asked = true;
    }

    /** The settings with the stored account, where there is one; throws with words when it cannot be used or was not seen. */
    Config withStoredAccount() {
        if (!asked) {
            throw new IllegalStateException("not known, since an account may be stored in the database; see above");
        }
        return stored.map(account -> MpesaAccount.with(config, account)).orElse(config);
    }
}
