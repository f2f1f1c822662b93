package io.miadi.mpesa.refund;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.application.refund.RefundProvider.Reply;
import io.miadi.domain.refund.RefundFailure;
import io.miadi.domain.refund.RefundRefs;
import io.miadi.mpesa.answer.ErrorEnvelope;
import io.miadi.mpesa.answer.Fields;
import io.miadi.mpesa.answer.StrictJson;
import io.miadi.mpesa.wire.Exchange;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the answer to a request. Accepted and refused must be proved by the body; everything between is unknown, because the money
 * may be on its way already.
 */
final class Acknowledgements {
    private static final String ACCEPTED = "0";
    private static final int LONGEST_REF = 64;
    private static final int UNAUTHORIZED = 401;

    /** After these with this status there is certainly no request at M-Pesa. */
    private static final Map<String, Integer> CERTAIN = Map.of(
            "400.002.02",
            400,
            "400.002.05",
            400,
            "400.003.01",
            400,
            "400.003.02",
            400,
            ErrorEnvelope.INVALID_ACCESS_TOKEN,
            404,
            "404.001.01",
            404,
            "404.001.04",
            404,
            "404.003.01",
            404,
            "405.001",
            405);

    /** The application is not allowed this product; another may be. */
    private static final String NOT_AUTHORISED = "403.002.1001";

    private Acknowledgements() {}

    static Reply read(Exchange exchange) {
        return switch (exchange) {
            case Exchange.NotWritten(var cause) -> new Reply.NotSent(cause);
            case Exchange.Lost(var cause) -> new Reply.Unknown(cause);
            case Exchange.Answered answer -> read(answer);
        };
    }

    private static Reply read(Exchange.Answered answer) {
        var body = StrictJson.object(answer.body().toByteArray());
        if (answer.status() == UNAUTHORIZED) {
            // Its words may echo the token.
            return refused(RefundFailure.Kind.FINAL, "401", "the gateway refused the access token");
        }
        if (body.isEmpty()) {
            return new Reply.Unknown("HTTP " + answer.status() + " with a body that is not Daraja's");
        }
        if (answer.isSuccessful()) {
            return accepted(body.get());
        }
        return ErrorEnvelope.of(body.get())
                .map(error -> failed(answer.status(), error))
                .orElseGet(() -> new Reply.Unknown("HTTP " + answer.status() + " without an error code"));
    }

    private static Reply accepted(ObjectNode body) {
        if (!Fields.code(body.get("ResponseCode")).equals(Optional.of(ACCEPTED))) {
            return new Reply.Unknown("an answer that neither accepts nor refuses");
        }
        var own = Fields.text(body.get("OriginatorConversationID"), LONGEST_REF);
        var theirs = Fields.text(body.get("ConversationID"), LONGEST_REF);
        return own.isPresent()
                ? new Reply.Accepted(new RefundRefs(own.get(), theirs.orElse("")))
                : new Reply.Unknown("accepted without a conversation id");
    }

    /** A duplicate id is no refusal: the first request under it was taken. */
    private static Reply failed(int status, ErrorEnvelope error) {
        if (error.code().equals(NOT_AUTHORISED) && status == 403) {
            return refused(RefundFailure.Kind.NOT_THIS_WAY, error.code(), error.message());
        }
        return Optional.ofNullable(CERTAIN.get(error.code()))
                .filter(expected -> expected == status)
                .map(_ -> refused(RefundFailure.Kind.FINAL, error.code(), error.message()))
                .orElseGet(() -> new Reply.Unknown("HTTP " + status + " " + error.line()));
    }

    private static Reply refused(RefundFailure.Kind kind, String code, String words) {
        return new Reply.Refused(new RefundFailure(kind, code, words));
    }
}
