package io.miadi.persistence.payment;

import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.payment.CallbackInboxContract;

class JdbiCallbackInboxTest implements CallbackInboxContract {
    @Override
    public JdbiStore store() {
        return JdbiStore.shared();
    }
}
