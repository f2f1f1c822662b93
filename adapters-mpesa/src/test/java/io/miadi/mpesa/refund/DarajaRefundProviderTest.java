package io.miadi.mpesa.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.CallbackToken;
import io.miadi.application.refund.RefundProvider.About;
import io.miadi.application.refund.RefundProvider.PayOut;
import io.miadi.application.refund.RefundProvider.Question;
import io.miadi.application.refund.RefundProvider.Reply;
import io.miadi.application.refund.RefundProvider.Reversal;
import io.miadi.application.refund.ResultReader.Reading;
import io.miadi.application.refund.ResultReader.Stage;
import io.miadi.domain.money.Money;
import io.miadi.domain.phone.Msisdn;
import io.miadi.domain.refund.RefundFailure;
import io.miadi.simulators.daraja.fault.FaultKind;
import io.miadi.testkit.refund.RefundLab;
import io.miadi.testkit.refund.RefundProviderContract;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Against the simulated operator; its results are read by our reader. */
class DarajaRefundProviderTest implements RefundProviderContract {
    private static final CallbackToken TOKEN = new CallbackToken("0123456789abcdef0123456789abcdef");
    private static final Money FEE = Money.kes(1500);

    @Override
    public RefundLab openLab() {
        return new SimulatedRefunds();
    }

    private static Reading last(SimulatedRefunds lab) {
        var body = lab.results().getLast().body();
        return new DarajaResultReader().read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_reversals_result_tells_amount_and_a_receipt_of_its_own() {
        try (var lab = new SimulatedRefunds()) {
            var receipt = lab.paid(FEE);
            lab.provider().reverse(new Reversal(receipt, Money.kes(1000), TOKEN));
            assertThat(last(lab)).isInstanceOfSatisfying(Reading.Done.class, done -> {
                assertThat(done.amount()).isEqualTo(Money.kes(1000));
                assertThat(done.receipt()).isPresent().isNotEqualTo(java.util.Optional.of(receipt));
            });
            assertThat(lab.results().getLast().url()).endsWith("/hooks/" + TOKEN.value() + "/result");
        }
    }

    @Test
    void what_cannot_be_taken_back_may_go_another_way() {
        try (var lab = new SimulatedRefunds()) {
            lab.strike(FaultKind.EXECUTION_NO_REVERSAL);
            lab.provider().reverse(new Reversal(lab.paid(FEE), FEE, TOKEN));
            assertThat(last(lab))
                    .isInstanceOfSatisfying(
                            Reading.Refused.class,
                            refused -> assertThat(refused.failure().kind()).isEqualTo(RefundFailure.Kind.NOT_THIS_WAY));
        }
    }

    @Test
    void what_was_reversed_before_concludes_nothing() {
        try (var lab = new SimulatedRefunds()) {
            var receipt = lab.paid(FEE);
            lab.provider().reverse(new Reversal(receipt, FEE, TOKEN));
            lab.results();
            lab.provider().reverse(new Reversal(receipt, FEE, TOKEN));
            assertThat(last(lab)).isInstanceOf(Reading.SaysNothing.class);
        }
    }

    @Test
    void a_wrong_password_is_a_failure_of_the_request() {
        try (var lab = new SimulatedRefunds("guessed")) {
            lab.provider().reverse(new Reversal(lab.paid(FEE), FEE, TOKEN));
            assertThat(last(lab))
                    .isInstanceOfSatisfying(
                            Reading.Refused.class,
                            refused -> assertThat(refused.failure().code()).isEqualTo("2001"));
        }
    }

    @Test
    void a_lost_acknowledgement_of_a_payment_is_found_by_our_own_id() {
        try (var lab = new SimulatedRefunds()) {
            lab.paid(FEE);
            lab.outside(RefundLab.Outside.LOSES_THE_ANSWER);
            lab.provider().payOut(new PayOut("refund-7", new Msisdn("254708000001"), Money.kes(500), TOKEN));
            lab.outside(RefundLab.Outside.ACCEPTS);
            lab.results();
            assertThat(lab.provider().ask(new Question(new About.Request("refund-7"), TOKEN)))
                    .isInstanceOf(Reply.Accepted.class);
            assertThat(last(lab)).isInstanceOfSatisfying(Reading.Status.class, status -> {
                assertThat(status.stage()).isEqualTo(Stage.COMPLETED);
                assertThat(status.amount()).isEqualTo(Money.kes(500));
            });
        }
    }

    @Test
    void a_payment_that_was_taken_back_wholly_reads_as_cancelled() {
        try (var lab = new SimulatedRefunds()) {
            var receipt = lab.paid(FEE);
            lab.provider().reverse(new Reversal(receipt, FEE, TOKEN));
            lab.results();
            lab.provider().ask(new Question(new About.Payment(receipt), TOKEN));
            assertThat(last(lab)).isEqualTo(new Reading.Status(receipt, FEE, Stage.CANCELLED));
        }
    }

    @Test
    void the_operators_password_is_not_printed() {
        var certificate = DarajaCertificate.parse(io.miadi.simulators.daraja.request.Initiator.certificate());
        var initiator = new DarajaInitiator("testapi", "S3cret#", certificate.orElseThrow(), "http://127.0.0.1:9/");
        assertThat(initiator.toString()).doesNotContain("S3cret#");
        assertThat(initiator.credential()).hasSize(344).isNotEqualTo(initiator.credential());
        assertThat(DarajaCertificate.parse("-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----"))
                .isEmpty();
    }
}
