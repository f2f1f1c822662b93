package io.miadi.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.provider.Environment;
import io.miadi.application.provider.ProviderAccount;
import io.miadi.application.provider.ProviderKind;
import io.miadi.application.secret.Secret;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.PoolSettings;
import io.miadi.persistence.embedded.SharedDatabase;
import io.miadi.persistence.provider.JdbiProviderAccounts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys are made once, and never in the place of those that a database needs. */
class VaultTest {
    @TempDir
    Path folder;

    private final Database database = Database.open(SharedDatabase.fresh(), PoolSettings.standard());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_start_with_nothing_sealed_makes_a_key_file_and_the_next_opens_it() {
        Vault.open(keys(), database);
        assertThat(keys()).exists();
        storeAnAccount();
        Vault.open(keys(), database);
    }

    @Test
    void a_lost_key_file_is_asked_for_and_not_made_anew() throws IOException {
        storeAnAccount();
        Files.delete(keys());
        assertThatThrownBy(() -> Vault.open(keys(), database))
                .hasMessageContaining("There is no key file at " + keys())
                .hasMessageContaining("Put the key file back");
        assertThat(keys()).doesNotExist();
    }

    @Test
    void the_key_file_of_another_database_is_refused() throws IOException {
        storeAnAccount();
        Files.delete(keys());
        try (var other = Database.open(SharedDatabase.fresh(), PoolSettings.standard())) {
            Vault.open(keys(), other);
        }
        assertThatThrownBy(() -> Vault.open(keys(), database))
                .hasMessageContaining(keys() + " does not open what is sealed in this database");
    }

    private Path keys() {
        return folder.resolve("keys.json");
    }

    private void storeAnAccount() {
        var accounts = new JdbiProviderAccounts(
                database.session(), Vault.open(keys(), database).sealer());
        var account = new ProviderAccount(
                "mpesa",
                ProviderKind.MPESA,
                Environment.SANDBOX,
                URI.create("http://localhost:1"),
                Optional.empty(),
                Map.of("passkey", Secret.of("a passkey")));
        database.unitOfWork().run(() -> {
            accounts.set(account, Instant.EPOCH);
            return true;
        });
    }
}
