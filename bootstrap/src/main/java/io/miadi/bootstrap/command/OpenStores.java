package io.miadi.bootstrap.command;

import io.miadi.bootstrap.config.Config;
import io.miadi.bootstrap.wiring.CrashPoints;
import io.miadi.bootstrap.wiring.Ground;
import io.miadi.bootstrap.wiring.Stores;
import io.miadi.bootstrap.wiring.Vault;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** The stores and keys of an installation, opened for one command. */
record OpenStores(Ground ground, Vault vault, Stores stores, InstantSource clock) implements AutoCloseable {
    static OpenStores of(Config config) {
        var ground = Ground.open(config.storage());
        try {
            return on(ground, config);
        } catch (RuntimeException e) {
            ground.close();
            throw e;
        }
    }

    private static OpenStores on(Ground ground, Config config) {
        var vault = Vault.open(config.storage().keyFile(), ground.database());
        var clock = InstantSource.system();
        var zone = config.practice().zone();
        var setting = new Stores.Setting(clock, CrashPoints.NONE, zone, UnaryOperator.identity());
        return new OpenStores(ground, vault, Stores.in(ground.database(), vault.sealer(), setting), clock);
    }

    @Override
    public void close() {
        ground.close();
    }
}
