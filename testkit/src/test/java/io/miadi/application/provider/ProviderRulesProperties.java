package io.miadi.application.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.provider.ProviderRules.Flaw;
import io.miadi.application.secret.Secret;
import io.miadi.domain.identity.Actor;
import io.miadi.testkit.audit.InMemoryAuditLog;
import io.miadi.testkit.provider.InMemoryProviderAccounts;
import io.miadi.testkit.time.SettableClock;
import io.miadi.testkit.transaction.InMemoryUnitOfWork;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class ProviderRulesProperties {
    private static final String SANDBOX = "https://sandbox.safaricom.co.ke";
    private static final String PRODUCTION = "https://api.safaricom.co.ke";
    private static final String PUBLISHED_PASSKEY = "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919";

    private static ProviderAccount mpesa(Environment environment, String base, String shortcode, String passkey) {
        var credentials = Map.of(
                "consumerKey", Secret.of("key"),
                "consumerSecret", Secret.of("secret"),
                "shortcode", Secret.of(shortcode),
                "passkey", Secret.of(passkey));
        var callback = Optional.of(URI.create("https://book.example.org"));
        return new ProviderAccount("mpesa", ProviderKind.MPESA, environment, URI.create(base), callback, credentials);
    }

    @Property
    @Tag("P76")
    @Label("P76 sandbox and production never mix")
    void an_address_of_one_environment_is_refused_in_the_other(
            @ForAll Environment environment, @ForAll("bases") String base, @ForAll("shortcodes") String shortcode) {
        var flaws = ProviderRules.flaws(mpesa(environment, base, shortcode, "a".repeat(64)));
        var host = URI.create(base).getHost().toLowerCase(Locale.ROOT);
        boolean mixed = environment == Environment.SANDBOX && host.startsWith("api.safaricom.co.ke")
                || environment == Environment.PRODUCTION && host.startsWith("sandbox.safaricom.co.ke");
        assertThat(flaws.contains(Flaw.ADDRESS_OF_OTHER_ENVIRONMENT)).isEqualTo(mixed);
        if (environment == Environment.PRODUCTION) {
            assertThat(flaws.contains(Flaw.SANDBOX_CREDENTIALS_IN_PRODUCTION)).isEqualTo(isOfSandbox(shortcode));
        }
    }

    @Property
    @Tag("P77")
    @Label("P77 in sandbox mode only sandbox credentials and URLs are used")
    void the_sandbox_gets_sandbox_credentials_only(@ForAll("shortcodes") String shortcode) {
        var flaws = ProviderRules.flaws(mpesa(Environment.SANDBOX, SANDBOX, shortcode, PUBLISHED_PASSKEY));
        assertThat(flaws.isEmpty()).isEqualTo(isOfSandbox(shortcode));
        assertThat(ProviderRules.flaws(mpesa(Environment.SANDBOX, PRODUCTION, shortcode, PUBLISHED_PASSKEY)))
                .contains(Flaw.ADDRESS_OF_OTHER_ENVIRONMENT);
    }

    @Property
    void a_mixture_is_never_stored(
            @ForAll Environment environment, @ForAll("bases") String base, @ForAll("shortcodes") String shortcode) {
        var unitOfWork = new InMemoryUnitOfWork();
        var accounts = new InMemoryProviderAccounts(unitOfWork);
        var audit = new InMemoryAuditLog(unitOfWork);
        var clock = new SettableClock(Instant.parse("2026-01-05T06:00:00Z"));
        var set = new SetProviderAccount(accounts, unitOfWork, audit, clock);
        var account = mpesa(environment, base, shortcode, "b".repeat(64));
        var outcome = set.handle(new SetProviderAccount.Command(new Actor.Operator("provider set"), account));
        boolean whole = ProviderRules.flaws(account).isEmpty();
        assertThat(outcome instanceof SetProviderAccount.Outcome.Stored).isEqualTo(whole);
        assertThat(accounts.find("mpesa").isPresent()).isEqualTo(whole);
        assertThat(audit.entries()).hasSize(whole ? 1 : 0);
        assertThat(audit.entries().toString()).doesNotContain("b".repeat(64));
    }

    @Example
    void the_passkey_that_everybody_knows_moves_no_real_money() {
        assertThat(ProviderRules.flaws(mpesa(Environment.PRODUCTION, PRODUCTION, "522533", PUBLISHED_PASSKEY)))
                .containsExactly(Flaw.SANDBOX_CREDENTIALS_IN_PRODUCTION);
        assertThat(ProviderRules.flaws(mpesa(Environment.PRODUCTION, PRODUCTION, "522533", "c".repeat(64))))
                .isEmpty();
    }

    @Example
    void real_money_needs_tls_and_no_stub_on_this_machine() {
        assertThat(ProviderRules.flaws(
                        mpesa(Environment.PRODUCTION, "http://127.0.0.1:9000", "522533", "c".repeat(64))))
                .containsExactlyInAnyOrder(Flaw.STUB_IN_PRODUCTION, Flaw.PLAIN_TEXT_IN_PRODUCTION);
        assertThat(ProviderRules.flaws(mpesa(Environment.SANDBOX, "http://127.0.0.1:9000", "522533", "c".repeat(64))))
                .isEmpty();
    }

    @Example
    void an_incomplete_or_odd_unit_is_refused() {
        assertThat(ProviderRules.flaws(mpesa(Environment.PRODUCTION, PRODUCTION, " ", "c".repeat(64))))
                .contains(Flaw.CREDENTIAL_MISSING);
        assertThat(ProviderRules.flaws(mpesa(Environment.SANDBOX, "https://user@stub.example.org/?q", "1", "c")))
                .containsExactly(Flaw.NOT_A_BASE_ADDRESS);
    }

    private static boolean isOfSandbox(String shortcode) {
        return shortcode.equals("174379") || shortcode.matches("600\\d{3}");
    }

    @Provide
    Arbitrary<String> bases() {
        return Arbitraries.of(
                SANDBOX,
                PRODUCTION,
                "https://API.Safaricom.co.ke",
                "https://api.safaricom.co.ke.",
                "https://sandbox.safaricom.co.ke:443/",
                "https://stub.example.org/daraja",
                "https://my-api.example.org");
    }

    @Provide
    Arbitrary<String> shortcodes() {
        var sandbox = Combinators.combine(
                        Arbitraries.of("600"), Arbitraries.integers().between(0, 999))
                .as((head, tail) -> head + "%03d".formatted(tail));
        var real = Arbitraries.integers().between(100_000, 999_999).map(String::valueOf);
        return Arbitraries.oneOf(Arbitraries.of("174379"), sandbox, real);
    }
}
