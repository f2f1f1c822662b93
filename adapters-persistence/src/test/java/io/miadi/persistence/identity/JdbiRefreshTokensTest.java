package io.miadi.persistence.identity;

import io.miadi.application.identity.IdentityStore;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.testkit.identity.RefreshTokensContract;

class JdbiRefreshTokensTest implements RefreshTokensContract {
    @Override
    public IdentityStore store() {
        return StoreOnPostgres.store();
    }

    @Override
    public UnitOfWork unitOfWork() {
        return StoreOnPostgres.unitOfWork();
    }
}
