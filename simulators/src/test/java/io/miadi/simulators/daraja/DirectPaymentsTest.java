package io.miadi.simulators.daraja;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.miadi.simulators.daraja.fault.FaultKind;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payments that nobody pushed for: validation, confirmation, and how Pull tells of them. */
class DirectPaymentsTest {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private final DarajaSimulator daraja = DarajaSimulator.start(DarajaSettings.instant());
    private final CallbackInbox inbox;
    private final Client client;

    DirectPaymentsTest() throws IOException {
        inbox = new CallbackInbox();
        client = new Client(daraja.baseUrl(), inbox.url());
    }

    @BeforeEach
    void signIn() throws Exception {
        client.signedIn();
    }

    @AfterEach
    void stop() {
        client.close();
        inbox.close();
        daraja.close();
    }

    private HttpResponse<String> register(String path) throws IOException, InterruptedException {
        var body = Client.JSON
                .createObjectNode()
                .put("ShortCode", "174379")
                .put("ResponseType", "Completed")
                .put("ConfirmationURL", inbox.url(path + "/confirmation"))
                .put("ValidationURL", inbox.url(path + "/validation"));
        return client.post("/mpesa/c2b/v2/registerurl", body.toString());
    }

    private HttpResponse<String> pay(long shillings) throws IOException, InterruptedException {
        var body = "{\"amountShillings\":" + shillings + ",\"accountReference\":\"md-7k2m 9qx4\"}";
        return client.post("/sim/phones/" + Client.PAYER + "/payments", body);
    }

    @Test
    void a_direct_payment_is_confirmed_with_what_the_payer_typed() throws Exception {
        assertThat(register("/hooks").body()).contains("OriginatorCoversationID", "Success");
        assertThat(pay(1_800).statusCode()).isEqualTo(201);
        var letter = inbox.next();
        assertThat(letter.path()).isEqualTo("/hooks/confirmation");
        var told = Client.JSON.readTree(letter.body());
        assertThat(told.path("TransID").asText())
                .isEqualTo(daraja.ledger().movements().getFirst().receipt());
        assertThat(told.path("TransAmount").asText()).isEqualTo("1800.00");
        assertThat(told.path("BillRefNumber").asText()).isEqualTo("md-7k2m 9qx4");
        assertThat(told.path("OrgAccountBalance").asText()).isEqualTo("1800.00");
        assertThat(told.path("MSISDN").asText()).isEqualTo("2547 ***** 001");
    }

    @Test
    void validation_is_asked_first_and_can_refuse() throws Exception {
        register("/hooks");
        client.post("/sim/validation", "{\"on\":true}");
        inbox.answer("{\"ResultCode\":\"C2B00012\",\"ResultDesc\":\"Rejected\"}");
        assertThat(pay(1_800).body()).contains("C2B00012");
        assertThat(inbox.next().path()).isEqualTo("/hooks/validation");
        assertThat(daraja.ledger().movements()).isEmpty();
        inbox.answer("{\"ResultCode\":\"0\",\"ResultDesc\":\"Accepted\",\"ThirdPartyTransID\":\"T-1\"}");
        pay(1_800);
        var asked = Client.JSON.readTree(inbox.next().body());
        var told = Client.JSON.readTree(inbox.next().body());
        assertThat(told.path("TransID")).isEqualTo(asked.path("TransID"));
        assertThat(told.path("ThirdPartyTransID").asText()).isEqualTo("T-1");
    }

    @Test
    void a_validation_that_cannot_be_reached_ends_as_registered() throws Exception {
        register("/hooks");
        client.post("/sim/validation", "{\"on\":true}");
        assertThat(pay(1_800).statusCode()).isEqualTo(201);
    }

    @Test
    void addresses_with_forbidden_words_are_refused() throws Exception {
        assertThat(register("/mpesa").body()).contains("400.003.02", "URL has the word MPESA");
        assertThat(register("/myQuery").body()).contains("URL has the word QUERY");
    }

    @Test
    void a_lost_confirmation_stands_in_pull() throws Exception {
        register("/hooks");
        daraja.faults().next(FaultKind.CONFIRMATION_LOST);
        pay(1_800);
        assertThat(pull().path("ResponseCode").asText()).isEqualTo("500");
        client.post("/pulltransactions/v1/register", "{\"ShortCode\":\"174379\",\"RequestType\":\"Pull\"}");
        var rows = pull().path("Response").path(0);
        assertThat(rows).hasSize(1);
        assertThat(rows.path(0).path("transactionId").asText())
                .isEqualTo(daraja.ledger().movements().getFirst().receipt());
        assertThat(rows.path(0).path("amount").asText()).isEqualTo("1800.00");
        assertThat(inbox.waiting()).isZero();
    }

    @Test
    void pull_reaches_back_48_hours_only() throws Exception {
        var now = LocalDateTime.now(ZoneId.of("Africa/Nairobi"));
        assertThat(pull(now.minusHours(49), now).path("errorCode").asText()).isEqualTo("400.002.02");
    }

    private JsonNode pull() throws IOException, InterruptedException {
        var now = LocalDateTime.now(ZoneId.of("Africa/Nairobi"));
        return pull(now.minusHours(1), now.plusMinutes(1));
    }

    private JsonNode pull(LocalDateTime from, LocalDateTime to) throws IOException, InterruptedException {
        var body = Client.JSON
                .createObjectNode()
                .put("ShortCode", "174379")
                .put("StartDate", TIME.format(from))
                .put("EndDate", TIME.format(to))
                .put("OffSetValue", "0");
        return Client.JSON.readTree(
                client.post("/pulltransactions/v1/query", body.toString()).body());
    }
}
