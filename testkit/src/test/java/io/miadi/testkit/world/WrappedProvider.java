package io.miadi.testkit.world;

import io.miadi.application.payment.PaymentProvider;

/** A provider to break one method of. */
abstract class WrappedProvider implements PaymentProvider {
    private final PaymentProvider inner;

    WrappedProvider(PaymentProvider inner) {
        this.inner = inner;
    }

    @Override
    public Reply push(Push push) {
        return inner.push(push);
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
