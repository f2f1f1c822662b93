package io.miadi.mpesa.account;

import static io.miadi.mpesa.Fixtures.CALLBACK_BASE;
import static io.miadi.mpesa.Fixtures.SANDBOX_PASSKEY;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class DarajaAccountProperties {
    /** Any mixture of the two worlds and of stand-ins. */
    record Mixture(DarajaEnvironment environment, DarajaAddresses addresses, String shortcode, String passkey) {
        boolean isAccount() {
            return DarajaAccount.problems(environment, addresses, DarajaMerchant.payBill(shortcode), credentials())
                    .isEmpty();
        }

        DarajaCredentials credentials() {
            return new DarajaCredentials("key", "secret", passkey);
        }
    }

    @Property
    @Tag("P76")
    @Label("P76 sandbox and production never mix")
    void an_account_is_of_one_world(@ForAll("mixtures") Mixture mixture) {
        if (!mixture.isAccount()) {
            return;
        }
        var other = mixture.environment() == DarajaEnvironment.SANDBOX
                ? DarajaEnvironment.PRODUCTION
                : DarajaEnvironment.SANDBOX;
        assertThat(mixture.addresses().baseUrl()).doesNotContain(other.host());
        if (mixture.environment() == DarajaEnvironment.PRODUCTION) {
            assertThat(mixture.shortcode()).isNotEqualTo("174379");
            assertThat(mixture.passkey()).isNotEqualTo(SANDBOX_PASSKEY);
        }
    }

    @Property
    @Tag("P77")
    @Label("P77 in sandbox mode only sandbox credentials and URLs are used")
    void the_sandbox_takes_nothing_of_production(@ForAll("mixtures") Mixture mixture) {
        if (mixture.environment() == DarajaEnvironment.SANDBOX
                && mixture.addresses().gateway() == Gateway.SAFARICOM) {
            boolean allOfTheSandbox = mixture.addresses().baseUrl().equals("https://sandbox.safaricom.co.ke")
                    && mixture.shortcode().equals("174379")
                    && mixture.passkey().equals(SANDBOX_PASSKEY)
                    && !mixture.addresses().callbackBase().contains("localhost");
            assertThat(mixture.isAccount()).isEqualTo(allOfTheSandbox);
        }
    }

    @Property
    @Tag("P44")
    @Label("P44 production travels under TLS, both ways")
    void production_is_https(@ForAll("mixtures") Mixture mixture) {
        if (mixture.environment() == DarajaEnvironment.PRODUCTION && mixture.isAccount()) {
            assertThat(mixture.addresses().baseUrl()).matches("https://.*|http://127\\.0\\.0\\.1.*");
            assertThat(mixture.addresses().callbackBase()).matches("https://.*|http://localhost.*");
        }
    }

    @Provide
    Arbitrary<Mixture> mixtures() {
        var addresses = Combinators.combine(
                        Arbitraries.of(Gateway.class),
                        Arbitraries.of(
                                "https://sandbox.safaricom.co.ke",
                                "https://api.safaricom.co.ke",
                                "http://api.safaricom.co.ke",
                                "http://stub.example.org",
                                "https://stub.example.org/daraja",
                                "http://127.0.0.1:8099"),
                        Arbitraries.of(CALLBACK_BASE, "http://pay.example.org/cb/", "http://localhost:7000/cb/"))
                .as(DarajaAddresses::new);
        return Combinators.combine(
                        Arbitraries.of(DarajaEnvironment.class),
                        addresses,
                        Arbitraries.of("174379", "600000", "4012345"),
                        Arbitraries.of(SANDBOX_PASSKEY, "a-passkey-by-mail"))
                .as(Mixture::new);
    }
}
