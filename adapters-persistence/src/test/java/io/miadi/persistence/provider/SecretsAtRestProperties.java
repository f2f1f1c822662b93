package io.miadi.persistence.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.provider.Environment;
import io.miadi.application.provider.ProviderAccount;
import io.miadi.application.provider.ProviderKind;
import io.miadi.application.secret.Secret;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.PoolSettings;
import io.miadi.persistence.embedded.SharedDatabase;
import io.miadi.testkit.secret.TestSealer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class SecretsAtRestProperties {
    private static final Database DATABASE = Database.open(SharedDatabase.fresh(), PoolSettings.standard());
    private static final String NAME = "mpesa";
    private final JdbiProviderAccounts accounts = new JdbiProviderAccounts(DATABASE.session(), new TestSealer());

    @Property(tries = 100)
    @Tag("P45")
    @Label("P45 secrets are encrypted at rest and a database dump alone reveals none")
    void a_dump_of_the_row_holds_the_secret_in_no_spelling(@ForAll("secrets") String text) {
        var account = new ProviderAccount(
                NAME,
                ProviderKind.MPESA,
                Environment.SANDBOX,
                URI.create("https://stub.example.org"),
                Optional.empty(),
                Map.of("passkey", Secret.of(text)));
        DATABASE.unitOfWork().run(() -> {
            accounts.set(account, Instant.EPOCH);
            return true;
        });
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(dump())
                .doesNotContain(
                        text,
                        HexFormat.of().formatHex(bytes),
                        Base64.getEncoder().withoutPadding().encodeToString(bytes));
        assertThat(accounts.find(NAME)).contains(account);
    }

    /** The row as text, and its bytes as they are and in hexadecimal. */
    private static String dump() {
        return DATABASE.session()
                .read(handle -> handle.createQuery(
                                "select p::text || encode(p.sealed, 'hex') || encode(p.sealed, 'escape') as dump from provider_account p")
                        .mapTo(String.class)
                        .one());
    }

    /** No hexadecimal digit begins them, so that they are not found by chance in the digits of the dump. */
    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .ofMinLength(8)
                .ofMaxLength(60)
                .map(text -> "sk_" + text);
    }
}
