package io.miadi.persistence.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.miadi.application.provider.ProviderAccounts;
import io.miadi.application.secret.SealBroken;
import io.miadi.application.transaction.UnitOfWork;
import io.miadi.persistence.database.Database;
import io.miadi.persistence.database.PoolSettings;
import io.miadi.persistence.embedded.SharedDatabase;
import io.miadi.testkit.provider.ProviderAccountsContract;
import io.miadi.testkit.secret.TestSealer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiProviderAccountsTest implements ProviderAccountsContract {
    private final Database database = Database.open(SharedDatabase.fresh(), PoolSettings.standard());
    private final TestSealer sealer = new TestSealer();
    private final JdbiProviderAccounts accounts = new JdbiProviderAccounts(database.session(), sealer);

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    public ProviderAccounts accounts() {
        return accounts;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return database.unitOfWork();
    }

    private String added() {
        var account = ProviderAccountsContract.newAccount();
        return unitOfWork().run(() -> {
            accounts.set(account, NOW);
            return account.name();
        });
    }

    @Test
    void the_row_shows_neither_credentials_nor_addresses() {
        added();
        var dump = database.session()
                .read(handle -> handle.createQuery("select name, kind, environment, sealed from provider_account")
                        .map((row, _) ->
                                row.getString("name") + new String(row.getBytes("sealed"), StandardCharsets.UTF_8))
                        .one());
        assertThat(dump).doesNotContain("key-", "passkey", "stub.example.org", "book.example.org");
    }

    @Test
    void what_was_sealed_for_one_account_does_not_open_for_another() {
        var from = added();
        var to = added();
        unitOfWork()
                .run(() -> database.session()
                        .current()
                        .createUpdate("update provider_account t set sealed = f.sealed from provider_account f"
                                + " where t.name = :to and f.name = :from")
                        .bind("to", to)
                        .bind("from", from)
                        .execute());
        assertThat(accounts.find(from)).isPresent();
        assertThatThrownBy(() -> accounts.find(to)).isInstanceOf(SealBroken.class);
    }

    @Test
    void resealing_takes_batch_after_batch_and_then_finds_nothing() {
        var names = new String[] {added(), added(), added()};
        sealer.rotate();
        assertThat(unitOfWork().run(() -> accounts.resealBatch(2))).isEqualTo(2);
        assertThat(unitOfWork().run(() -> accounts.resealBatch(2))).isEqualTo(1);
        assertThat(unitOfWork().run(() -> accounts.resealBatch(2))).isZero();
        for (String name : names) {
            assertThat(accounts.find(name)).isPresent();
        }
    }
}
