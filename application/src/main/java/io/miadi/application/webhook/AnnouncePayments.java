package io.miadi.application.webhook;

import io.miadi.application.outbox.Outbox;
import io.miadi.application.payment.Payments;
import io.miadi.application.refund.Refunds;
import io.miadi.domain.event.Event;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.Capture;
import io.miadi.domain.payment.PaymentEvent;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.refund.RefundEvent;
import io.miadi.domain.refund.RefundId;
import io.miadi.domain.session.SessionId;
import java.util.Map;
import java.util.function.Function;

/** The outbox, with money that came and went announced to other programs in the same unit of work. */
public final class AnnouncePayments implements Outbox {
    private final Outbox outbox;
    private final WebhookEvents events;
    private final Payments payments;
    private final Refunds refunds;

    public AnnouncePayments(Outbox outbox, WebhookEvents events, Payments payments, Refunds refunds) {
        this.outbox = outbox;
        this.events = events;
        this.payments = payments;
        this.refunds = refunds;
    }

    @Override
    public void add(Event event) {
        outbox.add(event);
        switch (event) {
            case PaymentEvent.PaymentSettled(var session, var payment, var attempt) ->
                came(WebhookType.PAYMENT_SETTLED, session, payment, attempt, Capture::applied);
            case PaymentEvent.MoneyKept(var session, var payment, var attempt) ->
                came(WebhookType.PAYMENT_HELD, session, payment, attempt, Capture::unapplied);
            case RefundEvent.MoneyReturned(var refund, var _) -> wentBack(refund);
            default -> {
                // Of what else happens other programs are not told.
            }
        }
    }

    private void came(
            WebhookType type, SessionId session, PaymentId payment, AttemptId attempt, Function<Capture, Money> part) {
        events.announce(type, () -> {
            var capture = payments.find(payment)
                    .flatMap(known -> known.attempt(attempt))
                    .flatMap(known -> known.capture())
                    .orElseThrow();
            var amount = part.apply(capture);
            return new Announcement(
                    type,
                    Map.of(
                            "sessionId", session.toString(),
                            "paymentId", payment.toString(),
                            "attemptId", attempt.toString(),
                            "amount", amount.decimal(),
                            "currency", amount.currency().getCurrencyCode()));
        });
    }

    private void wentBack(RefundId id) {
        events.announce(WebhookType.PAYMENT_REFUNDED, () -> {
            var refund = refunds.find(id).orElseThrow();
            var target = refund.target();
            return new Announcement(
                    WebhookType.PAYMENT_REFUNDED,
                    Map.of(
                            "refundId", id.toString(),
                            "sessionId", target.session().toString(),
                            "paymentId", target.payment().toString(),
                            "attemptId", target.attempt().toString(),
                            "amount", refund.amount().decimal(),
                            "currency", refund.amount().currency().getCurrencyCode()));
        });
    }
}
