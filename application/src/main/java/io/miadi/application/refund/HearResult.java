package io.miadi.application.refund;

import io.miadi.application.hook.HookListener;
import io.miadi.application.hook.Hooks;
import io.miadi.application.payment.Payments;
import io.miadi.application.refund.ResultReader.Reading;
import io.miadi.application.refund.ResultReader.Stage;
import io.miadi.domain.identity.Actor;
import io.miadi.domain.payment.Attempt;
import io.miadi.domain.payment.ReviewItem;
import io.miadi.domain.refund.Refund;
import io.miadi.domain.refund.RefundFailure;
import io.miadi.domain.refund.RefundId;
import io.miadi.domain.refund.RefundWord;
import java.util.Optional;

/**
 * Turns what arrived at an address into a word about its refund. The address says what was asked, so a question that failed is
 * never taken for a refund that did.
 */
public final class HearResult implements HookListener {
    private static final Actor PROVIDER = new Actor.Provider("mpesa");

    private final Refunds refunds;
    private final Payments payments;
    private final ResultReader reader;
    private final SettleRefund settle;

    public HearResult(Refunds refunds, Payments payments, ResultReader reader, SettleRefund settle) {
        this.refunds = refunds;
        this.payments = payments;
        this.reader = reader;
        this.settle = settle;
    }

    @Override
    public void hear(Hooks.Delivery delivery) {
        switch (delivery.hook().purpose()) {
            case Hooks.Purpose.Order(var id) -> heard(delivery, id, false);
            case Hooks.Purpose.Question(var id) -> heard(delivery, id, true);
            case Hooks.Purpose.Direct _ -> throw new IllegalArgumentException("no refund is spoken of there");
        }
    }

    private void heard(Hooks.Delivery delivery, RefundId id, boolean answer) {
        var refund = refunds.find(id).orElseThrow();
        if (!delivery.fromProvider()) {
            settle.review(refund, ReviewItem.Kind.SOURCE_EXCEPTION);
            return;
        }
        if (delivery.route() == Hooks.Route.TIMEOUT) {
            tell(refund, new RefundWord.NoAnswer("the provider's queue timed out"));
            return;
        }
        var reading = reader.read(delivery.body());
        if (reading instanceof Reading.Unreadable) {
            settle.review(refund, ReviewItem.Kind.UNREADABLE_CALLBACK);
        }
        tell(refund, answer ? answered(refund, reading) : ended(reading));
    }

    private void tell(Refund refund, RefundWord word) {
        settle.hear(refund.id(), PROVIDER, word);
    }

    private static RefundWord ended(Reading reading) {
        return switch (reading) {
            case Reading.Done(var amount, var receipt) -> new RefundWord.Paid(amount, receipt);
            case Reading.Refused(var failure) -> new RefundWord.Failed(failure);
            case Reading.SaysNothing(var cause) -> new RefundWord.NoAnswer(cause);
            case Reading.Status _, Reading.Unreadable _ -> new RefundWord.InProgress();
        };
    }

    private RefundWord answered(Refund refund, Reading reading) {
        return reading instanceof Reading.Status status ? status(refund, status) : new RefundWord.InProgress();
    }

    private RefundWord status(Refund refund, Reading.Status status) {
        var attempt = payments.find(refund.target().payment())
                .flatMap(payment -> payment.attempt(refund.target().attempt()))
                .orElseThrow();
        boolean aboutThePayment = attempt.receipt().equals(Optional.of(status.transaction()));
        return aboutThePayment ? ofPayment(refund, attempt, status) : ofRequest(status);
    }

    /** A payment that reads as cancelled after it had come was taken back wholly; of a part it says nothing. */
    private static RefundWord ofPayment(Refund refund, Attempt attempt, Reading.Status status) {
        boolean whole = attempt.capture()
                .filter(capture -> capture.captured().equals(refund.amount()))
                .isPresent();
        return whole && status.stage() == Stage.CANCELLED
                ? new RefundWord.Paid(refund.amount(), Optional.empty())
                : new RefundWord.InProgress();
    }

    private static RefundWord ofRequest(Reading.Status status) {
        return switch (status.stage()) {
            case COMPLETED -> new RefundWord.Paid(status.amount(), Optional.of(status.transaction()));
            case CANCELLED ->
                new RefundWord.Failed(
                        new RefundFailure(RefundFailure.Kind.FINAL, "", "the provider ended it without moving money"));
            case IN_PROGRESS -> new RefundWord.InProgress();
        };
    }
}
