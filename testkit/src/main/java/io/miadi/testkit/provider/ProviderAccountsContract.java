package io.miadi.testkit.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.miadi.application.provider.Environment;
import io.miadi.application.provider.ProviderAccount;
import io.miadi.application.provider.ProviderAccounts;
import io.miadi.application.provider.ProviderAccounts.Summary;
import io.miadi.application.provider.ProviderKind;
import io.miadi.application.secret.Secret;
import io.miadi.application.transaction.UnitOfWork;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ProviderAccounts} must do. */
public interface ProviderAccountsContract {
    Instant NOW = Instant.parse("2026-01-05T06:00:00Z");

    ProviderAccounts accounts();

    UnitOfWork unitOfWork();

    static ProviderAccount newAccount() {
        return new ProviderAccount(
                "a-" + UUID.randomUUID(),
                ProviderKind.MPESA,
                Environment.SANDBOX,
                URI.create("https://stub.example.org/daraja"),
                Optional.of(URI.create("https://book.example.org")),
                Map.of("consumerKey", Secret.of("key-öß"), "passkey", Secret.of("line\nbreak")));
    }

    private void set(ProviderAccount account, Instant at) {
        unitOfWork().run(() -> {
            accounts().set(account, at);
            return true;
        });
    }

    @Test
    default void an_account_is_found_as_it_was_set() {
        var account = newAccount();
        set(account, NOW);
        assertThat(accounts().find(account.name())).contains(account);
        assertThat(accounts().find("no-" + account.name().substring(4))).isEmpty();
    }

    @Test
    default void an_account_is_replaced_as_a_whole() {
        var first = newAccount();
        set(first, NOW);
        var second = new ProviderAccount(
                first.name(),
                ProviderKind.SMTP,
                Environment.PRODUCTION,
                URI.create("smtps://mail.example.org"),
                Optional.empty(),
                Map.of("from", Secret.of("desk@example.org")));
        set(second, NOW.plusSeconds(1));
        assertThat(accounts().find(first.name())).contains(second);
        assertThat(accounts().list())
                .contains(new Summary(first.name(), ProviderKind.SMTP, Environment.PRODUCTION, NOW.plusSeconds(1)))
                .doesNotHaveDuplicates();
    }
}
