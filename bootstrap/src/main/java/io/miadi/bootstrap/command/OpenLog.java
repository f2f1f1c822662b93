package io.miadi.bootstrap.command;

import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.wiring.AuditFeature;
import io.miadi.bootstrap.wiring.CrashPoints;
import io.miadi.bootstrap.wiring.Stores;
import io.miadi.bootstrap.wiring.Vault;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.Migrations;
import io.miadi.persistence.database.PoolSettings;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** The audit log of an installation, opened for one command; a server may work beside it. */
record OpenLog(Reach reach, Database database, Stores stores, AuditFeature audit) implements AutoCloseable {
    private static final int CONNECTIONS = 2;

    static OpenLog of(Config config) {
        var reach = Reach.of(config.storage());
        try {
            if (reach.started().isPresent()) {
                Migrations.run(reach.url()); // a server that runs beside has its own tables in order
            }
            return on(reach, Database.open(reach.url(), PoolSettings.standard().withConnections(CONNECTIONS)), config);
        } catch (RuntimeException e) {
            reach.close();
            throw e;
        }
    }

    private static OpenLog on(Reach reach, Database database, Config config) {
        try {
            var clock = InstantSource.system();
            var vault = Vault.open(config.storage().keyFile(), database);
            var setting = new Stores.Setting(
                    clock, CrashPoints.NONE, config.practice().zone(), UnaryOperator.identity());
            var stores = Stores.in(database, vault.sealer(), setting);
            return new OpenLog(reach, database, stores, AuditFeature.of(stores, vault, config, clock));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public void close() {
        database.close();
        reach.close();
    }
}
