package io.miadi.persistence.ledger;

import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.ledger.JournalContract;

class JdbiJournalTest implements JournalContract {
    @Override
    public JdbiStore store() {
        return JdbiStore.shared();
    }
}
