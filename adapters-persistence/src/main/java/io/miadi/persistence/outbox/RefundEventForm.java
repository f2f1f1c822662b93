package io.miadi.persistence.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.miadi.domain.event.Event;
import io.miadi.domain.payment.AttemptId;
import io.miadi.domain.payment.PaymentId;
import io.miadi.domain.refund.RefundEvent;
import io.miadi.domain.refund.RefundId;
import io.miadi.domain.refund.Target;
import io.miadi.domain.session.SessionId;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Events of refunds: the refund and whose money it is, under a name for what happened. */
final class RefundEventForm implements EventForm {
    private static final Map<String, BiFunction<RefundId, Target, RefundEvent>> BY_NAME = Map.of(
            "MoneyReturned", RefundEvent.MoneyReturned::new,
            "RefundFailed", RefundEvent.RefundFailed::new);

    private static String name(RefundEvent event) {
        return switch (event) {
            case RefundEvent.MoneyReturned e -> "MoneyReturned";
            case RefundEvent.RefundFailed e -> "RefundFailed";
        };
    }

    @Override
    public Optional<Stored> write(Event event) {
        return event instanceof RefundEvent e
                ? Optional.of(new Stored(
                        name(e),
                        Fields.none()
                                .put("refund", e.refund().toString())
                                .put("session", e.session().toString())
                                .put("payment", e.payment().toString())
                                .put("attempt", e.attempt().toString())))
                : Optional.empty();
    }

    @Override
    public Optional<Event> read(String type, JsonNode fields) {
        return Optional.ofNullable(BY_NAME.get(type))
                .map(maker -> maker.apply(
                        new RefundId(Fields.uuid(fields, "refund")),
                        new Target(
                                new SessionId(Fields.uuid(fields, "session")),
                                new PaymentId(Fields.uuid(fields, "payment")),
                                new AttemptId(Fields.uuid(fields, "attempt")))));
    }
}
