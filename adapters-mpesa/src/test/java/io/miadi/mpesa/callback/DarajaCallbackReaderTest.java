package io.miadi.mpesa.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.CallbackReader.Reading;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.AttemptState;
import io.miadi.domain.payment.Failure;
import io.miadi.domain.payment.FailureReason;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Verdict;
import io.miadi.mpesa.Fixtures;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DarajaCallbackReaderTest {
    private final List<Receipt> implausible = new ArrayList<>();
    private final DarajaCallbackReader reader = new DarajaCallbackReader(implausible::add);

    @Test
    void a_success_has_amount_receipt_time_and_names() {
        assertThat(reader.read(Fixtures.bytes("stk/callback-success-4-items.json")))
                .isEqualTo(new Reading.Told(
                        Optional.of(
                                new ProviderRefs("2654-4b64-97ff-b827b542881d3130", "ws_CO_051020261015307708374149")),
                        new Verdict.Moved(Money.kes(2500), Optional.of(new Receipt("UJ57K2M9QX"))),
                        Optional.of(Instant.parse("2026-10-05T07:15:52Z"))));
    }

    @ParameterizedTest
    @CsvSource({
        "balance-java-map, UJ57K2M9QY",
        "balance-without-value, NE10MHGI7K",
        "items-reordered, UJ57K2M9QZ",
        "masked-phone, UJ57K2M9R1",
        "string-types, UJ57K2M9R0"
    })
    void every_shape_of_success_reads_the_same(String name, String receipt) {
        assertThat(verdict(Fixtures.bytes("stk/callback-success-" + name + ".json")))
                .isEqualTo(new Verdict.Moved(Money.kes(1), Optional.of(new Receipt(receipt))));
        assertThat(implausible).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing-metadata", "empty-items"})
    void a_success_without_its_facts_is_unclear(String name) {
        assertThat(verdict(Fixtures.bytes("stk/callback-success-" + name + ".json")))
                .isEqualTo(new Verdict.Unclear("success without a readable amount"));
    }

    @ParameterizedTest
    @CsvSource({
        "1001-subscriber-locked, DECLINED, OTHER_PROMPT_OPEN, 1001",
        "1019-expired, PROMPT_EXPIRED, TOO_SLOW, 1019",
        "1025-push-error, DECLINED, PROMPT_NOT_DELIVERED, 1025",
        "1032-cancelled, CANCELLED_BY_PAYER, CANCELLED_OR_TIMED_OUT, 1032",
        "1036-smsc-ack-timeout, PROMPT_EXPIRED, PHONE_ANSWER_LOST, 1036",
        "1037-ds-timeout, PROMPT_EXPIRED, PHONE_NOT_REACHED, 1037",
        "1037-no-response, PROMPT_EXPIRED, PHONE_NOT_REACHED, 1037",
        "17-internal-or-duplicate, DECLINED, DUPLICATE_OR_INTERNAL, 17",
        "2001-wrong-pin, DECLINED, WRONG_PIN, 2001",
        "26-traffic-blocked, DECLINED, SYSTEM_BUSY, 26",
        "9999-generic, DECLINED, PROMPT_NOT_DELIVERED, 9999",
        "insufficient-funds, DECLINED, INSUFFICIENT_FUNDS, 1",
        "legacy-prefix, CANCELLED_BY_PAYER, CANCELLED_OR_TIMED_OUT, 1032"
    })
    void a_listed_failure_keeps_its_code_and_words(
            String name, AttemptState ending, FailureReason reason, String code) {
        var file = "stk/callback-failure-" + name + ".json";
        var words = Fixtures.json(file).at("/Body/stkCallback/ResultDesc").asText();
        assertThat(verdict(Fixtures.bytes(file)))
                .isEqualTo(new Verdict.NotMoved(new Failure(ending, reason, code, words)));
    }

    @Test
    void a_code_that_nobody_listed_concludes_nothing() {
        assertThat(verdict(Fixtures.bytes("stk/callback-unknown-code.json")))
                .isEqualTo(new Verdict.Unclear("result code 7777 is not on the list"));
    }

    @ParameterizedTest
    @CsvSource({"1, 100", "1.0, 100", "1.00, 100", "'\"1\"', 100", "2500.5, 250050", "1E+3, 100000", "0.01, 1"})
    void an_amount_is_exact_to_the_cent_however_it_is_written(String amount, long minor) {
        assertThat(verdict(success(amount)))
                .isEqualTo(new Verdict.Moved(new Money(minor, Money.KES), Optional.of(new Receipt("UJ57K2M9QX"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "1.005", "1e999999999", "true", "null", "\"1,000\"", "\"\"", "{}", "99999999999999999999"})
    void an_amount_that_cannot_be_one_leaves_the_success_unclear(String amount) {
        assertThat(verdict(success(amount))).isInstanceOf(Verdict.Unclear.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\n", "\\u007f", "\\u0085", "\\ud800"})
    void a_name_with_a_character_that_no_name_has_is_none(String character) {
        var odd = "1" + character + "2";
        assertThat(reader.read(named("m", odd))).isInstanceOf(Reading.Unreadable.class);
        assertThat(reader.read(named(odd, "ws_CO_1")))
                .isInstanceOfSatisfying(
                        Reading.Told.class, told -> assertThat(told.refs()).contains(new ProviderRefs("", "ws_CO_1")));
    }

    private static byte[] named(String merchant, String checkout) {
        return """
                {"Body":{"stkCallback":{"MerchantRequestID":"%s","CheckoutRequestID":"%s","ResultCode":1032}}}
                """.formatted(merchant, checkout).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void an_amount_given_twice_leaves_the_success_unclear() {
        var item = "{\"Name\":\"Amount\",\"Value\":1},{\"Name\":\"Amount\",\"Value\":2}";
        assertThat(verdict(callback("0", item))).isEqualTo(new Verdict.Unclear("success with an item given twice"));
    }

    @Test
    void a_receipt_of_another_day_is_a_signal_and_nothing_more() {
        var items = "{\"Name\":\"Amount\",\"Value\":1},{\"Name\":\"MpesaReceiptNumber\",\"Value\":\"SG632NMUAB\"},"
                + "{\"Name\":\"TransactionDate\",\"Value\":20261005101552}";
        assertThat(verdict(callback("0", items))).isInstanceOf(Verdict.Moved.class);
        assertThat(implausible).containsExactly(new Receipt("SG632NMUAB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261305101552", "20260230101552", "2026", "\"soon\"", "null", "20261005.5"})
    void a_time_that_cannot_be_one_is_left_out(String time) {
        var items = "{\"Name\":\"TransactionDate\",\"Value\":" + time + "}";
        assertThat(reader.read(callback("1032", items)))
                .isInstanceOfSatisfying(
                        Reading.Told.class, told -> assertThat(told.at()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "0.0", "0.5", "\"\"", "[0]", "{\"a\":0}"})
    void an_odd_result_code_is_unreadable_and_never_success(String code) {
        assertThat(reader.read(callback(code, ""))).isInstanceOf(Reading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "paid",
                "[]",
                "{}",
                "{\"Body\":{}}",
                "{\"Body\":{\"stkCallback\":[]}}",
                "{\"Body\":{\"stkCallback\":{}}}",
                "{\"Body\":{\"stkCallback\":{\"ResultCode\":0,\"ResultCode\":1}}}",
                "{\"Body\":{\"stkCallback\":{\"ResultCode\":0}}} {\"more\":1}",
                "{\"Body\":{\"stkCallback\":{\"ResultCode\":0,\"CheckoutRequestID\":7}}}",
                "{\"Body\":{\"stkCallback\":{\"ResultCode\":NaN}}}"
            })
    void a_body_that_is_not_a_callback_is_unreadable(String body) {
        assertThat(reader.read(body.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void a_body_over_64_kib_is_not_looked_at() {
        var callback = callback("0", "");
        var padded = new byte[65_537];
        Arrays.fill(padded, (byte) ' ');
        System.arraycopy(callback, 0, padded, 0, callback.length);
        assertThat(reader.read(padded)).isEqualTo(new Reading.Unreadable("longer than 65536 bytes"));
    }

    @Test
    void malformed_utf_8_is_unreadable() {
        assertThat(reader.read(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void words_never_carry_a_phone_number() {
        var body = "{\"Body\":{\"stkCallback\":{\"ResultCode\":1032,\"ResultDesc\":\"254708374149 said no\"}}}";
        assertThat(reader.read(body.getBytes(StandardCharsets.UTF_8)).toString())
                .contains("••• said no")
                .doesNotContain("708374149");
    }

    private Verdict verdict(byte[] body) {
        return switch (reader.read(body)) {
            case Reading.Told told -> told.verdict();
            case Reading.Unreadable unreadable -> throw new AssertionError(unreadable);
        };
    }

    private static byte[] success(String amount) {
        return callback(
                "0",
                "{\"Name\":\"Amount\",\"Value\":" + amount
                        + "},{\"Name\":\"MpesaReceiptNumber\",\"Value\":\"UJ57K2M9QX\"}");
    }

    private static byte[] callback(String code, String items) {
        return ("{\"Body\":{\"stkCallback\":{\"CheckoutRequestID\":\"ws_CO_1\",\"ResultCode\":" + code
                        + ",\"CallbackMetadata\":{\"Item\":[" + items + "]}}}}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
