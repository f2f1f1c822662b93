package io.miadi.mpesa.direct;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.application.reconciliation.channel.DirectProvider.Answer;
import io.miadi.application.reconciliation.channel.DirectProvider.State;
import io.miadi.application.reconciliation.channel.PaymentList.Page;
import io.miadi.domain.reconciliation.intake.ReportedRow;
import io.miadi.domain.time.TimeRange;
import io.miadi.mpesa.answer.ErrorEnvelope;
import io.miadi.mpesa.answer.Fields;
import io.miadi.mpesa.answer.StrictJson;
import io.miadi.mpesa.wire.Exchange;
import java.util.ArrayList;
import java.util.Optional;

/** Reads what Daraja answers about its list of payments: spellings differ between its interfaces, and rows stand in a list of lists. */
final class PullAnswers {
    private static final String DONE = "1000";
    /** At registration: there already. For a query: nothing in this time. */
    private static final String ALREADY_OR_NONE = "1001";

    private static final String NOT_KEPT = "500";

    private PullAnswers() {}

    static Answer registration(Exchange exchange) {
        return switch (exchange) {
            case Exchange.NotWritten(var cause) -> new Answer(State.REFUSED, "not sent: " + cause);
            case Exchange.Lost(var cause) -> new Answer(State.UNKNOWN, "the answer was lost: " + cause);
            case Exchange.Answered answer ->
                body(answer).map(PullAnswers::registered).orElseGet(() -> new Answer(State.UNKNOWN, failure(answer)));
        };
    }

    private static Answer registered(ObjectNode body) {
        var words = Fields.words(either(body, "ResponseDescription", "Response Description"));
        return switch (Fields.code(either(body, "ResponseStatus", "Response Status"))
                .orElse("")) {
            case DONE -> new Answer(State.DONE, words);
            case ALREADY_OR_NONE -> new Answer(State.TAKEN, words);
            default -> new Answer(State.REFUSED, words);
        };
    }

    static Page page(Exchange exchange, TimeRange asked) {
        return switch (exchange) {
            case Exchange.NotWritten(var cause) -> new Page.NoAnswer(cause);
            case Exchange.Lost(var cause) -> new Page.NoAnswer(cause);
            case Exchange.Answered answer ->
                body(answer).map(body -> page(body, asked)).orElseGet(() -> new Page.NoAnswer(failure(answer)));
        };
    }

    private static Page page(ObjectNode body, TimeRange asked) {
        return switch (Fields.code(body.get("ResponseCode")).orElse("")) {
            case DONE -> rows(body.path("Response"), asked);
            case ALREADY_OR_NONE -> new Page.End();
            case NOT_KEPT -> new Page.NotRegistered();
            default -> new Page.NoAnswer("an answer with a code that is not listed");
        };
    }

    private static Page rows(JsonNode response, TimeRange asked) {
        var rows = new ArrayList<ReportedRow>();
        int told = 0;
        for (var outer : response) {
            if (outer.isArray()) {
                for (var row : outer) {
                    told++;
                    PullRow.read(told, row, asked).ifPresent(rows::add);
                }
            } else {
                told++;
                PullRow.read(told, outer, asked).ifPresent(rows::add);
            }
        }
        return told == 0 ? new Page.End() : new Page.Rows(rows, told);
    }

    /** Empty for an error in Daraja's own shape, whatever its status, and for what is not JSON. */
    private static Optional<ObjectNode> body(Exchange.Answered answer) {
        return StrictJson.object(answer.body().toByteArray())
                .filter(body -> ErrorEnvelope.of(body).isEmpty());
    }

    private static String failure(Exchange.Answered answer) {
        return StrictJson.object(answer.body().toByteArray())
                .flatMap(ErrorEnvelope::of)
                .map(ErrorEnvelope::line)
                .orElseGet(() -> "HTTP " + answer.status() + " with a body that is not Daraja's");
    }

    private static JsonNode either(ObjectNode body, String one, String other) {
        return body.has(one) ? body.path(one) : body.path(other);
    }
}
