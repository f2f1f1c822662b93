package io.miadi.testkit.identity;

import io.miadi.application.identity.IdentityStore;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;

/** Everything that identity stores, in memory and in one unit of work. */
public final class InMemoryIdentity {
    private InMemoryIdentity() {}

    public static IdentityStore store(InMemoryUnitOfWork unitOfWork) {
        var persons = new InMemoryPersons(unitOfWork);
        return new IdentityStore(
                persons,
                new InMemoryAccounts(unitOfWork),
                new InMemoryLogins(unitOfWork, persons),
                new InMemoryRefreshTokens(unitOfWork),
                new InMemoryLinks(unitOfWork),
                new InMemoryLoginGuards(unitOfWork),
                new InMemoryApiKeys(unitOfWork, persons));
    }
}
