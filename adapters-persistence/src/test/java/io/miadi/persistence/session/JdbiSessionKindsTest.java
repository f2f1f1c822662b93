package io.miadi.persistence.session;

import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.session.SessionKindsContract;

class JdbiSessionKindsTest implements SessionKindsContract {
    @Override
    public JdbiStore store() {
        return JdbiStore.shared();
    }
}
