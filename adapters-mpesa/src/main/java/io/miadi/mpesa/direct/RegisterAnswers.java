package io.miadi.mpesa.direct;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.application.reconciliation.channel.DirectProvider.Answer;
import io.miadi.application.reconciliation.channel.DirectProvider.State;
import io.miadi.mpesa.answer.ErrorEnvelope;
import io.miadi.mpesa.answer.Fields;
import io.miadi.mpesa.answer.StrictJson;
import io.miadi.mpesa.wire.Exchange;
import java.util.Locale;
import java.util.Optional;

/** Reads the answers to registrations (daraja.md 5.1): what is not clearly done or refused may have been done. */
final class RegisterAnswers {
    private static final String DONE = "0";
    private static final int FORBIDDEN = 403;

    private RegisterAnswers() {}

    static Answer read(Exchange exchange) {
        return switch (exchange) {
            case Exchange.NotWritten(var cause) -> new Answer(State.REFUSED, "not sent: " + cause);
            case Exchange.Lost(var cause) -> new Answer(State.UNKNOWN, "the answer was lost: " + cause);
            case Exchange.Answered answer -> read(answer);
        };
    }

    private static Answer read(Exchange.Answered answer) {
        var body = StrictJson.object(answer.body().toByteArray());
        if (body.isEmpty()) {
            return new Answer(State.UNKNOWN, "HTTP " + answer.status() + " with a body that is not Daraja's");
        }
        return ErrorEnvelope.of(body.get())
                .map(error -> failed(answer.status(), error))
                .orElseGet(() -> answered(answer, body.get()));
    }

    private static Answer answered(Exchange.Answered answer, ObjectNode body) {
        boolean isDone =
                answer.isSuccessful() && Fields.code(body.get("ResponseCode")).equals(Optional.of(DONE));
        var words = Fields.words(body.get("ResponseDescription"));
        return new Answer(isDone ? State.DONE : State.UNKNOWN, words);
    }

    /** Production takes addresses once, and says so with a code that it uses for much else. */
    private static Answer failed(int status, ErrorEnvelope error) {
        if (error.message().toLowerCase(Locale.ROOT).contains("already registered")) {
            return new Answer(State.TAKEN, error.line());
        }
        boolean isRefusal = status >= 400 && status <= 405 && status != FORBIDDEN;
        return new Answer(isRefusal ? State.REFUSED : State.UNKNOWN, error.line());
    }
}
