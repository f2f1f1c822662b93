package stranger.bank;

import io.miadi.application.payment.PaymentProvider;

/** The same with the mistake that everybody makes once: a lost answer is taken for a request that was not sent. */
record HastyBankProvider(BankProvider inner) implements PaymentProvider {
    @Override
    public Reply push(Push push) {
        var reply = inner.push(push);
        return reply instanceof Reply.Unknown(var cause) ? new Reply.NotSent(cause) : reply;
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
