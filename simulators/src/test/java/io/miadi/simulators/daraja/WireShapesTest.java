package io.miadi.simulators.daraja;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.simulators.Fixtures;
import io.miadi.simulators.daraja.fault.FaultKind;
import io.miadi.simulators.daraja.payer.Behaviour;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireShapesTest {
    private final DarajaSimulator daraja = DarajaSimulator.start(DarajaSettings.instant());
    private final Client client = new Client(daraja.baseUrl(), "http://127.0.0.1:9/cb");

    @BeforeEach
    void signIn() throws Exception {
        client.signedIn();
    }

    @AfterEach
    void stop() {
        client.close();
        daraja.close();
    }

    @Test
    void tokens_and_their_refusal() throws Exception {
        hasShapeOf(client.token("sandbox-key:sandbox-secret"), 200, "oauth/token-success.json");
        hasTextOf(client.token("sandbox-key:guess"), 400, "oauth/error-invalid-authentication.json");
        daraja.faults().next(FaultKind.TOKEN_NUMERIC_EXPIRY);
        hasShapeOf(client.token("sandbox-key:sandbox-secret"), 200, "oauth/token-success-numeric-expiry.json");
    }

    @Test
    void an_accepted_push() throws Exception {
        var answer = client.push();
        hasShapeOf(answer, 200, "stk/push-response-accepted.json");
        assertThat(answer.body())
                .containsPattern("\"CheckoutRequestID\":\"ws_CO_\\d{14}\\d{1,3}708000001\"")
                .containsPattern("\"MerchantRequestID\":\"[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\d+\"");
    }

    @ParameterizedTest
    @CsvSource({
        "PUSH_SYSTEM_BUSY, 500, push-error-system-busy",
        "PUSH_SPIKE_ARREST, 500, push-error-spike-arrest",
        "PUSH_QUOTA, 500, push-error-quota-violation",
        "PUSH_INTERNAL_ERROR, 500, push-error-internal-server-error",
        "PUSH_MERCHANT_UNKNOWN, 500, push-error-merchant-does-not-exist",
        "PUSH_WRONG_CREDENTIALS, 500, push-error-wrong-credentials",
        "PUSH_SUBSCRIBER_LOCKED, 500, push-error-subscriber-locked",
        "PUSH_TOKEN_EXPIRED, 404, push-error-invalid-access-token"
    })
    void an_error_of_a_push_says_what_the_real_one_says(FaultKind kind, int status, String fixture) throws Exception {
        daraja.faults().next(kind);
        hasTextOf(client.push(), status, "stk/" + fixture + ".json");
        assertThat(daraja.ledger().movements()).isEmpty();
    }

    @Test
    void the_gateways_own_envelope_and_the_firewalls_page() throws Exception {
        daraja.faults().next(FaultKind.PUSH_NO_PRODUCT).next(FaultKind.PUSH_WAF_HTML);
        hasShapeOf(client.push(), 401, "stk/push-error-no-api-product.json");
        var page = client.push();
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Incapsula incident ID");
    }

    @Test
    void requests_that_no_rule_of_the_push_ever_sees() throws Exception {
        hasTextOf(
                client.post("/mpesa/stkpush/v1/processrequest", "{\"Amount\":"),
                400,
                "stk/push-error-invalid-payload.json");
        hasTextOf(client.get("/mpesa/stkpush/v1/processrequest"), 404, "stk/push-error-invalid-auth-header.json");
        hasTextOf(client.post("/mpesa/stkpush/v2/other", "{}"), 404, "stk/push-error-resource-not-found.json");
        hasTextOf(client.post("/oauth/v1/generate", "{}"), 405, "stk/push-error-method-not-allowed.json");
        daraja.tokens().endAll();
        hasTextOf(client.push(), 404, "stk/push-error-invalid-access-token.json");
    }

    @Test
    void queries_in_flight_and_finished() throws Exception {
        daraja.phone(Client.PAYER).will(new Behaviour.Manual());
        var id = client.accepted();
        hasTextOf(client.query(id), 500, "stk/query-error-being-processed.json");
        hasTextOf(client.query("ws_CO_unknown"), 500, "stk/query-error-does-not-exist.json");
        daraja.faults().next(FaultKind.QUERY_EMPTY_ERROR);
        hasTextOf(client.query(id), 200, "stk/query-inflight-http200-error-empty-message.json");
        daraja.phone(Client.PAYER).cancel();
        hasShapeOf(client.query(id), 200, "stk/query-response-cancelled.json");
        assertThat(client.query(id).body()).contains("\"ResultCode\":\"1032\"", "Request Cancelled by user.");
        daraja.faults().next(FaultKind.QUERY_UNDER_PROCESSING).next(FaultKind.QUERY_NUMERIC_CODE);
        hasShapeOf(client.query(id), 200, "stk/query-response-still-processing-4999.json");
        hasShapeOf(client.query(id), 200, "stk/query-response-success-numeric-code.json");
    }

    private static void hasShapeOf(HttpResponse<String> answer, int status, String fixture) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Fixtures.shape(answer.body())).isEqualTo(Fixtures.shape(Fixtures.json("daraja/" + fixture)));
    }

    private static void hasTextOf(HttpResponse<String> answer, int status, String fixture) throws IOException {
        hasShapeOf(answer, status, fixture);
        var told = Client.JSON.readTree(answer.body());
        var real = Fixtures.json("daraja/" + fixture);
        assertThat(told.path("errorCode")).isEqualTo(real.path("errorCode"));
        assertThat(told.path("errorMessage")).isEqualTo(real.path("errorMessage"));
    }
}
