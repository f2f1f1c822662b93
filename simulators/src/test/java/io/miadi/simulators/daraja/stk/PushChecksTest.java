package io.miadi.simulators.daraja.stk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.miadi.simulators.Fixtures;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushChecksTest {
    private final PushChecks sandbox = new PushChecks(Merchant.sandbox(), false);

    private static ObjectNode request() {
        return (ObjectNode) Fixtures.json("daraja/stk/push-request-paybill.json");
    }

    @Test
    void the_documented_request_is_taken() {
        assertThat(sandbox.push(request())).isInstanceOf(PushChecks.Checked.Good.class);
    }

    @Test
    void a_till_is_asked_by_store_number_and_paid_by_till_number() {
        var till = new Merchant("600000", "<passkey>", "SHOP", Optional.of("5566778"));
        var body = Fixtures.json("daraja/stk/push-request-till.json");
        assertThat(new PushChecks(till, true).push(body)).isInstanceOf(PushChecks.Checked.Good.class);
        assertThat(errorMessage(sandbox.push(body))).isEqualTo("Merchant does not exist");
    }

    @ParameterizedTest
    @CsvSource({
        "Amount, 0",
        "Amount, 250001",
        "Amount, 10.5",
        "Amount, ten",
        "PhoneNumber, 0708374149",
        "PhoneNumber, +254708374149",
        "PartyA, 255708374149",
        "PartyB, 12",
        "Timestamp, 2026100510153",
        "Timestamp, 20261305101530",
        "TransactionType, customerpaybillonline",
        "CallBackURL, https://pay.example.org/a b",
        "CallBackURL, ftp://pay.example.org/",
        "AccountReference, ''",
        "AccountReference, INV-000000123",
        "TransactionDesc, Fourteen chars"
    })
    void a_wrong_field_is_named(String field, String value) {
        assertThat(errorMessage(sandbox.push(request().put(field, value)))).isEqualTo("Bad Request - Invalid " + field);
    }

    @Test
    void numbers_are_taken_where_the_sample_has_strings() {
        var body = request().put("Amount", 250_000).put("PartyA", 254708374149L).put("PhoneNumber", 254708374149L);
        assertThat(sandbox.push(body)).isInstanceOf(PushChecks.Checked.Good.class);
    }

    @Test
    void only_production_insists_on_https() {
        var body = request().put("CallBackURL", "http://127.0.0.1:8080/cb");
        assertThat(sandbox.push(body)).isInstanceOf(PushChecks.Checked.Good.class);
        assertThat(errorMessage(new PushChecks(Merchant.sandbox(), true).push(body)))
                .isEqualTo("Bad Request - Invalid CallBackURL");
    }

    @Test
    void the_password_belongs_to_its_timestamp() {
        assertThat(errorMessage(sandbox.push(request().put("Timestamp", "20261005101531"))))
                .isEqualTo("Wrong credentials");
        for (var vector : Fixtures.json("daraja/vectors/stk-password.json")) {
            var body = request()
                    .put("Timestamp", vector.path("timestamp").asText())
                    .put("Password", vector.path("password").asText());
            assertThat(sandbox.push(body)).isInstanceOf(PushChecks.Checked.Good.class);
        }
    }

    @Test
    void a_stranger_to_the_operator_does_not_exist() {
        assertThat(errorMessage(sandbox.push(request().put("BusinessShortCode", 600_984))))
                .isEqualTo("Merchant does not exist");
    }

    private static String errorMessage(PushChecks.Checked checked) {
        return switch (checked) {
            case PushChecks.Checked.Good(var ask) -> "taken";
            case PushChecks.Checked.Bad(var refusal) -> refusal.errorMessage();
        };
    }
}
