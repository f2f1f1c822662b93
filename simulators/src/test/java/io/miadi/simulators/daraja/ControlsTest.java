package io.miadi.simulators.daraja;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.miadi.simulators.daraja.fault.FaultKind;
import io.miadi.simulators.time.VirtualTimeline;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulation's own API, as a program in another language or a person with a shell would use it. */
class ControlsTest {
    private final DarajaSimulator daraja = DarajaSimulator.start(
            DarajaSettings.observed().withTimeline(new VirtualTimeline(Instant.parse("2026-10-05T07:15:30Z"))));
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

    private JsonNode get(String path) throws Exception {
        return Client.JSON.readTree(client.get(path).body());
    }

    @Test
    void a_person_pays_at_the_virtual_phone() throws Exception {
        var id = client.accepted();
        var prompt = get("/sim/prompts?open=true").path("prompts").path(0);
        assertThat(prompt.path("checkoutRequestId").asText()).isEqualTo(id);
        assertThat(prompt.path("business").asText()).isEqualTo("AMANI PRACTICE");
        assertThat(client.post("/sim/prompts/" + id + "/pin", "{\"pin\":\"1234\"}")
                        .body())
                .contains("\"stage\":\"paid\"");
        assertThat(client.post("/sim/prompts/" + id + "/cancel", "{}").statusCode())
                .isEqualTo(409);
        var ledger = get("/sim/ledger");
        assertThat(ledger.path("movements").path(0).path("checkoutRequestId").asText())
                .isEqualTo(id);
        assertThat(ledger.path("merchantCents").asLong()).isEqualTo(250_000);
    }

    @Test
    void a_wrong_pin_is_told_in_words_that_a_person_understands() throws Exception {
        var wrong = Client.JSON.readTree(client.post("/sim/prompts/" + client.accepted() + "/pin", "{\"pin\":\"9999\"}")
                .body());
        assertThat(wrong.path("brief").asText()).isEqualTo("Wrong PIN");
        assertThat(wrong.path("words").asText())
                .startsWith("Wrong PIN. No money moved")
                .contains("2001, \"The initiator information is invalid\". Have", "1234");
        assertThat(wrong.path("resultText").asText()).isEqualTo("The initiator information is invalid.");
        client.post("/sim/prompts/" + client.accepted() + "/pin", "{\"pin\":\"9999\"}");
        assertThat(client.post("/sim/prompts/" + client.accepted() + "/pin", "{\"pin\":\"9999\"}")
                        .body())
                .contains("The PIN is locked after three wrong ones");
    }

    @Test
    void cancelling_ignoring_and_having_no_money_end_a_prompt() throws Exception {
        for (var each : new String[][] {{"cancel", "1032"}, {"ignore", "1037"}, {"no-funds", "1"}}) {
            var ended = client.post("/sim/prompts/" + client.accepted() + "/" + each[0], "{}");
            assertThat(ended.body()).contains("\"resultCode\":" + each[1]);
        }
    }

    @Test
    void a_phone_is_given_a_behaviour_and_time_is_moved() throws Exception {
        assertThat(client.post("/sim/phones/" + Client.PAYER, "{\"behaviour\":\"pay:5s\",\"balanceShillings\":3000}")
                        .body())
                .contains("pay:PT5S", "300000");
        client.accepted();
        client.post("/sim/clock", "{\"advance\":\"4s\"}");
        assertThat(daraja.ledger().movements()).isEmpty();
        assertThat(client.post("/sim/clock", "{\"advance\":\"1s\"}").body()).contains("2026-10-05T07:15:35Z");
        assertThat(daraja.ledger().movements()).hasSize(1);
    }

    @Test
    void a_lost_callback_is_not_sent_and_is_kept_for_whoever_wants_it_late() throws Exception {
        daraja.faults().next(FaultKind.CALLBACK_LOST);
        var id = client.accepted();
        client.post("/sim/prompts/" + id + "/pin", "{\"pin\":\"1234\"}");
        client.post("/sim/clock", "{\"advance\":\"60s\"}");
        assertThat(daraja.callbacks().sent()).isZero();
        var lost = get("/sim/callbacks?untaken=true").path("callbacks");
        assertThat(lost).hasSize(1);
        assertThat(lost.path(0).path("notDelivered").asText()).isEqualTo("CALLBACK_LOST");
        assertThat(lost.path(0).path("url").asText()).isEqualTo("http://127.0.0.1:9/cb");
        assertThat(lost.path(0).path("body").asText())
                .contains(id, daraja.ledger().movements().getFirst().receipt());
    }

    @Test
    void a_fault_is_scripted_listed_and_cleared() throws Exception {
        var scripted = client.post(
                "/sim/faults", "{\"kind\":\"push-system-busy\",\"uses\":2,\"msisdn\":\"" + Client.PAYER + "\"}");
        assertThat(scripted.statusCode()).isEqualTo(201);
        assertThat(client.push().statusCode()).isEqualTo(500);
        assertThat(get("/sim/faults").path("armed").path(0).path("uses").asInt())
                .isEqualTo(1);
        assertThat(client.post("/sim/faults", "{\"kind\":\"no-such-kind\"}").statusCode())
                .isEqualTo(400);
        assertThat(client.post("/sim/faults", "{\"kind\":\"PUSH_QUOTA\",\"probability\":0}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_page_runs_under_a_policy_without_inline_scripts() throws Exception {
        var page = client.get("/sim/phone");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("<style", "onclick", "style=");
    }

    @Test
    void every_behaviour_says_how_well_it_is_known() throws Exception {
        var listed = get("/sim/behaviours").path("behaviours");
        assertThat(listed).hasSize((int) Behaviours.all().count());
        for (var behaviour : listed) {
            assertThat(behaviour.path("confidence").asText()).isIn("documented", "observed", "assumed");
        }
    }

    @Test
    void a_ledger_file_is_read_by_the_next_simulator(@TempDir Path folder) throws Exception {
        var settings = DarajaSettings.instant().withLedgerFile(folder.resolve("ledger.jsonl"));
        try (var first = DarajaSimulator.start(settings);
                var inbox = new CallbackInbox();
                var merchant = new Client(first.baseUrl(), inbox.url()).signedIn()) {
            merchant.accepted();
            inbox.next();
        }
        try (var second = DarajaSimulator.start(settings)) {
            assertThat(second.ledger().merchantCents()).isEqualTo(250_000);
        }
    }
}
