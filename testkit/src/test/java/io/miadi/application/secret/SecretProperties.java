package io.miadi.application.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.identity.login.ApiTokens;
import io.miadi.application.identity.login.Authenticate.Credentials;
import io.miadi.application.identity.login.SignIn;
import io.miadi.application.provider.Environment;
import io.miadi.application.provider.ProviderAccount;
import io.miadi.application.provider.ProviderKind;
import io.miadi.domain.identity.Login;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class SecretProperties {
    private static final URI BASE = URI.create("https://sandbox.safaricom.co.ke");

    @Property
    @Tag("P49")
    @Label("P49 no access token or secret is ever returned or logged")
    void nothing_that_holds_a_secret_prints_it(@ForAll("texts") String text) {
        var secret = Secret.of(text);
        var device = new Login.Device("192.0.2.1", "a browser");
        var holders = List.of(
                secret,
                new SignIn.Command("a@example.com", secret, Login.Kind.API, device, Optional.of(secret)),
                new ApiTokens(secret, Instant.EPOCH, secret, Instant.EPOCH),
                new Credentials.Bearer(secret),
                new Credentials.Cookie(secret),
                new ProviderAccount(
                        "mpesa",
                        ProviderKind.MPESA,
                        Environment.SANDBOX,
                        BASE,
                        Optional.empty(),
                        Map.of("passkey", secret)));
        assertThat(holders)
                .allSatisfy(holder ->
                        assertThat(holder.toString()).doesNotContain(text).contains("***"));
    }

    @Property
    void two_secrets_are_equal_exactly_when_their_texts_are(@ForAll String one, @ForAll String other) {
        assertThat(Secret.of(one).equals(Secret.of(other))).isEqualTo(one.equals(other));
        assertThat(Secret.of(one)).isEqualTo(Secret.of(one)).hasSameHashCodeAs(Secret.of(other));
    }

    @Property
    void base64url_has_one_spelling(@ForAll byte[] bytes, @ForAll String text) {
        assertThat(Base64Url.decode(Base64Url.encode(bytes)))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(bytes));
        Base64Url.decode(text)
                .ifPresent(read -> assertThat(Base64Url.encode(read)).isEqualTo(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .excludeChars('*')
                .ofMinLength(12)
                .ofMaxLength(64);
    }
}
