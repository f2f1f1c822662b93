package io.miadi.simulators.daraja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.miadi.simulators.daraja.fault.Fault;
import io.miadi.simulators.daraja.fault.FaultKind;
import io.miadi.simulators.daraja.fault.Target;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsOverHttpTest {
    private final DarajaSimulator daraja = DarajaSimulator.start(DarajaSettings.instant());
    private final CallbackInbox inbox;
    private final Client client;

    FaultsOverHttpTest() throws IOException {
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

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"PUSH_ACCEPTED_RESET", "PUSH_ACCEPTED_TIMEOUT"})
    void a_lost_answer_is_a_payment_all_the_same(FaultKind kind) throws Exception {
        daraja.faults().next(Fault.of(kind).lasting(Duration.ofMillis(50)));
        assertThatThrownBy(client::push).isInstanceOf(IOException.class);
        assertThat(inbox.next().body())
                .contains(daraja.ledger().movements().getFirst().receipt());
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"PUSH_ACCEPTED_500", "PUSH_ACCEPTED_HTML", "PUSH_ACCEPTED_TRUNCATED"})
    void an_answer_that_makes_no_sense_is_a_payment_all_the_same(FaultKind kind) throws Exception {
        daraja.faults().next(kind);
        var answer = client.push();
        inbox.next();
        assertThat(daraja.ledger().movements()).hasSize(1);
        if (answer.statusCode() == 200) {
            assertThatThrownBy(() -> Client.JSON.readTree(answer.body())).isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void a_connection_that_breaks_before_acceptance_takes_no_money() {
        daraja.faults().next(FaultKind.PUSH_RESET);
        assertThatThrownBy(client::push).isInstanceOf(IOException.class);
        assertThat(daraja.payBill().newest(10)).isEmpty();
    }

    @Test
    void an_early_callback_is_there_before_the_answer() throws Exception {
        daraja.faults().next(Fault.of(FaultKind.CALLBACK_EARLY).lasting(Duration.ofSeconds(10)));
        var id = client.accepted();
        assertThat(inbox.waiting()).isEqualTo(1);
        assertThat(inbox.next().body()).contains(id);
    }

    @Test
    void a_token_can_be_dead_from_the_start() throws Exception {
        daraja.faults().next(FaultKind.TOKEN_DEAD);
        client.signedIn();
        assertThat(client.push().body()).contains("404.001.03");
        client.signedIn();
        assertThat(client.push().statusCode()).isEqualTo(200);
    }

    @Test
    void a_fault_strikes_only_whom_it_is_meant_for() throws Exception {
        daraja.faults().always(Fault.of(FaultKind.PUSH_SYSTEM_BUSY), new Target.Reference("INV-BAD"));
        assertThat(client.push().statusCode()).isEqualTo(200);
        inbox.next();
        assertThat(client.push(client.pushBody().put("AccountReference", "INV-BAD"))
                        .statusCode())
                .isEqualTo(500);
        daraja.faults().clear();
        assertThat(client.push(client.pushBody().put("AccountReference", "INV-BAD"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void broken_queries_say_nothing_about_the_payment() throws Exception {
        var id = client.accepted();
        inbox.next();
        daraja.faults()
                .next(FaultKind.QUERY_RESET)
                .next(FaultKind.QUERY_RUBBISH)
                .next(FaultKind.QUERY_TRUNCATED);
        assertThatThrownBy(() -> client.query(id)).isInstanceOf(IOException.class);
        assertThat(client.query(id).body()).isEqualTo("<<<");
        assertThat(client.query(id).body()).startsWith("{").doesNotEndWith("}");
        assertThat(client.query(id).body()).contains("\"ResultCode\":\"0\"");
    }

    @Test
    void the_same_seed_and_the_same_pushes_have_the_same_faults() throws Exception {
        assertThat(statuses(3)).isEqualTo(statuses(3)).contains(200, 500);
    }

    private static java.util.List<Integer> statuses(long seed) throws Exception {
        try (var seeded = DarajaSimulator.start(DarajaSettings.instant().withSeed(seed));
                var merchant = new Client(seeded.baseUrl(), "http://127.0.0.1:9/cb").signedIn()) {
            seeded.everybodyWill(new io.miadi.simulators.daraja.payer.Behaviour.Manual());
            seeded.faults().sometimes(Fault.of(FaultKind.PUSH_INTERNAL_ERROR), 0.5);
            var statuses = new java.util.ArrayList<Integer>();
            for (int i = 0; i < 20; i++) {
                var number = "2547080000" + (10 + i);
                statuses.add(merchant.push(merchant.pushBody().put("PhoneNumber", number))
                        .statusCode());
            }
            return statuses;
        }
    }
}
