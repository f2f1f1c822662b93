package io.miadi.bootstrap;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The check lets through what the document says and nothing else. */
class OpenApiCheckTest {
    private static final String STATUS = "/api/v1/mpesa/status/0190a1b2-0000-7000-8000-000000000001";
    private static final Map<String, List<String>> JSON =
            Map.of("Content-Type", List.of("application/json; charset=utf-8"), "X-Correlation-Id", List.of("4f1c2b7a"));
    private static final String PROGRESS = """
            {"sessionId": "0190a1b2-0000-7000-8000-000000000001", "paymentId": null, "sessionState": "Approved",
             "phase": "PAYABLE", "message": "Ready.", "pollAfterSeconds": null, "retryAllowed": true, "attempt": null,
             "payment": null}""";

    @Test
    void an_answer_as_documented_passes() {
        assertThatCode(() -> OpenApiCheck.holds("GET", STATUS, 200, JSON, PROGRESS))
                .doesNotThrowAnyException();
    }

    @Test
    void a_field_that_nobody_declared_is_noticed() {
        var more = PROGRESS.replace("\"phase\"", "\"secret\": \"x\", \"phase\"");
        assertThatThrownBy(() -> OpenApiCheck.holds("GET", STATUS, 200, JSON, more))
                .hasMessageContaining("secret");
    }

    @Test
    void a_missing_field_a_wrong_value_and_a_null_are_noticed() {
        for (String wrong : List.of(
                PROGRESS.replace("\"retryAllowed\": true, ", ""),
                PROGRESS.replace("PAYABLE", "PERHAPS"),
                PROGRESS.replace("\"Ready.\"", "null"))) {
            assertThatThrownBy(() -> OpenApiCheck.holds("GET", STATUS, 200, JSON, wrong))
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void an_undeclared_status_route_or_media_type_is_noticed() {
        assertThatThrownBy(() -> OpenApiCheck.holds("GET", STATUS, 418, JSON, "{}"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> OpenApiCheck.holds("GET", "/api/v1/nothing", 200, JSON, "{}"))
                .isInstanceOf(AssertionError.class);
        var html = Map.of("Content-Type", List.of("text/html"), "X-Correlation-Id", List.of("4f1c2b7a"));
        assertThatThrownBy(() -> OpenApiCheck.holds("GET", STATUS, 200, html, PROGRESS))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_request_without_its_idempotency_key_is_noticed() {
        var body = "{\"sessionId\": \"0190a1b2-0000-7000-8000-000000000001\", \"phone\": \"0712345678\"}";
        var headers = Map.of("Content-Type", List.of("application/json"));
        assertThatThrownBy(() -> OpenApiCheck.accepts("POST", "/api/v1/mpesa/initiate", headers, body))
                .hasMessageContaining("Idempotency-Key");
        var keyed =
                Map.of("Content-Type", List.of("application/json"), "Idempotency-Key", List.of("one-intention-0001"));
        assertThatCode(() -> OpenApiCheck.accepts("POST", "/api/v1/mpesa/initiate", keyed, body))
                .doesNotThrowAnyException();
    }
}
