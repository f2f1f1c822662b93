package io.miadi.application.webhook;

import io.miadi.application.outbox.Outbox;
import io.miadi.domain.event.Event;
import io.miadi.domain.payment.PaymentEvent.PaymentSettled;
import java.util.Map;

/** The outbox, with settled payments announced to other programs in the same unit of work. */
public final class AnnouncePayments implements Outbox {
    private final Outbox outbox;
    private final WebhookEvents events;

    public AnnouncePayments(Outbox outbox, WebhookEvents events) {
        this.outbox = outbox;
        this.events = events;
    }

    @Override
    public void add(Event event) {
        outbox.add(event);
        if (event instanceof PaymentSettled(var session, var payment, var attempt)) {
            events.announce(new Announcement(
                    WebhookType.PAYMENT_SETTLED,
                    Map.of(
                            "sessionId", session.toString(),
                            "paymentId", payment.toString(),
                            "attemptId", attempt.toString())));
        }
    }
}
