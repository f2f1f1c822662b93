package io.miadi.persistence.payment;

import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.payment.PaymentsContract;

class JdbiPaymentsTest implements PaymentsContract {
    @Override
    public JdbiStore store() {
        return JdbiStore.shared();
    }
}
