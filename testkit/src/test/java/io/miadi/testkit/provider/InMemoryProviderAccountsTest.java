package io.miadi.testkit.provider;

import io.miadi.application.provider.ProviderAccounts;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;

class InMemoryProviderAccountsTest implements ProviderAccountsContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final ProviderAccounts accounts = new InMemoryProviderAccounts(unitOfWork);

    @Override
    public ProviderAccounts accounts() {
        return accounts;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
