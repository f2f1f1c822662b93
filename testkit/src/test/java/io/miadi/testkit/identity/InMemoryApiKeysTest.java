package io.miadi.testkit.identity;

import io.miadi.application.identity.IdentityStore;
import io.miadi.application.transaction.UnitOfWork;

class InMemoryApiKeysTest implements ApiKeysContract {
    private final IdentityScene scene = new IdentityScene();

    @Override
    public IdentityStore store() {
        return scene.store;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return scene.unitOfWork;
    }
}
