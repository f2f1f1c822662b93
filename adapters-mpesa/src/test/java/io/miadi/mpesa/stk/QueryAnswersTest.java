package io.miadi.mpesa.stk;

import static io.miadi.mpesa.Fixtures.answered;
import static io.miadi.mpesa.Fixtures.answeredText;
import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.PaymentProvider.Answer;
import io.miadi.application.payment.PaymentProvider.Inquiry;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Verdict;
import io.miadi.mpesa.wire.Exchange;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryAnswersTest {
    private static final Inquiry INQUIRY =
            new Inquiry(new ProviderRefs("m", "ws_CO_051020261015307708374149"), Money.kes(2500));

    @ParameterizedTest
    @ValueSource(strings = {"success", "success-numeric-code"})
    void success_moved_the_amount_asked_for_and_the_receipt_follows(String name) {
        assertThat(QueryAnswers.read(answered(200, "stk/query-response-" + name + ".json"), INQUIRY))
                .isEqualTo(new Answer.Told(new Verdict.Moved(Money.kes(2500), Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cancelled          | CANCELLED_BY_PAYER | CANCELLED_OR_TIMED_OUT | 1032 | Request Cancelled by user.
            insufficient-funds | DECLINED           | INSUFFICIENT_FUNDS     | 1    | The balance is insufficient for the transaction.
            no-response        | PROMPT_EXPIRED     | PHONE_NOT_REACHED      | 1037 | DS timeout user cannot be reached.
            """)
    void a_listed_code_says_that_no_money_moved(
            String name, AttemptState ending, FailureReason reason, String code, String words) {
        assertThat(QueryAnswers.read(answered(200, "stk/query-response-" + name + ".json"), INQUIRY))
                .isEqualTo(new Answer.Told(new Verdict.NotMoved(new Failure(ending, reason, code, words))));
    }

    @Test
    void still_under_processing_is_in_progress() {
        assertThat(QueryAnswers.read(answered(200, "stk/query-response-still-processing-4999.json"), INQUIRY))
                .isEqualTo(new Answer.Told(new Verdict.InProgress()));
    }

    @ParameterizedTest
    @CsvSource({
        "500, query-error-being-processed.json",
        "500, query-error-does-not-exist.json",
        "400, query-error-invalid-checkout-id.json",
        "200, query-inflight-http200-error-empty-message.json",
        "404, push-error-invalid-access-token.json",
        "500, push-error-spike-arrest.json",
        "503, push-error-waf-block.html",
        "401, push-error-no-api-product.json",
        "500, query-response-cancelled.json"
    })
    void an_error_is_no_answer_and_never_a_failure(int status, String file) {
        assertThat(QueryAnswers.read(answered(status, "stk/" + file), INQUIRY)).isInstanceOf(Answer.NoAnswer.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "true", "0.0", "1032.5", "\"\"", "[]", "{}", "\"7777\"", "7777", "\"00\"", "\" 0\""})
    void an_odd_or_unlisted_code_stays_unclear(String code) {
        assertThat(QueryAnswers.read(answeredText(200, "{\"ResultCode\":" + code + "}"), INQUIRY))
                .isInstanceOfSatisfying(
                        Answer.Told.class, told -> assertThat(told.verdict()).isInstanceOf(Verdict.Unclear.class));
    }

    @Test
    void an_answer_about_another_request_is_none() {
        var body = "{\"ResultCode\":\"0\",\"CheckoutRequestID\":\"ws_CO_other\"}";
        assertThat(QueryAnswers.read(answeredText(200, body), INQUIRY)).isInstanceOf(Answer.NoAnswer.class);
    }

    @Test
    void silence_is_no_answer() {
        assertThat(QueryAnswers.read(new Exchange.Lost("timeout"), INQUIRY)).isEqualTo(new Answer.NoAnswer("timeout"));
        assertThat(QueryAnswers.read(new Exchange.NotWritten("refused"), INQUIRY))
                .isEqualTo(new Answer.NoAnswer("refused"));
    }
}
