package io.miadi.mpesa.stk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.miadi.application.payment.CallbackToken;
import io.miadi.application.payment.PaymentProvider.Push;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.Reference;
import io.miadi.domain.phone.Msisdn;
import io.miadi.mpesa.Fixtures;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.LongRange;

class StkRequestsProperties {
    private final StkRequests requests = new StkRequests(
            Fixtures.sandbox("http://127.0.0.1"), InstantSource.fixed(Instant.parse("2026-10-05T21:30:00Z")));

    @Property
    @Tag("P12")
    @Label("P12 the push carries the business short code and a description within the provider's limits")
    void short_code_and_description(@ForAll("pushes") Push push) throws JsonProcessingException {
        var body = body(push);
        assertThat(body.get("BusinessShortCode").asLong()).isEqualTo(174379);
        assertThat(body.get("PartyB").asText()).isEqualTo("174379");
        assertThat(body.path("TransactionDesc").asText()).matches("[A-Za-z0-9 .-]{0,13}");
        assertThat(body.get("Timestamp").asText()).isEqualTo("20261006003000");
    }

    @Property
    @Tag("P13")
    @Label("P13 the push carries the exact amount in whole shillings")
    void the_exact_amount(@ForAll("pushes") Push push) throws JsonProcessingException {
        assertThat(Money.kes(Long.parseLong(body(push).get("Amount").asText()))).isEqualTo(push.amount());
    }

    @Property
    @Tag("P13")
    @Label("P13 an amount that M-Pesa cannot take exactly is refused before anything is sent")
    void no_rounding(@ForAll @LongRange(min = 0, max = 30_000_000) long cents) {
        boolean fits = cents % 100 == 0 && cents >= 100 && cents <= 25_000_000;
        assertThat(PushLimits.refusal(new Money(cents, Money.KES)).isEmpty()).isEqualTo(fits);
    }

    @Property
    @Tag("P14")
    @Label("P14 the account reference finds the session again, and carries no personal data")
    void the_reference_comes_back(@ForAll("pushes") Push push) throws JsonProcessingException {
        var reference = body(push).get("AccountReference").asText();
        assertThat(reference)
                .hasSizeLessThanOrEqualTo(12)
                .doesNotContain(push.payer().digits());
        assertThat(Reference.parse(reference)).contains(push.reference());
    }

    @Property
    @Tag("P8")
    @Label("P8 the push goes to the payer's number, in the provider's spelling, with a callback path of its own")
    void the_payer_and_the_token(@ForAll("pushes") Push push) throws JsonProcessingException {
        var body = body(push);
        assertThat(body.get("PhoneNumber").asText())
                .matches("254[17][0-9]{8}")
                .isEqualTo(push.payer().digits());
        assertThat(body.get("PartyA")).isEqualTo(body.get("PhoneNumber"));
        assertThat(body.get("CallBackURL").asText())
                .isEqualTo(Fixtures.CALLBACK_BASE + push.token().value());
    }

    @Provide
    Arbitrary<Push> pushes() {
        var numbers = Arbitraries.integers()
                .between(0, 199_999_999)
                .map(n -> new Msisdn("254" + (n < 100_000_000 ? 7 : 1) + "%08d".formatted(n % 100_000_000)));
        return Combinators.combine(
                        Arbitraries.longs().map(seed -> Reference.random(new SplittableRandom(seed))),
                        numbers,
                        Arbitraries.longs().between(1, 250_000).map(Money::kes),
                        Arbitraries.strings().ofMaxLength(40),
                        Arbitraries.longs().map(bits -> new CallbackToken("%032x".formatted(bits))))
                .as(Push::new);
    }

    private JsonNode body(Push push) throws JsonProcessingException {
        return new ObjectMapper().readTree(requests.push(push).utf8());
    }
}
