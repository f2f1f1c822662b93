package io.miadi.mpesa.stk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.application.payment.PaymentProvider.Answer;
import io.miadi.application.payment.PaymentProvider.Inquiry;
import io.miadi.domain.payment.Verdict;
import io.miadi.mpesa.answer.ErrorEnvelope;
import io.miadi.mpesa.answer.Fields;
import io.miadi.mpesa.answer.ResultCodes;
import io.miadi.mpesa.answer.StrictJson;
import io.miadi.mpesa.wire.Exchange;
import java.util.Optional;

/**
 * Reads the answer to a question. Only a 2xx answer with a result code tells anything; an error envelope never does, not
 * even {@code 500.001.1001}, which Daraja also returns at random for transactions that are finished.
 */
public final class QueryAnswers {
    private QueryAnswers() {}

    public static Answer read(Exchange exchange, Inquiry inquiry) {
        return switch (exchange) {
            case Exchange.NotWritten(var cause) -> new Answer.NoAnswer(cause);
            case Exchange.Lost(var cause) -> new Answer.NoAnswer(cause);
            case Exchange.Answered answer ->
                StrictJson.object(answer.body().toByteArray())
                        .map(body -> read(answer, body, inquiry))
                        .orElseGet(() ->
                                new Answer.NoAnswer("HTTP " + answer.status() + " with a body that is not Daraja's"));
        };
    }

    private static Answer read(Exchange.Answered answer, ObjectNode body, Inquiry inquiry) {
        if (answer.isSuccessful() && body.has("ResultCode")) {
            return isAbout(body, inquiry)
                    ? new Answer.Told(verdict(body, inquiry))
                    : new Answer.NoAnswer("an answer about another request");
        }
        return new Answer.NoAnswer(ErrorEnvelope.of(body)
                .map(QueryAnswers::noAnswer)
                .orElse("HTTP " + answer.status() + " without a result"));
    }

    private static String noAnswer(ErrorEnvelope error) {
        if (error.isInvalidAccessToken()) {
            return error.code() + " the access token was refused";
        }
        return error.code().equals("400.002.02") ? "our question was wrong: " + error.line() : error.line();
    }

    /** An answer that names a request must name ours. */
    private static boolean isAbout(ObjectNode body, Inquiry inquiry) {
        return !body.has("CheckoutRequestID")
                || Fields.refs(body)
                        .filter(refs ->
                                refs.checkoutRequestId().equals(inquiry.refs().checkoutRequestId()))
                        .isPresent();
    }

    /** A success carries neither amount nor receipt: it is about the whole amount asked for, and the receipt follows. */
    private static Verdict verdict(ObjectNode body, Inquiry inquiry) {
        return Fields.code(body.get("ResultCode"))
                .map(code -> ResultCodes.verdict(
                        code,
                        Fields.words(body.get("ResultDesc")),
                        () -> new Verdict.Moved(inquiry.amount(), Optional.empty())))
                .orElseGet(() -> new Verdict.Unclear("a result code that is neither a whole number nor text"));
    }
}
