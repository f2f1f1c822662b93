package io.miadi.persistence.session;

import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.session.SlotClaimsContract;

class JdbiSlotClaimsTest implements SlotClaimsContract {
    @Override
    public JdbiStore store() {
        return JdbiStore.shared();
    }
}
