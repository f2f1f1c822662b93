package io.miadi.mpesa.account;

import static io.miadi.mpesa.Fixtures.CALLBACK_BASE;
import static io.miadi.mpesa.Fixtures.SANDBOX_PASSKEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DarajaAccountTest {
    private static final DarajaMerchant OURS = DarajaMerchant.payBill("4012345");
    private static final DarajaCredentials SECRETS = new DarajaCredentials("the-key", "the-secret", "the-passkey");
    private static final DarajaAddresses REAL = DarajaAddresses.of(DarajaEnvironment.PRODUCTION, CALLBACK_BASE);

    @Test
    void the_public_sandbox_and_a_pay_bill_of_ours_are_accounts() {
        var sandbox = new DarajaAccount(
                DarajaEnvironment.SANDBOX,
                DarajaAddresses.of(DarajaEnvironment.SANDBOX, CALLBACK_BASE),
                DarajaMerchant.payBill("174379"),
                new DarajaCredentials("key", "secret", SANDBOX_PASSKEY));
        var production = new DarajaAccount(DarajaEnvironment.PRODUCTION, REAL, OURS, SECRETS);
        assertThat(sandbox.addresses().baseUrl()).isEqualTo("https://sandbox.safaricom.co.ke");
        assertThat(production.addresses().baseUrl()).isEqualTo("https://api.safaricom.co.ke");
    }

    @Test
    void everything_wrong_is_named_at_once() {
        var problems = DarajaAccount.problems(
                DarajaEnvironment.PRODUCTION,
                new DarajaAddresses(Gateway.SAFARICOM, "http://api.safaricom.co.ke", "http://Pay.example.org/cb"),
                DarajaMerchant.buyGoods("174379", "12"),
                new DarajaCredentials("", "two words", SANDBOX_PASSKEY));
        assertThat(problems)
                .extracting(problem -> problem.substring(0, problem.indexOf(':')))
                .containsExactly(
                        "baseUrl",
                        "callbackBase",
                        "callbackBase",
                        "callbackBase",
                        "till",
                        "consumerKey",
                        "consumerSecret",
                        "shortcode",
                        "passkey");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sandbox.safaricom.co.ke",
                "http://api.safaricom.co.ke",
                "https://api.safaricom.co.ke:8443",
                "https://api.safaricom.co.ke/",
                "https://api.safaricom.co.ke.example.org",
                "https://user@api.safaricom.co.ke"
            })
    void production_is_one_address_and_no_other(String baseUrl) {
        assertThat(problems(new DarajaAddresses(Gateway.SAFARICOM, baseUrl, CALLBACK_BASE)))
                .anyMatch(problem -> problem.startsWith("baseUrl"));
    }

    @Test
    void a_stub_is_never_safaricom() {
        assertThat(problems(DarajaAddresses.stub("https://API.safaricom.co.ke", CALLBACK_BASE)))
                .anyMatch(problem -> problem.contains("no stub"));
    }

    @Test
    void a_production_stub_needs_tls_unless_it_is_on_this_machine() {
        assertThat(problems(DarajaAddresses.stub("http://stub.example.org", CALLBACK_BASE)))
                .containsExactly("baseUrl: production needs https");
        assertThat(problems(DarajaAddresses.stub("http://127.0.0.1:8080", "http://localhost:8081/cb/")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://pay.example.org/cb",
                "https://pay.example.org/cb/?a=b",
                "https://pay.example.org/c b/",
                "https://PAY.example.org/cb/",
                "https://localhost/cb/",
                "http://pay.example.org/cb/",
                "ftp://pay.example.org/cb/",
                "/cb/",
                ""
            })
    void a_callback_base_that_daraja_or_we_cannot_use_is_named(String callbackBase) {
        assertThat(problems(new DarajaAddresses(Gateway.SAFARICOM, "https://api.safaricom.co.ke", callbackBase)))
                .isNotEmpty()
                .allMatch(problem -> problem.startsWith("callbackBase"));
    }

    @Test
    void an_account_with_a_problem_cannot_be_built_and_shows_no_secret() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DarajaAccount(
                        DarajaEnvironment.PRODUCTION,
                        REAL,
                        DarajaMerchant.payBill("1"),
                        new DarajaCredentials("hush hush", "psst psst", "quiet quiet")))
                .withMessageContaining("shortcode")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hush", "psst", "quiet "));
        assertThat(new DarajaAccount(DarajaEnvironment.PRODUCTION, REAL, OURS, SECRETS).toString() + SECRETS)
                .doesNotContain("the-key", "the-secret", "the-passkey");
    }

    private static List<String> problems(DarajaAddresses addresses) {
        return DarajaAccount.problems(DarajaEnvironment.PRODUCTION, addresses, OURS, SECRETS);
    }
}
