package io.miadi.mpesa.stk;

import static io.miadi.mpesa.Fixtures.answered;
import static io.miadi.mpesa.Fixtures.answeredText;
import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.PaymentProvider.Reply;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.mpesa.wire.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushAnswersTest {
    @Test
    void an_accepted_push_has_daraja_s_names() {
        assertThat(PushAnswers.read(answered(200, "stk/push-response-accepted.json")))
                .isEqualTo(new Reply.Accepted(
                        new ProviderRefs("2654-4b64-97ff-b827b542881d3130", "ws_CO_051020261015307708374149")));
    }

    @Test
    void the_eight_zeros_of_older_gateways_accept_too() {
        var body = "{\"CheckoutRequestID\":\"ws_CO_1\",\"ResponseCode\":\"00000000\"}";
        assertThat(PushAnswers.read(answeredText(200, body)))
                .isEqualTo(new Reply.Accepted(new ProviderRefs("", "ws_CO_1")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | invalid-amount         | REQUEST_REFUSED   | 400.002.02   | Bad Request - Invalid Amount
            400 | invalid-callback-url   | REQUEST_REFUSED   | 400.002.02   | Bad Request - Invalid CallBackURL
            400 | invalid-phone          | REQUEST_REFUSED   | 400.002.02   | Bad Request - Invalid PhoneNumber
            400 | invalid-payload        | REQUEST_REFUSED   | 400.002.05   | Invalid Request Payload
            404 | invalid-access-token   | REQUEST_REFUSED   | 404.001.03   | Invalid Access Token
            404 | invalid-auth-header    | REQUEST_REFUSED   | 404.001.04   | Invalid Authentication Header
            404 | resource-not-found     | REQUEST_REFUSED   | 404.001.01   | Resource not found
            405 | method-not-allowed     | REQUEST_REFUSED   | 405.001      | Method Not Allowed
            500 | merchant-does-not-exist| NOT_PERMITTED     | 500.001.1001 | Merchant does not exist
            500 | wrong-credentials      | REQUEST_REFUSED   | 500.001.1001 | Wrong credentials
            500 | subscriber-locked      | OTHER_PROMPT_OPEN | 500.001.1001 | Unable to lock subscriber, a transaction is already in process for the current subscriber
            """)
    void a_listed_error_is_a_certain_refusal(int status, String name, FailureReason reason, String code, String words) {
        assertThat(PushAnswers.read(answered(status, "stk/push-error-" + name + ".json")))
                .isEqualTo(new Reply.Refused(new Failure(AttemptState.DECLINED, reason, code, words)));
    }

    @Test
    void a_missing_product_is_refused_by_the_gateway_before_m_pesa_sees_the_push() {
        assertThat(PushAnswers.read(answered(401, "stk/push-error-no-api-product.json")))
                .isInstanceOf(Reply.Refused.class);
    }

    @Test
    void wrong_credentials_with_their_prefix_are_refused_as_well() {
        var body = "{\"errorCode\":\"500.001.1001\",\"errorMessage\":\"[MerchantValidate] - Wrong credentials\"}";
        assertThat(PushAnswers.read(answeredText(500, body))).isInstanceOf(Reply.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "500, internal-server-error.json",
        "500, quota-violation.json",
        "500, spike-arrest.json",
        "500, system-busy.json",
        "503, waf-block.html",
        "403, waf-block.html",
        "200, waf-block.html"
    })
    void an_error_that_proves_nothing_is_unknown(int status, String name) {
        assertThat(PushAnswers.read(answered(status, "stk/push-error-" + name))).isInstanceOf(Reply.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"MerchantRequestID\":\"1\",\"CheckoutRequestID\":\"ws_CO_1\",\"ResponseCo",
                "{\"CheckoutRequestID\":\"ws_CO_1\",\"ResponseCode\":\"1\"}",
                "{\"CheckoutRequestID\":\"ws_CO_1\",\"ResponseCode\":null}",
                "{\"CheckoutRequestID\":\"ws_CO_1\",\"ResponseCode\":false}",
                "{\"CheckoutRequestID\":\"ws_CO_1\",\"ResponseCode\":0.0}",
                "{\"CheckoutRequestID\":\"ws_CO_1\"}",
                "{\"ResponseCode\":\"0\"}",
                "{\"ResponseCode\":\"0\",\"CheckoutRequestID\":\"\"}",
                "{\"ResponseCode\":\"1\",\"ResponseCode\":\"0\",\"CheckoutRequestID\":\"ws_CO_1\"}",
                "{\"ResponseCode\":\"0\",\"CheckoutRequestID\":\"ws_CO_1\"} {}",
                "{\"Envelope\":{\"Body\":{\"Fault\":{}}}}"
            })
    void an_answer_that_is_not_whole_is_unknown(String body) {
        assertThat(PushAnswers.read(answeredText(200, body))).isInstanceOf(Reply.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"200, 400.002.02", "500, 400.002.02", "200, 500.001.1001", "400, 500.001.1001", "400, 400.999.99"})
    void an_error_code_under_the_wrong_status_or_unlisted_is_unknown(int status, String code) {
        var body = "{\"errorCode\":\"" + code + "\",\"errorMessage\":\"Wrong credentials\"}";
        assertThat(PushAnswers.read(answeredText(status, body))).isInstanceOf(Reply.Unknown.class);
    }

    @Test
    void five_hundred_with_words_nobody_listed_is_unknown() {
        var body = "{\"errorCode\":\"500.001.1001\",\"errorMessage\":\"The transaction is being processed\"}";
        assertThat(PushAnswers.read(answeredText(500, body))).isInstanceOf(Reply.Unknown.class);
    }

    @Test
    void what_was_not_written_is_not_sent_and_what_was_lost_is_unknown() {
        assertThat(PushAnswers.read(new Exchange.NotWritten("ConnectException")))
                .isEqualTo(new Reply.NotSent("ConnectException"));
        assertThat(PushAnswers.read(new Exchange.Lost("SocketTimeoutException")))
                .isEqualTo(new Reply.Unknown("SocketTimeoutException"));
    }

    @Test
    void an_echoed_token_is_not_kept() {
        var body = "{\"errorCode\":\"401.002.01\",\"errorMessage\":\"Error Occurred - Invalid Access Token - "
                + "c9SQxWWhmdVRlyh0zh8gZDTkubVF\"}";
        assertThat(PushAnswers.read(answeredText(401, body)).toString()).doesNotContain("c9SQxWW");
        assertThat(PushAnswers.read(answeredText(500, body)).toString()).doesNotContain("c9SQxWW");
    }
}
