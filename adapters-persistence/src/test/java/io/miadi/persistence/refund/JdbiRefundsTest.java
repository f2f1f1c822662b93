package io.miadi.persistence.refund;

import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.refund.RefundsContract;

class JdbiRefundsTest implements RefundsContract {
    @Override
    public JdbiStore store() {
        return JdbiStore.shared();
    }
}
