package io.miadi.persistence.identity;

import io.miadi.application.identity.IdentityStore;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.testkit.identity.AccountsContract;

class JdbiAccountsTest implements AccountsContract {
    @Override
    public IdentityStore store() {
        return StoreOnPostgres.store();
    }

    @Override
    public UnitOfWork unitOfWork() {
        return StoreOnPostgres.unitOfWork();
    }
}
