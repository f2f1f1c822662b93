package io.miadi.benchmarks.ground;

import io.miadi.application.payment.PaymentProvider;

/** For a run in which nobody is to be asked for money. */
public final class NoPushes implements PaymentProvider {
    @Override
    public Reply push(Push push) {
        throw new IllegalStateException("nobody is asked in this benchmark");
    }

    @Override
    public Answer query(Inquiry inquiry) {
        return new Answer.NoAnswer("nobody is asked in this benchmark");
    }

    @Override
    public Connection testConnection() {
        return new Connection.Works();
    }
}
