package io.miadi.application.payment;

import java.util.function.Consumer;

/** A provider whose answers to pushes are on their way for a while, in which anything may happen. */
record SlowAnswers(PaymentProvider inner, Consumer<PaymentProvider.Push> meanwhile) implements PaymentProvider {
    @Override
    public Reply push(Push push) {
        var reply = inner.push(push);
        meanwhile.accept(push);
        return reply;
    }

    @Override
    public Answer query(Inquiry inquiry) {
        return inner.query(inquiry);
    }

    @Override
    public Connection testConnection() {
        return inner.testConnection();
    }
}
