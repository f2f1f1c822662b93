package io.miadi.testkit.payment;

import io.miadi.testkit.store.InMemoryStore;
import io.miadi.testkit.store.PracticeStore;
import io.miadi.testkit.store.StoredExamples;
import java.time.InstantSource;

class InMemoryQuestionCountTest implements QuestionCountContract {
    private final InMemoryStore store = InMemoryStore.open(InstantSource.fixed(StoredExamples.NOW));

    @Override
    public PracticeStore store() {
        return store;
    }
}
