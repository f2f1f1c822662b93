package io.miadi.mpesa.stk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.application.payment.PaymentProvider.Reply;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;
import io.miadi.mpesa.answer.ErrorEnvelope;
import io.miadi.mpesa.answer.Fields;
import io.miadi.mpesa.answer.StrictJson;
import io.miadi.mpesa.wire.Exchange;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the answer to a push. Accepted and refused must be proved by the body; everything between is unknown, because the
 * prompt may be on the payer's phone already.
 */
public final class PushAnswers {
    /** The second is what older gateways said. */
    private static final Set<String> ACCEPTED = Set.of("0", "00000000");

    private static final int UNAUTHORIZED = 401;

    private PushAnswers() {}

    public static Reply read(Exchange exchange) {
        return switch (exchange) {
            case Exchange.NotWritten(var cause) -> new Reply.NotSent(cause);
            case Exchange.Lost(var cause) -> new Reply.Unknown(cause);
            case Exchange.Answered answer -> read(answer);
        };
    }

    private static Reply read(Exchange.Answered answer) {
        var body = StrictJson.object(answer.body().toByteArray());
        if (answer.status() == UNAUTHORIZED) {
            return new Reply.Refused(unauthorized(body));
        }
        if (body.isEmpty()) {
            return new Reply.Unknown("HTTP " + answer.status() + " with a body that is not Daraja's");
        }
        if (answer.isSuccessful()) {
            return accepted(body.get());
        }
        return ErrorEnvelope.of(body.get())
                .map(error -> refused(answer.status(), error))
                .orElseGet(() -> new Reply.Unknown("HTTP " + answer.status() + " without an error code"));
    }

    private static Reply accepted(ObjectNode body) {
        var code = Fields.code(body.get("ResponseCode"));
        if (code.filter(ACCEPTED::contains).isEmpty()) {
            return new Reply.Unknown("an answer that neither accepts nor refuses");
        }
        return Fields.refs(body)
                .<Reply>map(Reply.Accepted::new)
                .orElseGet(() -> new Reply.Unknown("accepted without a checkout request id"));
    }

    private static Reply refused(int status, ErrorEnvelope error) {
        return PushRefusals.reason(status, error)
                .<Reply>map(reason ->
                        new Reply.Refused(new Failure(AttemptState.DECLINED, reason, error.code(), error.message())))
                .orElseGet(() -> new Reply.Unknown("HTTP " + status + " " + error.line()));
    }

    /**
     * The gateway in front of M-Pesa turned the call away for its token, twice. Its words may echo the token, so they are
     * not kept.
     */
    private static Failure unauthorized(Optional<ObjectNode> body) {
        var code = body.flatMap(ErrorEnvelope::of).map(ErrorEnvelope::code).orElse("401");
        return new Failure(
                AttemptState.DECLINED, FailureReason.REQUEST_REFUSED, code, "the gateway refused the access token");
    }
}
