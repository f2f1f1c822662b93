package io.miadi.persistence.payment;

import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.payment.CheckTimesContract;

class JdbiCheckTimesTest implements CheckTimesContract {
    @Override
    public JdbiStore store() {
        return JdbiStore.shared();
    }
}
