package io.miadi.mpesa.refund;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.refund.ResultReader.Reading;
import io.miadi.application.refund.ResultReader.Stage;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.refund.RefundFailure;
import io.miadi.mpesa.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published samples of results, with the quirks that they have. */
class DarajaResultReaderTest {
    private static Reading read(String fixture) {
        return new DarajaResultReader().read(Fixtures.bytes(fixture));
    }

    private static Reading text(String body) {
        return new DarajaResultReader().read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_reversal_and_a_payment_that_were_done() {
        assertThat(read("reversal/result-success.json"))
                .isEqualTo(new Reading.Done(Money.kes(1), Optional.of(new Receipt("SKE52PAWR9"))));
        assertThat(read("b2c/result-success.json"))
                .isEqualTo(new Reading.Done(Money.kes(10), Optional.of(new Receipt("SG632NMUAB"))));
    }

    @ParameterizedTest
    @CsvSource({
        "reversal/result-failure-insufficient-balance.json, 1, FINAL",
        "reversal/result-failure-credential-locked.json, 8006, FINAL",
        "reversal/result-failure-invalid-original.json, R000002, NOT_THIS_WAY",
        "reversal/result-failure-not-permitted.json, 21, NOT_THIS_WAY",
        "b2c/result-failure-below-minimum.json, 2, FINAL",
        "b2c/result-failure-initiator.json, 2001, FINAL",
        "b2c/result-failure-insufficient-float.json, 1, FINAL",
        "transactionstatus/result-bad-parameter.json, 25, FINAL",
        "transactionstatus/result-single-parameter-object.json, 2001, FINAL",
    })
    void a_listed_code_is_a_failure(String fixture, String code, RefundFailure.Kind kind) {
        assertThat(read(fixture)).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.failure().code()).isEqualTo(code);
            assertThat(refused.failure().kind()).isEqualTo(kind);
        });
    }

    @Test
    void already_reversed_says_nothing_of_who_did_it() {
        assertThat(read("reversal/result-failure-already-reversed.json")).isInstanceOf(Reading.SaysNothing.class);
    }

    @ParameterizedTest
    @CsvSource({
        "transactionstatus/result-completed-c2b.json, UJ57K2M9QX, 2500",
        "transactionstatus/result-completed-2017-sample.json, LGR919G2AV, 10",
        "transactionstatus/result-completed-portal-sample.json, MBN31H462N, 300",
    })
    void a_status_names_the_transaction_and_not_the_placeholder(String fixture, String receipt, long shillings) {
        assertThat(read(fixture))
                .isEqualTo(new Reading.Status(new Receipt(receipt), Money.kes(shillings), Stage.COMPLETED));
    }

    @Test
    void what_is_unlisted_or_missing_concludes_nothing() {
        assertThat(text("{\"Result\":{\"ResultCode\":4711,\"ResultDesc\":\"?\"}}"))
                .isInstanceOf(Reading.SaysNothing.class);
        assertThat(text("{\"Result\":{\"ResultDesc\":\"The request timed out\"}}"))
                .isInstanceOf(Reading.SaysNothing.class);
        assertThat(text("{\"Result\":{\"ResultCode\":0.0}}")).isInstanceOf(Reading.SaysNothing.class);
        assertThat(text("{\"Result\":{\"ResultCode\":0}}")).isInstanceOf(Reading.Unreadable.class);
        assertThat(text("{\"Body\":{}}")).isInstanceOf(Reading.Unreadable.class);
        assertThat(text("<html>")).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void an_amount_that_is_told_twice_differently_is_not_believed() {
        var body = "{\"Result\":{\"ResultCode\":0,\"TransactionID\":\"UJ57K2M9QX\",\"ResultParameters\":"
                + "{\"ResultParameter\":[{\"Key\":\"Amount\",\"Value\":5},{\"Key\":\"Amount\",\"Value\":6}]}}}";
        assertThat(text(body)).isInstanceOf(Reading.Unreadable.class);
    }
}
