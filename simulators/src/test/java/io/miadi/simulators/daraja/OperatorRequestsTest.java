package io.miadi.simulators.daraja;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.simulators.daraja.books.Entry;
import io.miadi.simulators.daraja.fault.Fault;
import io.miadi.simulators.daraja.fault.FaultKind;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reversal, B2C, transaction status and balance as a merchant's program meets them. */
class OperatorRequestsTest {
    private final DarajaSimulator daraja = DarajaSimulator.start(DarajaSettings.instant());
    private final CallbackInbox inbox;
    private final Client client;
    private final Operator operator;
    private String receipt = "";

    OperatorRequestsTest() throws IOException {
        inbox = new CallbackInbox();
        client = new Client(daraja.baseUrl(), inbox.url());
        operator = new Operator(client, inbox);
    }

    @BeforeEach
    void a_client_has_paid() throws Exception {
        client.signedIn().accepted();
        inbox.next();
        receipt = daraja.ledger().movements().getFirst().receipt();
    }

    @AfterEach
    void stop() {
        client.close();
        inbox.close();
        daraja.close();
    }

    @Test
    void a_whole_payment_is_taken_back_and_told_with_a_receipt_of_its_own() throws Exception {
        assertThat(operator.reverse(operator.reversal(receipt, 2_500)).body()).contains("\"ResponseCode\":\"0\"");
        var result = operator.result();
        assertThat(result.path("ResultCode").asInt(-1)).isZero();
        assertThat(Operator.parameter(result, "OriginalTransactionID")).isEqualTo(receipt);
        assertThat(Operator.parameter(result, "Amount")).isEqualTo("2500.0");
        var outflow = daraja.ledger().outflows().getFirst();
        assertThat(result.path("TransactionID").asText()).isEqualTo(outflow.receipt());
        assertThat(daraja.ledger().merchantCents()).isZero();
    }

    @Test
    void parts_of_a_payment_add_up_to_the_whole_at_most() throws Exception {
        operator.reverse(operator.reversal(receipt, 1_000));
        assertThat(operator.result().path("ResultCode").asInt(-1)).isZero();
        operator.reverse(operator.reversal(receipt, 2_000));
        assertThat(operator.result().path("ResultCode").asInt()).isEqualTo(3);
        operator.reverse(operator.reversal(receipt, 1_500));
        assertThat(operator.result().path("ResultCode").asInt(-1)).isZero();
        operator.reverse(operator.reversal(receipt, 1));
        assertThat(operator.result().path("ResultCode").asText()).isEqualTo("R000001");
        assertThat(daraja.ledger().merchantCents()).isZero();
    }

    @Test
    void nobody_elses_payment_is_reversed() throws Exception {
        operator.reverse(operator.reversal("UJ50000001", 10));
        var result = operator.result();
        assertThat(result.path("ResultCode").asText()).isEqualTo("R000002");
        assertThat(result.path("TransactionID").asText()).endsWith("0000000");
        assertThat(result.has("ResultParameters")).isFalse();
    }

    @Test
    void a_person_is_paid_once_an_id() throws Exception {
        var payment = operator.payOut("refund-1", Client.PAYER, 500);
        operator.payOut(payment);
        assertThat(Operator.parameter(operator.result(), "TransactionAmount")).isEqualTo("500.0");
        assertThat(operator.payOut(payment).body()).contains("500.002.1001", "Duplicate OriginatorConversationID.");
        assertThat(daraja.ledger().outflows()).hasSize(1);
        assertThat(daraja.ledger().merchantCents()).isEqualTo(250_000 - 50_000 - 700);
    }

    @Test
    void less_than_ten_shillings_and_more_than_there_is_are_not_paid_out() throws Exception {
        operator.payOut(operator.payOut("refund-1", Client.PAYER, 9));
        assertThat(operator.result().path("ResultCode").asInt()).isEqualTo(2);
        operator.payOut(operator.payOut("refund-2", Client.PAYER, 2_500));
        assertThat(operator.result().path("ResultCode").asInt()).isEqualTo(1);
    }

    @Test
    void a_status_is_found_by_receipt_and_by_conversation() throws Exception {
        operator.status(operator.statusOf(receipt, ""));
        assertThat(Operator.parameter(operator.result(), "TransactionStatus")).isEqualTo("Completed");
        operator.payOut(operator.payOut("refund-1", Client.PAYER, 500));
        operator.result();
        operator.status(operator.statusOf("", "refund-1"));
        var found = operator.result();
        assertThat(Operator.parameter(found, "ReceiptNo"))
                .isEqualTo(daraja.ledger().outflows().getFirst().receipt());
        operator.status(operator.statusOf("", "refund-2"));
        assertThat(operator.result().path("ResultCode").asText()).isEqualTo("R000002");
    }

    @Test
    void the_balance_is_the_ledgers() throws Exception {
        operator.balance(operator.balance());
        assertThat(Operator.parameter(operator.result(), "AccountBalance"))
                .contains("Utility Account|KES|2500.00|2500.00|0.00|0.00");
    }

    @Test
    void a_wrong_password_is_told_by_the_result_and_moves_nothing() throws Exception {
        var body = operator.reversal(receipt, 2_500).put("SecurityCredential", Operator.credential("guessed"));
        assertThat(operator.reverse(body).statusCode()).isEqualTo(200);
        assertThat(operator.result().path("ResultCode").asInt()).isEqualTo(2001);
        assertThat(daraja.ledger().outflows()).isEmpty();
    }

    @Test
    void the_receiver_of_a_reversal_is_of_type_eleven() throws Exception {
        var answer = operator.reverse(operator.reversal(receipt, 2_500).put("RecieverIdentifierType", "4"));
        assertThat(answer.body()).contains("400.002.02", "RecieverIdentifierType");
    }

    @Test
    void an_acknowledgement_is_lost_and_the_money_moves_all_the_same() throws Exception {
        daraja.faults().next(FaultKind.REQUEST_ACCEPTED_500);
        assertThat(operator.reverse(operator.reversal(receipt, 2_500)).statusCode())
                .isEqualTo(500);
        assertThat(operator.result().path("ResultCode").asInt(-1)).isZero();
        assertThat(daraja.ledger().outflows()).hasSize(1);
    }

    @Test
    void a_busy_system_accepts_nothing() throws Exception {
        daraja.faults().next(FaultKind.REQUEST_SYSTEM_BUSY);
        assertThat(operator.reverse(operator.reversal(receipt, 2_500)).statusCode())
                .isEqualTo(500);
        operator.reverse(operator.reversal(receipt, 2_500));
        assertThat(operator.result().path("ResultCode").asInt(-1)).isZero();
        assertThat(daraja.ledger().outflows()).hasSize(1);
    }

    @Test
    void results_are_doubled_and_timed_out_as_scripted() throws Exception {
        daraja.faults().next(Fault.of(FaultKind.RESULT_DUPLICATED).lasting(java.time.Duration.ZERO));
        operator.reverse(operator.reversal(receipt, 1_000));
        assertThat(operator.result()).isEqualTo(operator.result());
        daraja.faults().next(FaultKind.RESULT_TIMED_OUT);
        operator.reverse(operator.reversal(receipt, 1_000));
        var letter = inbox.next();
        assertThat(letter.path()).isEqualTo("/timeout");
        assertThat(letter.body()).doesNotContain("ResultCode");
        assertThat(daraja.ledger().outflows()).extracting(Entry.Outflow::paid).hasSize(2);
    }

    @Test
    void a_lost_result_is_kept() throws Exception {
        daraja.faults().next(FaultKind.RESULT_LOST);
        operator.reverse(operator.reversal(receipt, 1_000));
        operator.balance(operator.balance());
        operator.result();
        assertThat(daraja.callbacks().untaken())
                .anySatisfy(kept -> assertThat(kept.body()).contains("OriginalTransactionID"));
    }

    @Test
    void a_reversal_is_not_permitted_where_a_script_says_so() throws Exception {
        daraja.faults().next(FaultKind.EXECUTION_NO_REVERSAL);
        operator.reverse(operator.reversal(receipt, 1_000));
        assertThat(operator.result().path("ResultCode").asInt()).isEqualTo(2028);
        assertThat(daraja.ledger().outflows()).isEmpty();
    }
}
