package io.miadi.mpesa.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.payment.CallbackReader.Reading;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.domain.payment.Receipt;
import io.miadi.domain.payment.Verdict;
import io.miadi.mpesa.Fixtures;
import io.miadi.mpesa.callback.DarajaCallbackReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class ReaderProperties {
    private static final String RECEIPT = "UJ57K2M9QX";

    @Property(tries = 5000)
    @Tag("P20")
    @Label("P20 a body that was damaged or made up is read without harm and concludes only what it says")
    void damaged_callbacks(@ForAll("damaged") byte[] body) {
        Promises.ofCallback(body);
    }

    @Property(tries = 2000)
    @Label("an answer to a question that was damaged concludes only what it says")
    void damaged_answers(@ForAll("damaged") byte[] body) {
        Promises.ofQuery(body);
        Promises.ofPush(body);
    }

    @Property
    @Tag("P20")
    @Label("P20 only the whole number 0 or the text 0 is success, whatever else stands in the code's place")
    void only_zero_is_success(@ForAll("codes") String code) {
        var reading = paid(code);
        boolean moved = reading instanceof Reading.Told(var _, Verdict.Moved _, var _);
        assertThat(moved).isEqualTo(code.equals("0") || code.equals("\"0\""));
    }

    @Property
    @Label("a callback brings the checkout request id, whatever the order and number of items")
    void any_order_of_items(@ForAll long seed, @ForAll("cents") long minor) {
        var items = new ArrayList<>(List.of(
                "{\"Name\":\"Amount\",\"Value\":" + new Money(minor, Money.KES).decimal() + "}",
                "{\"Name\":\"MpesaReceiptNumber\",\"Value\":\"" + RECEIPT + "\"}",
                "{\"Name\":\"Balance\"}",
                "{\"Name\":\"PhoneNumber\",\"Value\":\"2547*****149\"}",
                "{\"Name\":\"Unheard\",\"Value\":{\"of\":[]}}"));
        Collections.shuffle(items, new Random(seed));
        assertThat(read("0", String.join(",", items)))
                .isEqualTo(new Reading.Told(
                        Optional.of(new ProviderRefs("", "ws_CO_1")),
                        new Verdict.Moved(new Money(minor, Money.KES), Optional.of(new Receipt(RECEIPT))),
                        Optional.empty()));
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        var originals = Arbitraries.of(
                        "callback-success-4-items.json",
                        "callback-success-balance-java-map.json",
                        "callback-failure-1032-cancelled.json",
                        "query-response-success.json",
                        "push-response-accepted.json",
                        "push-error-wrong-credentials.json")
                .map(name -> Fixtures.bytes("stk/" + name));
        var damage = Combinators.combine(
                        originals,
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(12))
                .as(ReaderProperties::splice);
        return Arbitraries.oneOf(damage, Arbitraries.bytes().array(byte[].class).ofMaxSize(200));
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "0", "\"0\"", "0.0", "00", "-1", "null", "true", "false", "\"00\"", "\" 0\"", "[0]", "{}",
                        "0e0"),
                Arbitraries.longs().map(String::valueOf),
                Arbitraries.strings().numeric().ofMaxLength(6).map(text -> "\"" + text + "\""));
    }

    @Provide
    Arbitrary<Long> cents() {
        return Arbitraries.longs().between(0, 100_000_000);
    }

    private static byte[] splice(byte[] original, double where, int removed, byte[] inserted) {
        int at = (int) (where * original.length);
        int rest = Math.min(original.length, at + removed);
        var spliced = new byte[at + inserted.length + original.length - rest];
        System.arraycopy(original, 0, spliced, 0, at);
        System.arraycopy(inserted, 0, spliced, at, inserted.length);
        System.arraycopy(original, rest, spliced, at + inserted.length, original.length - rest);
        return spliced;
    }

    private static Reading paid(String code) {
        return read(
                code,
                "{\"Name\":\"Amount\",\"Value\":1},{\"Name\":\"MpesaReceiptNumber\",\"Value\":\"" + RECEIPT + "\"}");
    }

    private static Reading read(String code, String items) {
        var body = "{\"Body\":{\"stkCallback\":{\"CheckoutRequestID\":\"ws_CO_1\",\"ResultCode\":" + code
                + ",\"CallbackMetadata\":{\"Item\":[" + items + "]}}}}";
        return new DarajaCallbackReader().read(body.getBytes(StandardCharsets.UTF_8));
    }
}
