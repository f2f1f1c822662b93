package io.miadi.testkit.world;

import io.miadi.application.payment.PaymentProvider;
import java.util.function.BooleanSupplier;

/** A provider whose caller can die on either side of a call, and must not hold a unit of work open while it calls. */
record TroubledProvider(PaymentProvider inner, Trouble trouble, BooleanSupplier inUnitOfWork)
        implements PaymentProvider {
    @Override
    public Reply push(Push push) {
        judge();
        trouble.crashAt(CrashPoint.BEFORE_PUSH);
        var reply = inner.push(push);
        trouble.crashAt(CrashPoint.AFTER_PUSH);
        return reply;
    }

    @Override
    public Answer query(Inquiry inquiry) {
        judge();
        trouble.crashAt(CrashPoint.BEFORE_QUESTION);
        var answer = inner.query(inquiry);
        trouble.crashAt(CrashPoint.AFTER_QUESTION);
        return answer;
    }

    private void judge() {
        LawBroken.unless(!inUnitOfWork.getAsBoolean(), "K17", "the network was used inside a unit of work");
    }

    @Override
    public Connection testConnection() {
        return inner.testConnection();
    }
}
