package io.miadi.persistence.payment;

import io.miadi.persistence.store.JdbiStore;
import io.miadi.testkit.payment.QuestionCountContract;

class JdbiQuestionCountTest implements QuestionCountContract {
    @Override
    public JdbiStore store() {
        return JdbiStore.shared();
    }
}
