package io.miadi.testkit.refund;

import io.miadi.testkit.store.InMemoryStore;
import io.miadi.testkit.store.PracticeStore;
import java.time.InstantSource;

class InMemoryRefundsTest implements RefundsContract {
    private final InMemoryStore store = InMemoryStore.open(InstantSource.fixed(NOW));

    @Override
    public PracticeStore store() {
        return store;
    }
}
