package io.miadi.persistence.identity;

import io.miadi.application.identity.IdentityStore;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.testkit.identity.LoginGuardsContract;

class JdbiLoginGuardsTest implements LoginGuardsContract {
    @Override
    public IdentityStore store() {
        return StoreOnPostgres.store();
    }

    @Override
    public UnitOfWork unitOfWork() {
        return StoreOnPostgres.unitOfWork();
    }
}
