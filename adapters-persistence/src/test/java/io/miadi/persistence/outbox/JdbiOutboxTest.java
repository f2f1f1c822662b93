package io.miadi.persistence.outbox;

import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.outbox.OutboxContract;

class JdbiOutboxTest implements OutboxContract {
    @Override
    public JdbiStore store() {
        return JdbiStore.shared();
    }
}
