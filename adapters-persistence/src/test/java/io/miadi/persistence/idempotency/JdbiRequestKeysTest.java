package io.miadi.persistence.idempotency;

import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.idempotency.RequestKeysContract;

class JdbiRequestKeysTest implements RequestKeysContract {
    @Override
    public JdbiStore store() {
        return JdbiStore.shared();
    }
}
