package io.miadi.persistence.identity;

import io.miadi.application.identity.IdentityStore;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.PoolSettings;
import io.miadi.persistence.embedded.SharedDatabase;

/** One database for all contracts of identity; each makes ids of its own. */
final class StoreOnPostgres {
    private static final Database DATABASE = Database.open(SharedDatabase.fresh(), PoolSettings.standard());

    private StoreOnPostgres() {}

    static IdentityStore store() {
        return JdbiIdentity.store(DATABASE.session());
    }

    static UnitOfWork unitOfWork() {
        return DATABASE.unitOfWork();
    }
}
