package io.miadi.mpesa.refund;

import io.miadi.application.refund.RefundProvider;
import io.miadi.domain.money.Money;
import io.miadi.domain.refund.RefundFailure;
import io.miadi.mpesa.token.AuthorizedCalls;
import io.miadi.mpesa.wire.DarajaCall;
import java.util.Optional;

/** Sends money back through Daraja: Reversal, B2C version 3, and Transaction Status. Thread-safe. */
public final class DarajaRefundProvider implements RefundProvider {
    private static final Money LEAST_PAID_OUT = Money.kes(10);
    private static final Money MOST = Money.kes(250_000);

    private final AuthorizedCalls calls;
    private final OperatorRequests requests;

    public DarajaRefundProvider(AuthorizedCalls calls, OperatorRequests requests) {
        this.calls = calls;
        this.requests = requests;
    }

    @Override
    public Reply reverse(Reversal reversal) {
        return unfit(reversal.amount(), Money.kes(1), RefundFailure.Kind.NOT_THIS_WAY)
                .<Reply>map(Reply.Refused::new)
                .orElseGet(() -> Acknowledgements.read(calls.post(DarajaCall.REVERSAL, requests.reversal(reversal))));
    }

    @Override
    public Reply payOut(PayOut payOut) {
        return unfit(payOut.amount(), LEAST_PAID_OUT, RefundFailure.Kind.FINAL)
                .<Reply>map(Reply.Refused::new)
                .orElseGet(() -> Acknowledgements.read(calls.post(DarajaCall.PAY_OUT, requests.payOut(payOut))));
    }

    @Override
    public Reply ask(Question question) {
        return Acknowledgements.read(calls.post(DarajaCall.STATUS, requests.question(question)));
    }

    private static Optional<RefundFailure> unfit(Money amount, Money least, RefundFailure.Kind kind) {
        boolean fits = amount.currency().equals(Money.KES)
                && amount.isWhole()
                && amount.isAtLeast(least)
                && MOST.isAtLeast(amount);
        return fits
                ? Optional.empty()
                : Optional.of(
                        new RefundFailure(kind, "", "M-Pesa sends back whole shillings from " + least + " to " + MOST));
    }
}
