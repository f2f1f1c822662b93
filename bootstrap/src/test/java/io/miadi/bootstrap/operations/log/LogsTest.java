package io.miadi.bootstrap.operations.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.miadi.bootstrap.config.Config.LogFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class LogsTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void a_line_is_one_json_object_with_time_level_event_and_correlation_once() throws Exception {
        var line = LoggedLine.written(LogFormat.JSON, logger -> {
            MDC.put("correlationId", "of-the-thread");
            logger.atInfo()
                    .addKeyValue("event", "http.request")
                    .addKeyValue("status", 200)
                    .addKeyValue("correlationId", "of-the-line")
                    .log("request");
        });
        assertThat(line).endsWith("\n").containsOnlyOnce("\n").containsOnlyOnce("correlationId");
        var json = MAPPER.readTree(line);
        assertThat(json.get("time").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+Z");
        assertThat(json.get("level").asText()).isEqualTo("INFO");
        assertThat(json.get("logger").asText()).isEqualTo("io.miadi.sample");
        assertThat(json.get("message").asText()).isEqualTo("request");
        assertThat(json.get("event").asText()).isEqualTo("http.request");
        assertThat(json.get("status").isInt()).isTrue();
        assertThat(json.get("correlationId").asText()).isEqualTo("of-the-line");
    }

    @Test
    void an_exception_is_told_with_its_frames_and_stays_one_line() throws Exception {
        var line = LoggedLine.everywhere(LogFormat.JSON, "a\nb");
        assertThat(line).containsOnlyOnce("\n");
        assertThat(MAPPER.readTree(line).get("trace").asText())
                .contains("IllegalStateException", "IllegalArgumentException", "LoggedLine.everywhere");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0190a1b2-c3d4-7e5f-8a9b-123456789012",
                "2026-03-02T06:00:00.123456Z",
                "UGK7Q3X9ZP",
                "MD-7K3M9QXZ",
                "192.168.100.200",
                "http://127.0.0.1:8080/api/v1/sessions/{id}",
                "io.miadi.persistence.payment.JdbiCallbackInbox$Waiting",
                "150000"
            })
    void what_operators_need_is_left_as_it_is(String text) {
        assertThat(LogMask.mask(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "payer 254712345678 said no,payer +254•••••678 said no",
        "0712 345 678,+254•••••678",
        "ws_CO_21112026131455123712345678,ws_CO_•••••678",
        "jane.doe@example.org,j•••@example.org",
        "Bearer abc.def,Bearer ***",
        "pin: 1234,pin: ***",
        "/api/v1/mpesa/callback/0123456789abcdef0123456789abcdef,/api/v1/mpesa/callback/***"
    })
    void what_is_masked_stays_recognisable(String text, String masked) {
        assertThat(LogMask.mask(text)).isEqualTo(masked);
    }
}
