package io.miadi.testkit.session;

import io.miadi.testkit.store.InMemoryStore;
import io.miadi.testkit.store.PracticeStore;
import io.miadi.testkit.store.StoredExamples;
import java.time.InstantSource;

class InMemorySessionKindsTest implements SessionKindsContract {
    private final InMemoryStore store = InMemoryStore.open(InstantSource.fixed(StoredExamples.NOW));

    @Override
    public PracticeStore store() {
        return store;
    }
}
