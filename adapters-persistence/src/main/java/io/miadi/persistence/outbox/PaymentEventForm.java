package io.miadi.persistence.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.miadi.domain.event.Event;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.PaymentEvent;
import io.miadi.domain.payment.PaymentEvent.MoneyKept;
import io.miadi.domain.payment.PaymentEvent.PartFreed;
import io.miadi.domain.payment.PaymentEvent.PaymentFailed;
import io.miadi.domain.payment.PaymentEvent.PaymentSettled;
import io.miadi.domain.payment.PaymentEvent.ReceiptArrived;
import io.miadi.domain.payment.PaymentEvent.RefundOwed;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.session.SessionId;
import java.util.Map;
import java.util.Optional;

/** Events of payments: session, payment and attempt, under a name for what happened. */
final class PaymentEventForm implements EventForm {
    private static final Map<String, Maker> BY_NAME = Map.of(
            "PaymentSettled", PaymentSettled::new,
            "PaymentFailed", PaymentFailed::new,
            "ReceiptArrived", ReceiptArrived::new,
            "MoneyKept", MoneyKept::new,
            "PartFreed", PartFreed::new,
            "RefundOwed", RefundOwed::new);

    private interface Maker {
        PaymentEvent make(SessionId session, PaymentId payment, AttemptId attempt);
    }

    private static String name(PaymentEvent event) {
        return switch (event) {
            case PaymentSettled e -> "PaymentSettled";
            case PaymentFailed e -> "PaymentFailed";
            case ReceiptArrived e -> "ReceiptArrived";
            case MoneyKept e -> "MoneyKept";
            case PartFreed e -> "PartFreed";
            case RefundOwed e -> "RefundOwed";
        };
    }

    @Override
    public Optional<Stored> write(Event event) {
        return event instanceof PaymentEvent e
                ? Optional.of(new Stored(
                        name(e),
                        Fields.none()
                                .put("session", e.session().toString())
                                .put("payment", e.payment().toString())
                                .put("attempt", e.attempt().toString())))
                : Optional.empty();
    }

    @Override
    public Optional<Event> read(String type, JsonNode fields) {
        return Optional.ofNullable(BY_NAME.get(type))
                .map(maker -> maker.make(
                        new SessionId(Fields.uuid(fields, "session")),
                        new PaymentId(Fields.uuid(fields, "payment")),
                        new AttemptId(Fields.uuid(fields, "attempt"))));
    }
}
