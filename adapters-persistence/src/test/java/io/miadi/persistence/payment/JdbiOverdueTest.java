package io.miadi.persistence.payment;

import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.payment.OverdueContract;

class JdbiOverdueTest implements OverdueContract {
    @Override
    public JdbiStore store() {
        return JdbiStore.shared();
    }
}
