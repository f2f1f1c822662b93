package io.miadi.simulators.daraja;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.simulators.daraja.payer.Behaviour;
import io.miadi.simulators.daraja.payer.ResultCode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DarajaSimulatorTest {
    private final DarajaSimulator daraja = DarajaSimulator.start(DarajaSettings.instant());
    private final CallbackInbox inbox;
    private final Client client;

    DarajaSimulatorTest() throws IOException {
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

    @Test
    void a_push_is_paid_told_of_and_stands_in_the_ledger() throws Exception {
        var checkoutRequestId = client.accepted();
        var letter = inbox.next();
        var movement = daraja.ledger().movements().getFirst();
        assertThat(movement.purpose().checkoutRequestId()).isEqualTo(checkoutRequestId);
        assertThat(movement.purpose().accountReference()).isEqualTo("INV-000123");
        assertThat(movement.sums().amountCents()).isEqualTo(250_000);
        assertThat(letter.body()).contains(movement.receipt(), checkoutRequestId);
        assertThat(letter.path()).isEqualTo("/cb/8f3c1e/stk?x=1");
        assertThat(letter.shortcode()).isEqualTo("174379");
        assertThat(letter.contentType()).isEqualTo("application/json;charset=UTF-8");
    }

    @Test
    void the_query_tells_the_end_without_a_receipt() throws Exception {
        var checkoutRequestId = client.accepted();
        inbox.next();
        var answer = client.query(checkoutRequestId);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"ResultCode\":\"0\"").doesNotContain("Receipt");
    }

    @Test
    void a_second_push_while_a_prompt_is_open_cannot_lock_the_subscriber() throws Exception {
        daraja.phone(Client.PAYER).will(new Behaviour.Manual());
        client.accepted();
        var second = client.push();
        assertThat(second.statusCode()).isEqualTo(500);
        assertThat(second.body()).contains("500.001.1001", "Unable to lock subscriber");
    }

    @Test
    void a_person_types_a_wrong_pin_and_then_the_right_one() throws Exception {
        var phone = daraja.phone(Client.PAYER).will(new Behaviour.Manual());
        client.accepted();
        phone.enterPin("0000");
        assertThat(inbox.next().callback().path("ResultCode").asInt()).isEqualTo(ResultCode.WRONG_PIN.code());
        client.accepted();
        phone.enterPin("1234");
        assertThat(inbox.next().callback().path("ResultCode").asInt()).isZero();
        assertThat(daraja.ledger().movements()).hasSize(1);
    }

    @Test
    void who_has_too_little_for_amount_and_charge_does_not_pay() throws Exception {
        daraja.phone(Client.PAYER).hasShillings(2_500);
        client.accepted();
        assertThat(inbox.next().callback().path("ResultCode").asInt()).isEqualTo(1);
        assertThat(daraja.phone(Client.PAYER).balanceCents()).isEqualTo(250_000);
    }

    @Test
    void a_callback_that_is_answered_with_500_is_not_sent_again() throws Exception {
        client.accepted();
        inbox.next();
        client.accepted();
        inbox.next();
        assertThat(inbox.waiting()).isZero();
        assertThat(daraja.ledger().movements()).hasSize(2);
    }
}
