package io.miadi.mpesa.stk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.miadi.application.payment.PaymentProvider.Inquiry;
import io.miadi.domain.money.Money;
import io.miadi.domain.payment.ProviderRefs;
import io.miadi.mpesa.Fixtures;
import io.miadi.mpesa.account.DarajaAccount;
import io.miadi.mpesa.account.DarajaAddresses;
import io.miadi.mpesa.account.DarajaCredentials;
import io.miadi.mpesa.account.DarajaEnvironment;
import io.miadi.mpesa.account.DarajaMerchant;
import java.time.Instant;
import java.time.InstantSource;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StkRequestsTest {
    private static final InstantSource AT = InstantSource.fixed(Instant.parse("2026-10-05T07:15:30Z"));

    @Test
    void a_push_to_a_pay_bill_has_every_field_of_the_wire() throws JsonProcessingException {
        var push = Fixtures.push(7);
        var expected = Fixtures.object("stk/push-request-paybill.json");
        expected.put("CallBackURL", Fixtures.CALLBACK_BASE + push.token().value());
        expected.put("AccountReference", push.reference().value());
        assertThat(tree(new StkRequests(Fixtures.sandbox("http://127.0.0.1"), AT).push(push)))
                .isEqualTo(expected);
    }

    @Test
    void a_push_to_a_till_names_store_and_till() throws JsonProcessingException {
        var push = Fixtures.push(8);
        var expected = Fixtures.object("stk/push-request-till.json");
        expected.put("CallBackURL", Fixtures.CALLBACK_BASE + push.token().value());
        expected.put("AccountReference", push.reference().value());
        var account = new DarajaAccount(
                DarajaEnvironment.SANDBOX,
                DarajaAddresses.stub("http://127.0.0.1", Fixtures.CALLBACK_BASE),
                DarajaMerchant.buyGoods("600000", "5566778"),
                new DarajaCredentials("key", "secret", "<passkey>"));
        assertThat(tree(new StkRequests(account, AT).push(push))).isEqualTo(expected);
    }

    @Test
    void a_question_names_the_checkout() throws JsonProcessingException {
        var inquiry = new Inquiry(new ProviderRefs("m", "ws_CO_051020261015307708374149"), Money.kes(1));
        assertThat(tree(new StkRequests(Fixtures.sandbox("http://127.0.0.1"), AT).query(inquiry)))
                .isEqualTo(Fixtures.json("stk/query-request.json"));
    }

    @Test
    void the_password_agrees_with_the_known_vectors() {
        for (var vector : Fixtures.json("vectors/stk-password.json")) {
            assertThat(StkRequests.password(
                            vector.get("shortcode").asText(),
                            vector.get("passkey").asText(),
                            vector.get("timestamp").asText()))
                    .isEqualTo(vector.get("password").asText());
        }
    }

    @ParameterizedTest
    @CsvSource({"Therapy session fee, Therapy sessi", "Häkkinen & co, H kkinen   co", "'  ', ''", "Fee, Fee"})
    void a_description_is_cut_and_cleaned(String text, String expected) {
        assertThat(StkRequests.description(text)).isEqualTo(expected);
    }

    /** Numbers of the expected trees are read from text as well, so their types agree. */
    private static JsonNode tree(ByteString body) throws JsonProcessingException {
        return new ObjectMapper().readTree(body.utf8());
    }
}
