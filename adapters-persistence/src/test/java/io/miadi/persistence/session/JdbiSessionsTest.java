package io.miadi.persistence.session;

import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.session.SessionsContract;

class JdbiSessionsTest implements SessionsContract {
    @Override
    public JdbiStore store() {
        return JdbiStore.shared();
    }
}
