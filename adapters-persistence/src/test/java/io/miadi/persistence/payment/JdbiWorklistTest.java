package io.miadi.persistence.payment;

import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.payment.WorklistContract;

class JdbiWorklistTest implements WorklistContract {
    @Override
    public JdbiStore store() {
        return JdbiStore.shared();
    }
}
